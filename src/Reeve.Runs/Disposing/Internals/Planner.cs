using System.Globalization;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Disposals;
using Reeve.Store.Registers;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>Finds what a request comes to. Nothing is changed.</summary>
sealed class Planner(OpenPlace open, DisposalRequest request, DisposalTokens tokens, CancellationToken cancel)
{
    readonly Dictionary<string, Tombstone> tombstones = new(StringComparer.Ordinal);

    public DisposalPlan Plan()
    {
        Forgotten forgotten = Forgotten();
        IReadOnlyList<string> gone = request is DisposalRequest.Erasure ? [.. open.State.Register.Loads.Sources().Where(source => open.Place.Source(source) is null)] : [];
        if (request is DisposalRequest.Erasure erasure)
        {
            Seed(erasure, gone);
            forgotten.Add(tombstones.Values);
        }

        List<SourceCounts> counts = [];
        Dictionary<string, IReadOnlySet<string>> records = new(StringComparer.Ordinal);
        foreach (SourceFile source in open.Place.Sources.OrderBy(source => source.Name, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            if (!forgotten.Concerns(source)) continue;
            SourceScan scan = SourceScan.Of(open, source, forgotten, request.Threads, cancel);
            if (scan.IsEmpty) continue;
            records[source.Name] = scan.Records;
            foreach (string record in scan.Records) Add(source.Name, TombstoneKind.Record, tokens.Record(source.Name, record), lasts: request is DisposalRequest.Erasure && source.Key.Count > 0);
            counts.Add(new SourceCounts(
                source.Name, scan.Cut.Count(cut => cut), scan.Touched.Sum(touched => touched.Part.Files.Count) + scan.Dropped.Sum(load => load.Files.Count), scan.Dropped.Count,
                Quarantined(source, scan), Spine(source.Name, scan.Records)));
        }

        foreach ((string linkage, string person) in Emptied(records)) Add(linkage, TombstoneKind.Person, tokens.Person(linkage, person), lasts: false);
        return new DisposalPlan(new DisposalCounts(counts, gone, [.. counts.SelectMany(count => Elsewhere(open.Place.Source(count.Source)!)).Distinct(StringComparer.Ordinal)]), [.. tombstones.Values]);
    }

    /// <summary>What counts for this request: for retention its own day, for an erasure only whom it names.</summary>
    Forgotten Forgotten()
    {
        // Tokens of another key would not recognise who was erased: better to say so before anything is done.
        _ = open.State.Register.Disposals.Tombstones(tokens.Check);
        return new Forgotten(tokens, request is DisposalRequest.Retention ? request.Day : null);
    }

    void Seed(DisposalRequest.Erasure erasure, IReadOnlyList<string> gone)
    {
        People people = new(open, cancel);
        IReadOnlyList<SourceRecord> asked = people.All(erasure);
        foreach (SourceRecord unknown in asked.Where(record => open.Place.Source(record.Source) is null && !gone.Contains(record.Source)))
            throw new StoreException(StoreFault.Request, $"There is no source `{unknown.Source}`. {DidYouMean.Sentence(unknown.Source, [.. open.Place.Sources.Select(source => source.Name)])}");
        foreach (IGrouping<string, string> group in asked.GroupBy(record => record.Source, record => record.Record))
        {
            if (open.Place.Source(group.Key) is not { } source) continue;
            HashSet<string> wanted = [.. group];
            IReadOnlyList<Load> loads = open.State.Register.Loads.InForce(source.Name);
            int found = loads.Count == 0 ? 0 : Seed(erasure, source, LoadedRows.Of(open, source, loads, request.Threads, cancel), wanted);
            if (found < wanted.Count)
            {
                throw new StoreException(StoreFault.Request,
                    $"{wanted.Count - found} of the {wanted.Count} records that were named are not in source `{source.Name}`: check how `_record` writes them. Nothing was removed.");
            }
        }
    }

    int Seed(DisposalRequest.Erasure erasure, SourceFile source, LoadedRows rows, HashSet<string> wanted)
    {
        Forgotten makes = new(tokens, null);
        HashSet<string> found = new(StringComparer.Ordinal);
        for (int row = 0; row < rows.Count; row++)
        {
            if (rows.Subjects.Record(row) is not { } record || !wanted.Contains(record)) continue;
            found.Add(record);
            Add(source.Name, rows.Subjects.HasKey ? TombstoneKind.Record : TombstoneKind.Row, makes.OfRow(source, rows.Subjects, row), lasts: true);
            if (erasure.ByIdentity)
                foreach (string token in makes.OfPerson(rows.Subjects, row)) Add("", TombstoneKind.Identity, token, lasts: true);
        }

        return found.Count;
    }

    void Add(string source, TombstoneKind kind, string token, bool lasts)
    {
        if (!tombstones.TryGetValue(token, out Tombstone? known) || (lasts && !known.Lasts)) tombstones[token] = new Tombstone(source, kind, token, lasts);
    }

    long Quarantined(SourceFile source, SourceScan scan)
    {
        if (scan.Rows is not { } rows || Table($"{source.Name}__quarantine", "load", "file", "line") is not { } table) return 0;
        HashSet<(string, string, string)> places = [.. Enumerable.Range(0, rows.Count).Where(row => scan.Cut[row]).Select(row =>
            (Text(rows.Rows.Parts[rows.Rows.PartOf[row]].Load), rows.Rows.Parts[rows.Rows.PartOf[row]].File, Text(rows.Subjects.Line(row))))];
        return Enumerable.Range(0, table.Rows).LongCount(row => places.Contains((table.Columns[0][row] ?? "", table.Columns[1][row] ?? "", table.Columns[2][row] ?? "")));

        static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
    }

    long Spine(string source, IReadOnlySet<string> records) => open.Place.Linkages.Sum(linkage => Table(linkage.Name, "source", "record") is { } table
        ? Enumerable.Range(0, table.Rows).LongCount(row => table.Columns[0][row] == source && table.Columns[1][row] is { } record && records.Contains(record)) : 0);

    /// <summary>The people of whom no record is left: their identifiers go too.</summary>
    IEnumerable<(string Linkage, string Person)> Emptied(Dictionary<string, IReadOnlySet<string>> records)
    {
        foreach (LinkageFile linkage in open.Place.Linkages)
        {
            if (Table(linkage.Name, "source", "record", "person") is not { } table) continue;
            foreach (IGrouping<string?, bool> person in Enumerable.Range(0, table.Rows).GroupBy(
                row => table.Columns[2][row], row => records.TryGetValue(table.Columns[0][row] ?? "", out var gone) && gone.Contains(table.Columns[1][row] ?? "")))
                if (person.Key is { } name && person.All(isGone => isGone)) yield return (linkage.Name, name);
        }
    }

    TextTable? Table(string name, params string[] columns) => People.Table(open, name, columns, cancel);

    static IEnumerable<string> Elsewhere(SourceFile source) => source.Read switch
    {
        SourceRead.File file => [file.Path],
        SourceRead.Folder folder => [$"{folder.Path}/{folder.Pattern}"],
        SourceRead.Sqlite sqlite => [sqlite.Path],
        SourceRead.Postgres => [$"the database that source {source.Name} asks"],
        SourceRead.OpenReferral feed => [feed.Address],
        SourceRead.Command => [$"the system whose program source {source.Name} starts"],
        _ => [],
    };
}

/// <summary>What a disposal would remove.</summary>
/// <param name="Counts">In counts.</param>
/// <param name="Tombstones">By what it is recognised.</param>
sealed record DisposalPlan(DisposalCounts Counts, IReadOnlyList<Tombstone> Tombstones);
