using Reeve.Store.Internals;
using Reeve.Store.Keys;
using Reeve.Store.Originals;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;

namespace Reeve.Store.State;

/// <summary>The state of a place: register, tables and originals. Whole at every moment, whoever is killed.</summary>
public sealed class PlaceState : IDisposable
{
    internal const string RegisterName = "register.db", TablesName = "tables", OriginalsName = "originals", NeverLinkName = "never-link";

    PlaceState(PlaceStateOptions options, string folder, Register register)
    {
        Folder = folder;
        Register = register;
        Keys = new PlaceKeys(folder);
        NeverLink = new SealedFile(Path.Combine(folder, NeverLinkName), NeverLinkName);
        Clock = options.Clock;
        string shared = options.TablesFolder is { } tables ? Path.GetFullPath(tables) : folder;
        Tables = new TableStore(Path.Combine(shared, TablesName), register, Steps);
        Originals = new OriginalStore(Path.Combine(shared, OriginalsName), register, Steps);
    }

    /// <summary>The full path of the state folder.</summary>
    public string Folder { get; }

    /// <summary>What must be transactional.</summary>
    public Register Register { get; }

    /// <summary>The keys of the place, which no backup has.</summary>
    public PlaceKeys Keys { get; }

    /// <summary>The list of people who are not linked, encrypted.</summary>
    public SealedFile NeverLink { get; }

    /// <summary>Tables as immutable snapshots.</summary>
    public TableStore Tables { get; }

    /// <summary>What sources gave, as it came.</summary>
    public OriginalStore Originals { get; }

    internal Steps Steps { get; } = new();

    internal TimeProvider Clock { get; }

    /// <summary>Opens the state of a place; makes it, empty, when it is not there.</summary>
    /// <exception cref="StoreException">
    /// Surroundings: no permission, a full disk, a register that is gone while its tables are there, or cannot be reached. Request: a register of a newer
    /// program, or on PostgreSQL without a folder of tables that its machines share.
    /// </exception>
    public static PlaceState Open(PlaceStateOptions options)
    {
        string folder = Path.GetFullPath(options.Folder);
        if (options.RegisterConnection is not null && options.TablesFolder is null)
            throw new StoreException(StoreFault.Request, "A register on PostgreSQL serves several machines: name a folder of tables that they share.");
        FileFaults.Writing(folder, () => StateFolders.Make(folder));
        string path = Path.Combine(folder, RegisterName);
        if (options.RegisterConnection is null) RequireNotLost(folder, path);
        RegisterOptions where = options.RegisterConnection is { } connection ? RegisterOptions.Postgres(connection) : RegisterOptions.Sqlite(path);
        return new PlaceState(options, folder, Register.Open(where with { Clock = options.Clock, Patience = options.Patience }));
    }

    /// <summary>Takes the build lock, or says at once who has it: see <see cref="BuildLock.TryTake"/>.</summary>
    public BuildLock? TryLockBuild(out BuildHolder? holder) => BuildLock.TryTake(Register, Folder, out holder);

    /// <summary>Takes the build lock, and waits while another has it: see <see cref="BuildLock.Take"/>.</summary>
    public BuildLock LockBuild(Action<BuildHolder?> waiting, CancellationToken cancel = default) => BuildLock.Take(Register, Folder, waiting, cancel);

    /// <summary>Removes what is not needed any more and nobody reads. Safe beside a build, and when it is killed.</summary>
    /// <param name="policy">How long things are kept.</param>
    /// <param name="asOf">The time from which their age is counted; null for now.</param>
    /// <exception cref="StoreException">Surroundings: files cannot be removed, or the register cannot be changed.</exception>
    public PruneResult Prune(PrunePolicy? policy = null, DateTimeOffset? asOf = null) => new Pruner(this).Prune(policy ?? new PrunePolicy(), asOf ?? Clock.GetUtcNow());

    /// <summary>Removes every snapshot that is not current, at once and for good, but for those that somebody reads: call it while the build lock is held.</summary>
    /// <returns>How many were removed, and how many are being read and stay.</returns>
    /// <exception cref="StoreException">As for <see cref="Prune"/>.</exception>
    public (int Removed, int Read) RemoveSuperseded() => new Pruner(this).RemoveSuperseded();

    /// <summary>Removes at once all superseded tables, all originals of no load and everything unfinished, whatever its age.</summary>
    /// <remarks>By whoever holds the build lock; what prune would keep for some days for people to go back to is not kept.</remarks>
    /// <exception cref="StoreException">Surroundings: somebody reads what is to be removed (then nothing was), or files cannot be removed.</exception>
    public RemoveResult RemoveAtOnce() => new Remover(this).Remove();

    /// <summary>Tells those who watch that a step of a change is done: tests kill the process there.</summary>
    public void Say(string step) => Steps.Say(step);

    /// <summary>Closes the register.</summary>
    public void Dispose() => Register.Dispose();

    /// <summary>An empty register in the place of one that is lost would make everything look new, and prune would take what is left for rubbish.</summary>
    static void RequireNotLost(string folder, string path)
    {
        if (File.Exists(path)) return;
        if (Directory.Exists(Path.Combine(folder, TablesName)) || Directory.Exists(Path.Combine(folder, OriginalsName)))
        {
            throw new StoreException(StoreFault.Surroundings,
                $"{path} is gone, but tables or originals are there: put it back, or restore the last backup into an empty folder.");
        }
    }
}
