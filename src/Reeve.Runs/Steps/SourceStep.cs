using System.Security.Cryptography;
using Reeve.Integration.Connect;
using Reeve.Runs.Build;
using Reeve.Runs.Disposing.Internals;
using Reeve.Store;
using Reeve.Store.Disposals;
using Reeve.Store.Registers;
using Reeve.Store.State;
using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>Acquires a source's bytes, keeps them as they came, and records a load when they are not those of the newest one.</summary>
sealed class SourceStep : IStep
{
    const int Revision = 1;

    /// <summary>The recipe of what was acquired last; what is there now is known only by asking.</summary>
    public Recipe? Recipe(PlanNode node, StepContext context) =>
        context.Register.Loads.Newest(node.Subject) is { } newest ? Of(node, context, newest) : null;

    public StepResult Run(PlanNode node, StepContext context)
    {
        SourceFile source = context.Source(node);
        string scratch = Path.Combine(context.Scratch, source.Name);
        Directory.CreateDirectory(scratch);
        try
        {
            Acquisition acquired;
            try
            {
                acquired = Acquirer.Acquire(source, context.Open.Place.Folder, scratch, context.Open.Secrets, context.Cancel);
            }
            catch (StoreException fault) when (fault.Fault == StoreFault.Surroundings)
            {
                // A server that is down is one source's misfortune: the others are built.
                return new StepResult { Failure = new NodeEnding.Failed(fault.Message, FailureKind.Surroundings) };
            }

            Load? newest = context.Register.Loads.Newest(source.Name);
            // The same bytes change nothing, whatever the mode says now; but what replaces has to forget the loads before it.
            bool forgets = source.Load == LoadMode.Replace && newest?.Kind != LoadKind.Replace;
            if (newest is not null && !forgets && IsSame(newest, acquired, context.Open.State, context.Cancel)) return Told(newest, isNew: false);
            LoadKind kind = Kind(source.Load);
            (IReadOnlyList<LoadFile> files, long leftOut) = LoadFilter.Keep(context.Open, source, acquired, kind, scratch, context.Threads, context.Cancel);
            Load load = context.Register.Loads.Record(context.Run, source.Name, kind, files);
            StepResult told = Told(load, isNew: load.Number != newest?.Number);
            return leftOut == 0 ? told : told with { Notes = [$"{leftOut:N0} {(leftOut == 1 ? "row was" : "rows were")} disposed of before, and left out."] };
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    public StepResult Kept(PlanNode node, StepContext context, Publication publication) => new();

    /// <summary>The recipe of a load.</summary>
    public static Recipe Of(PlanNode node, StepContext context, Load load) => Build.Recipe.Of(
        context.Open.Plan.ConfigurationOf(node.Name).Hash, Revision, load.Files.Select((file, at) => new RecipeInput($"{at + 1:D6} {file.Name}", file.Original.Hash)));

    /// <summary>Whether the files of a load are byte for byte those that were acquired. Nothing is written to find out.</summary>
    public static bool IsSame(Load load, Acquisition acquired, PlaceState state, CancellationToken cancel)
    {
        if (load.Files.Count != acquired.Files.Count) return false;
        for (int at = 0; at < load.Files.Count; at++)
        {
            cancel.ThrowIfCancellationRequested();
            if (!IsSame(load.Files[at], acquired.Files[at].Path, state)) return false;
        }
        return true;
    }

    static bool IsSame(LoadFile known, string path, PlaceState state)
    {
        try
        {
            if (new FileInfo(path).Length != (known.Rewritten?.CameBytes ?? known.Original.Bytes)) return false;
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
            string hash = Convert.ToHexStringLower(SHA256.HashData(file));

            // What a disposal has cut is another original than the bytes that come again.
            return known.Rewritten is { } rewritten ? new DisposalTokens(state.Keys).Bytes(hash) == rewritten.Came : hash == known.Original.Hash;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{Path.GetFileName(path)} cannot be read: check its permissions and its disk.", fault);
        }
    }

    static LoadKind Kind(LoadMode mode) => mode switch { LoadMode.Append => LoadKind.Append, LoadMode.Upsert => LoadKind.Upsert, _ => LoadKind.Replace };

    static StepResult Told(Load load, bool isNew)
    {
        long bytes = load.Files.Sum(file => file.Original.Bytes);
        string files = load.Files.Count == 1 ? load.Files[0].Name : $"{load.Files.Count:N0} files";
        return new StepResult { Summary = isNew ? $"load {load.Number}: {files}, {Bytes(bytes)}" : $"load {load.Number} is still what is there" };
    }

    static string Bytes(long bytes) => bytes switch
    {
        < 1000 => $"{bytes} bytes",
        < 1_000_000 => $"{bytes / 1000.0:0.0} kB",
        < 1_000_000_000 => $"{bytes / 1_000_000.0:0.0} MB",
        _ => $"{bytes / 1_000_000_000.0:0.0} GB",
    };
}
