using Reeve.Runs.State;
using Reeve.Runs.Steps;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>What of a source is disposed of.</summary>
sealed class SourceScan
{
    SourceScan(LoadedRows? rows, bool[] cut, IReadOnlyList<Load> dropped)
    {
        (Rows, Cut, Dropped) = (rows, cut, dropped);
        if (rows is null) return;
        HashSet<string> left = new(StringComparer.Ordinal);
        HashSet<string> gone = new(StringComparer.Ordinal);
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
        return new SourceScan(rows, Marks(source, rows, forgotten), [.. all.Take(all.Count - inForce.Count).Where(load => Drops(open, source, load, forgotten, threads, cancel))]);
    }

    static bool[] Marks(SourceFile source, LoadedRows rows, Forgotten forgotten) =>
        [.. Enumerable.Range(0, rows.Count).Select(row => forgotten.Has(source, rows.Subjects, row, rows.DayOf(row)))];

    static bool Drops(OpenPlace open, SourceFile source, Load load, Forgotten forgotten, int threads, CancellationToken cancel)
    {
        if (forgotten.Cutoff(source) is { } cutoff && StepContext.Day(load.Recorded) <= cutoff) return true;
        try
        {
            return Marks(source, LoadedRows.Of(open, source, [load], threads, cancel), forgotten).Contains(true);
        }
        catch (StoreException fault) when (fault.Fault is StoreFault.Data or StoreFault.Request)
        {
            return true;
        }
    }
}
