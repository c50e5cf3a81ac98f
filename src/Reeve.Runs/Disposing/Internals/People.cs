using System.Globalization;
using Reeve.Integration.Index.Identity;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>What the linkages of the place know of people now, and knew: their records and their identifiers.</summary>
sealed class People(OpenPlace open, CancellationToken cancel)
{
    readonly (string Source, string Record, string Person, DateOnly? Until)[] standing = [.. open.Place.Linkages.Where(linkage => linkage.Kind == LinkageKind.People).SelectMany(linkage => Standing(open, linkage, cancel))];

    /// <summary>The records that a request names, and those that a linkage has joined to one of them, or had joined while they were there.</summary>
    /// <exception cref="StoreException">Request: nobody has this identifier.</exception>
    public IReadOnlyList<SourceRecord> All(DisposalRequest.Erasure erasure)
    {
        HashSet<SourceRecord> all = [.. erasure.Records];
        HashSet<string> people = [.. standing.Where(row => row.Person == erasure.Person || all.Contains(new SourceRecord(row.Source, row.Record))).Select(row => row.Person)];
        if (erasure.Person is { } asked && !people.Contains(asked))
            throw new StoreException(StoreFault.Request, "No linkage has a person of this identifier: check it, or name records with --record. Nothing was removed.");
        all.UnionWith(standing.Where(row => people.Contains(row.Person)).Select(row => new SourceRecord(row.Source, row.Record)));
        return [.. all.OrderBy(record => record.Source, StringComparer.Ordinal).ThenBy(record => record.Record, StringComparer.Ordinal)];
    }

    /// <summary>Records that are no longer there, and have not been for as long as their source keeps its records.</summary>
    public IEnumerable<SourceRecord> Past(Forgotten forgotten) => standing
        .Where(row => row.Until is { } until && open.Place.Source(row.Source) is { } source && forgotten.Cutoff(source) is { } cutoff && until <= cutoff)
        .Select(row => new SourceRecord(row.Source, row.Record));

    /// <summary>The people of whom no record is left, when these go.</summary>
    public IEnumerable<string> Emptied(IReadOnlySet<SourceRecord> records) => standing
        .GroupBy(row => row.Person, StringComparer.Ordinal).Where(person => person.All(row => records.Contains(new SourceRecord(row.Source, row.Record)))).Select(person => person.Key);

    /// <summary>How many rows of the spine and of the map name one of these records.</summary>
    public long Count(string source, IReadOnlySet<string> records) => open.Place.Linkages
        .SelectMany(linkage => new[] { linkage.Name, linkage.Name + IdentityTables.MapSuffix }).Sum(name => Table(open, name, ["source", "record"], cancel) is { } table
            ? Enumerable.Range(0, table.Rows).LongCount(row => table.Columns[0][row] == source && table.Columns[1][row] is { } record && records.Contains(record)) : 0);

    /// <summary>Where each record belongs, or belonged when it was last there.</summary>
    static IEnumerable<(string, string, string, DateOnly?)> Standing(OpenPlace open, LinkageFile linkage, CancellationToken cancel)
    {
        if (Table(open, linkage.Name + IdentityTables.MapSuffix, ["source", "record", "person", "until"], cancel) is not { } map) return [];
        return Enumerable.Range(0, map.Rows).Select(row => (Source: map.Columns[0][row]!, Record: map.Columns[1][row]!, Person: map.Columns[2][row]!, Until: Day(map.Columns[3][row])))
            .GroupBy(row => (row.Source, row.Record)).Select(rows => rows.MaxBy(row => row.Until ?? DateOnly.MaxValue));
    }

    static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Some columns of a table as it is now; null when it was never built or has not all of them.</summary>
    /// <remarks>No lease is taken, which would write to the register: a dry run changes no byte.</remarks>
    public static TextTable? Table(OpenPlace open, string name, IReadOnlyList<string> columns, CancellationToken cancel)
    {
        if (open.State.Register.Published.FindTable(name) is not { } snapshot) return null;
        HashSet<string> there = [.. open.State.Tables.Columns(snapshot.Id).Select(column => column.Name)];
        return columns.All(there.Contains) ? open.State.Tables.ReadText(snapshot.Id, columns, cancel) : null;
    }
}
