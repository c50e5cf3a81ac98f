using Reeve.Integration.Connect;
using Reeve.Integration.Contracts;
using Reeve.Runs.State;
using Reeve.Runs.Steps;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>The rows of some loads of a source, and whose they are.</summary>
sealed class LoadedRows
{
    readonly DateOnly[] days;

    LoadedRows(IReadOnlyList<LoadedPart> parts, SourceRows rows, RowSubjects subjects)
    {
        (Parts, Rows, Subjects) = (parts, rows, subjects);
        days = [.. parts.Select(part => StepContext.Day(part.Load.Recorded))];
        InPart = new int[rows.Table.Rows];
        int[] next = new int[parts.Count];
        for (int row = 0; row < InPart.Length; row++) InPart[row] = next[rows.PartOf[row]]++;
    }

    public IReadOnlyList<LoadedPart> Parts { get; }

    public SourceRows Rows { get; }

    public RowSubjects Subjects { get; }

    /// <summary>One per row: its place among the rows of its part.</summary>
    public int[] InPart { get; }

    public int Count => InPart.Length;

    public DateOnly DayOf(int row) => days[Rows.PartOf[row]];

    /// <summary>Reads loads that were recorded.</summary>
    public static LoadedRows Of(OpenPlace open, SourceFile source, IReadOnlyList<Load> loads, int threads, CancellationToken cancel) =>
        Of(source, [.. loads.SelectMany(load => LoadedPart.Of(source, load, load.Files.Select(file => open.State.Originals.PathOf(file.Original))))], threads, cancel);

    /// <summary>Reads the parts of loads.</summary>
    public static LoadedRows Of(SourceFile source, IReadOnlyList<LoadedPart> parts, int threads, CancellationToken cancel)
    {
        SourceRows rows = SourceReader.Read(source, [.. parts.SelectMany(part => part.Files)], threads, cancel);
        return new LoadedRows(parts, rows, RowSubjects.Of(source, rows, new ContractOptions { AsOf = StepContext.Day(parts[^1].Load.Recorded), Threads = threads }, cancel));
    }
}

/// <summary>Files of a load that are read together.</summary>
/// <param name="Load">The load.</param>
/// <param name="First">The place of the first of them among the load's files, from 0.</param>
/// <param name="Files">The files.</param>
sealed record LoadedPart(Load Load, int First, IReadOnlyList<LoadedOriginal> Files)
{
    /// <summary>The parts of a load whose files are at these paths.</summary>
    public static IEnumerable<LoadedPart> Of(SourceFile source, Load load, IEnumerable<string> paths)
    {
        LoadedOriginal[] files = [.. paths.Select((path, at) => new LoadedOriginal(checked((int)load.Number), load.Files[at].Name, path, load.Files[at].Rewritten?.Form == RewrittenForm.Table))];
        int first = 0;
        foreach (IReadOnlyList<LoadedOriginal> part in OriginalCut.Parts(source, files))
        {
            yield return new LoadedPart(load, first, part);
            first += part.Count;
        }
    }
}
