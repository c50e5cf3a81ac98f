using System.Globalization;
using Reeve.Integration.Index.Identity;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Explaining;

/// <summary>A record in the spine.</summary>
/// <param name="Record">The record.</param>
/// <param name="Person">Its person.</param>
/// <param name="Since">The day from which it belongs to the person.</param>
/// <param name="How"><c>alone</c>, <c>linked</c> or <c>decided</c>.</param>
/// <param name="Probability">The match probability of its strongest pair with a record of the same person, or null.</param>
public sealed record SpineRow(RecordKey Record, string Person, string Since, string How, double? Probability);

/// <summary>The persons of one linkage as the last build left them.</summary>
public sealed class PeopleIndex
{
    readonly Dictionary<RecordKey, SpineRow> _rows;
    readonly ILookup<string, SpineRow> _persons;

    PeopleIndex(LinkageFile linkage, IEnumerable<SpineRow> rows, IdentityState state)
    {
        Linkage = linkage;
        State = state;
        _rows = rows.ToDictionary(row => row.Record);
        _persons = _rows.Values.ToLookup(row => row.Person, StringComparer.Ordinal);
    }

    /// <summary>The linkage.</summary>
    public LinkageFile Linkage { get; }

    /// <summary>The identity map and its history.</summary>
    public IdentityState State { get; }

    /// <summary>The linkages of people that have been built, by name.</summary>
    /// <param name="open">The place.</param>
    /// <param name="only">The one that is asked for, or null for all.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">Request: there is none, or none of that name, or it was not built. Surroundings: a table cannot be read.</exception>
    public static IReadOnlyList<PeopleIndex> Read(OpenPlace open, string? only, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(open);
        LinkageFile[] people = [.. open.Place.Linkages.Where(linkage => linkage.Kind == LinkageKind.People)];
        if (people.Length == 0) throw new StoreException(StoreFault.Request, "This place links no people: describe a linkage in linkage/ first.");
        if (only is not null && !Array.Exists(people, linkage => linkage.Name == only))
            throw new StoreException(StoreFault.Request, $"There is no linkage of people called {only}{DidYouMean.Sentence(only, [.. people.Select(linkage => linkage.Name)])}");
        PeopleIndex[] built = [.. people.Where(linkage => only is null || linkage.Name == only).Select(linkage => Read(open, linkage, cancel)).OfType<PeopleIndex>()];
        return built.Length > 0 ? built : throw new StoreException(StoreFault.Request, "People have not been linked yet: run `reeve build` first.");
    }

    /// <summary>The row of a record, or null when it is not in the index.</summary>
    public SpineRow? Find(RecordKey record) => _rows.GetValueOrDefault(record);

    /// <summary>The records of a person, in order; none when nobody has the identifier now.</summary>
    public IReadOnlyList<SpineRow> Records(string person) => [.. _persons[person].OrderBy(row => row.Record, RecordKey.Order)];

    static PeopleIndex? Read(OpenPlace open, LinkageFile linkage, CancellationToken cancel)
    {
        if (open.State.Register.Published.Find($"linkage:{linkage.Name}") is not { } publication) return null;
        if (publication.Find(linkage.Name) is not { } spine || publication.Find(linkage.Name + IdentityTables.MapSuffix) is not { } map || publication.Find(linkage.Name + IdentityTables.ChangesSuffix) is not { } changes) return null;
        return new PeopleIndex(linkage, Rows(Table(spine)), IdentityTables.Read(Table(map), Table(changes)));

        TextTable Table(Snapshot snapshot)
        {
            using TableReader reader = open.State.Tables.Open(snapshot.Id, "explain");
            return reader.ReadText(cancel: cancel);
        }
    }

    static IEnumerable<SpineRow> Rows(TextTable table)
    {
        TextColumn[] columns = [.. new[] { "source", "record", "person", "since", "how", "probability" }.Select(name =>
            table.Find(name) ?? throw new StoreException(StoreFault.Request, "The index was built by an older version: run `reeve build` first."))];
        for (int row = 0; row < table.Rows; row++)
        {
            yield return new SpineRow(
                new RecordKey(columns[0][row]!, columns[1][row]!), columns[2][row]!, columns[3][row]!, columns[4][row]!,
                columns[5][row] is { } probability ? double.Parse(probability, CultureInfo.InvariantCulture) : null);
        }
    }
}
