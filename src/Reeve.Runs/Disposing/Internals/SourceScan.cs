using Reeve.Runs.State;
using Reeve.Runs.Steps;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>What of a source is disposed of.</summary>
sealed class SourceScan
{
    SourceScan(LoadedRows? rows, bool[] cut, IReadOnlyList<ReplacedLoad> replaced)
    {
        (Rows, Cut, Dropped, Unread) = (rows, cut, [.. replaced.Select(each => each.Load)], replaced.Count(each => each.Records is null));
        if (rows is null) return;
        HashSet<string> left = new(StringComparer.Ordinal);
        HashSet<string> gone = [.. replaced.SelectMany(each => each.Records ?? [])];
        for (int row = 0; row < cut.Length; row++)
            if (rows.Subjects.Record(row) is { } record) (cut[row] ? gone : left).Add(record);
        gone.ExceptWith(left);
        Records = gone;
    }

    /// <summary>The rows of the loads in force; null when there is no load.</summary>
    public LoadedRows? Rows { get; }

    /// <summary>One per row: whether it goes.</summary>
    public bool[] Cut { get; }

    /// <summary>Loads that were replaced and hold such rows, or cannot be read any more, so that nobody knows whom they hold.</summary>
    public IReadOnlyList<Load> Dropped { get; }

    /// <summary>How many of these cannot be read.</summary>
    public int Unread { get; }

    /// <summary>The records of which no row is left.</summary>
    public IReadOnlySet<string> Records { get; } = new HashSet<string>();

    public bool IsEmpty => Dropped.Count == 0 && !Cut.Contains(true);

    /// <summary>The parts that lose rows.</summary>
    public IEnumerable<(LoadedPart Part, HashSet<int> Rows)> Touched =>
        Enumerable.Range(0, Cut.Length).Where(row => Cut[row]).GroupBy(row => Rows!.Rows.PartOf[row]).OrderBy(group => group.Key)
            .Select(group => (Rows!.Parts[group.Key], group.Select(row => Rows!.InPart[row]).ToHashSet()));

    /// <summary>Looks through all loads of a source that are kept.</summary>
    /// <exception cref="StoreException">Data: a load in force cannot be read, so that nobody can tell whom it holds.</exception>
    public static SourceScan Of(OpenPlace open, SourceFile source, Forgotten forgotten, int threads, CancellationToken cancel)
    {
        Loads loads = open.State.Register.Loads;
        IReadOnlyList<Load> all = loads.All(source.Name), inForce = loads.InForce(source.Name);
        if (all.Count == 0) return new SourceScan(null, [], []);
        LoadedRows rows = LoadedRows.Of(open, source, inForce, threads, cancel);
        return new SourceScan(rows, Marks(source, rows, forgotten), [.. all.Take(all.Count - inForce.Count).Select(load => Replaced(open, source, load, forgotten, threads, cancel)).OfType<ReplacedLoad>()]);
    }

    static bool[] Marks(SourceFile source, LoadedRows rows, Forgotten forgotten) =>
        [.. Enumerable.Range(0, rows.Count).Select(row => forgotten.Has(source, rows.Subjects, row, rows.DayOf(row)))];

    /// <summary>What a load that was replaced holds of it; null when nothing. A load that is older than its source keeps records goes whole.</summary>
    static ReplacedLoad? Replaced(OpenPlace open, SourceFile source, Load load, Forgotten forgotten, int threads, CancellationToken cancel)
    {
        bool isOver = forgotten.Cutoff(source) is { } cutoff && StepContext.Day(load.Recorded) <= cutoff;
        try
        {
            LoadedRows rows = LoadedRows.Of(open, source, [load], threads, cancel);
            bool[] cut = isOver ? [.. Enumerable.Repeat(true, rows.Count)] : Marks(source, rows, forgotten);
            if (!isOver && !cut.Contains(true)) return null;

            // Without a key a name means another row in every load.
            return new ReplacedLoad(load, rows.Subjects.HasKey ? [.. Enumerable.Range(0, rows.Count).Where(row => cut[row]).Select(rows.Subjects.Record).OfType<string>()] : []);
        }
        catch (StoreException fault) when (fault.Fault is StoreFault.Data or StoreFault.Request)
        {
            return new ReplacedLoad(load, null);
        }
    }

    /// <summary>A load that was replaced and goes.</summary>
    /// <param name="Load">The load.</param>
    /// <param name="Records">The records because of which it does; null when it cannot be read.</param>
    sealed record ReplacedLoad(Load Load, IReadOnlyList<string>? Records);
}
