using System.Globalization;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Disposals;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>Finds what a request comes to. Nothing is changed.</summary>
sealed class Planner(OpenPlace open, DisposalRequest request, DisposalTokens tokens, CancellationToken cancel)
{
    readonly Dictionary<string, Tombstone> tombstones = new(StringComparer.Ordinal);

    public DisposalPlan Plan()
    {
        Forgotten forgotten = Forgotten();
        People people = new(open, cancel);
        IReadOnlyList<string> gone = request is DisposalRequest.Erasure ? [.. open.State.Register.Loads.Sources().Where(source => open.Place.Source(source) is null)] : [];
        IEnumerable<SourceRecord> past = request is DisposalRequest.Erasure erasure ? Seed(erasure, people, gone) : people.Past(forgotten);
        ILookup<string, string> pastOf = past.ToLookup(record => record.Source, record => record.Record);
        forgotten.Add(tombstones.Values);
        List<SourceCounts> counts = [];
        HashSet<SourceRecord> records = [.. past];
        foreach (SourceFile source in open.Place.Sources.OrderBy(source => source.Name, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            if (!forgotten.Concerns(source)) continue;
            SourceScan scan = SourceScan.Of(open, source, forgotten, request.Threads, cancel);
            HashSet<string> names = [.. scan.Records, .. pastOf[source.Name]];
            long spine = people.Count(source.Name, names);
            if (scan.IsEmpty && spine == 0) continue;
            records.UnionWith(names.Select(name => new SourceRecord(source.Name, name)));
            foreach (string name in names) Add(source.Name, TombstoneKind.Record, tokens.Record(source.Name, name), lasts: request is DisposalRequest.Erasure && source.Key.Count > 0);
            counts.Add(new SourceCounts(
                source.Name, scan.Cut.Count(cut => cut), scan.Touched.Sum(touched => touched.Part.Files.Count) + scan.Dropped.Sum(load => load.Files.Count), scan.Dropped.Count,
                Quarantined(source, scan), spine)
            {
                UnreadLoads = scan.Unread,
            });
        }

        foreach (string person in people.Emptied(records)) Add("", TombstoneKind.Person, tokens.Person(person), lasts: false);
        (long tasks, long decisions) = open.State.Register.Reviews.About(record => records.Contains(new SourceRecord(record.Source, record.Record)));
        string[] elsewhere = [.. counts.Where(count => count.Rows > 0).SelectMany(count => Elsewhere(open.Place.Source(count.Source)!)).Distinct(StringComparer.Ordinal)];
        return new DisposalPlan(new DisposalCounts(counts, gone, elsewhere) { ReviewTasks = tasks, ReviewDecisions = decisions }, [.. tombstones.Values]);
    }

    /// <summary>What counts for this request: for retention its own day, for an erasure only whom it names.</summary>
    Forgotten Forgotten()
    {
        // Tokens of another key would not recognise who was erased: better to say so before anything is done.
        _ = open.State.Register.Disposals.Tombstones(tokens.Check);
        return new Forgotten(tokens, request is DisposalRequest.Retention ? request.Day : null);
    }

    /// <summary>Tokens of whom an erasure names.</summary>
    /// <returns>Their records, also those that are no longer there and of which only the map knows.</returns>
    IReadOnlyList<SourceRecord> Seed(DisposalRequest.Erasure erasure, People people, IReadOnlyList<string> gone)
    {
        IReadOnlyList<SourceRecord> asked = people.All(erasure);
        foreach (SourceRecord unknown in asked.Where(record => open.Place.Source(record.Source) is null && !gone.Contains(record.Source)))
            throw new StoreException(StoreFault.Request, $"There is no source `{unknown.Source}`. {DidYouMean.Sentence(unknown.Source, [.. open.Place.Sources.Select(source => source.Name)])}");
        foreach (IGrouping<string, string> group in asked.GroupBy(record => record.Source, record => record.Record))
        {
            if (open.Place.Source(group.Key) is not { } source) continue;
            HashSet<string> wanted = [.. group], named = [.. erasure.Records.Where(record => record.Source == source.Name).Select(record => record.Record)];
            IReadOnlyList<Load> loads = open.State.Register.Loads.InForce(source.Name);
            HashSet<string> found = loads.Count == 0 ? [] : Seed(erasure, source, LoadedRows.Of(open, source, loads, request.Threads, cancel), wanted);
            int unknown = named.Count(name => !found.Contains(name));
            if (unknown > 0)
            {
                throw new StoreException(StoreFault.Request,
                    $"{unknown} of the {named.Count} records that were named are not in source `{source.Name}`: check how `_record` writes them. Nothing was removed.");
            }

            // Of a record that is no longer there, later loads have to know nothing but its key.
            if (source.Key.Count > 0) foreach (string name in wanted) Add(source.Name, TombstoneKind.Record, tokens.Record(source.Name, name), lasts: true);
        }

        return asked;
    }

    HashSet<string> Seed(DisposalRequest.Erasure erasure, SourceFile source, LoadedRows rows, HashSet<string> wanted)
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

        return found;
    }

    void Add(string source, TombstoneKind kind, string token, bool lasts)
    {
        if (!tombstones.TryGetValue(token, out Tombstone? known) || (lasts && !known.Lasts)) tombstones[token] = new Tombstone(source, kind, token, lasts);
    }

    long Quarantined(SourceFile source, SourceScan scan)
    {
        if (scan.Rows is not { } rows || People.Table(open, $"{source.Name}__quarantine", ["load", "file", "line"], cancel) is not { } table) return 0;
        HashSet<(string, string, string)> places = [.. Enumerable.Range(0, rows.Count).Where(row => scan.Cut[row]).Select(row =>
            (Text(rows.Rows.Parts[rows.Rows.PartOf[row]].Load), rows.Rows.Parts[rows.Rows.PartOf[row]].File, Text(rows.Subjects.Line(row))))];
        return Enumerable.Range(0, table.Rows).LongCount(row => places.Contains((table.Columns[0][row] ?? "", table.Columns[1][row] ?? "", table.Columns[2][row] ?? "")));

        static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
    }

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
