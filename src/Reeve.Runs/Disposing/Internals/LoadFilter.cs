using Reeve.Integration.Connect;
using Reeve.Runs.State;
using Reeve.Store.Disposals;
using Reeve.Store.Originals;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>Keeps out of a new load what was disposed of before it came.</summary>
static class LoadFilter
{
    /// <summary>The files of a new load as they may be kept.</summary>
    /// <param name="open">The place.</param>
    /// <param name="source">The source.</param>
    /// <param name="acquired">What came.</param>
    /// <param name="kind">How the load changes what was there.</param>
    /// <param name="scratch">A folder for temporary files, for its owner only.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The files, and how many rows were left out.</returns>
    /// <exception cref="Store.StoreException">Data: it cannot be read, so that nobody can tell whom it holds; nothing is kept.</exception>
    public static (IReadOnlyList<LoadFile> Files, long LeftOut) Keep(
        OpenPlace open, SourceFile source, Acquisition acquired, LoadKind kind, string scratch, int threads, CancellationToken cancel)
    {
        if (open.State.Register.Disposals.Any() && Forgotten.Of(open.State.Register, new DisposalTokens(open.State.Keys)) is var forgotten && forgotten.Concerns(source))
        {
            LoadFile[] came = [.. acquired.Files.Select(file => new LoadFile(new Original("", 0), file.Name))];
            Load load = new(source.Name, (open.State.Register.Loads.Newest(source.Name)?.Number ?? 0) + 1, kind, 0, open.Clock.GetUtcNow(), came);
            LoadedPart[] parts = [.. LoadedPart.Of(source, load, acquired.Files.Select(file => file.Path))];
            LoadedRows rows = LoadedRows.Of(source, parts, threads, cancel);
            int[] cut = [.. Enumerable.Range(0, rows.Count).Where(row => forgotten.Has(source, rows.Subjects, row, rows.DayOf(row)))];
            if (cut.Length > 0)
            {
                Cutter cutter = new(open, forgotten, scratch, threads, cancel);
                ILookup<int, int> byPart = cut.ToLookup(row => rows.Rows.PartOf[row], row => rows.InPart[row]);
                return ([.. parts.SelectMany((part, at) => byPart.Contains(at) ? cutter.Cut(source, part, byPart[at].ToHashSet()) : part.Files.Select(file => Whole(file.Name, file.Path)))], cut.Length);
            }
        }

        return ([.. acquired.Files.Select(file => Whole(file.Name, file.Path))], 0);

        LoadFile Whole(string name, string path) => new(open.State.Originals.Add(path, cancel), name);
    }
}
