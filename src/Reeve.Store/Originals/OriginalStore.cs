using Reeve.Store.Internals;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;

namespace Reeve.Store.Originals;

/// <summary>What sources gave, byte for byte as it came: <c>AA/HASH</c>, read-only, each content once.</summary>
public sealed class OriginalStore
{
    readonly Register _register;
    readonly Steps _steps;

    internal OriginalStore(string folder, Register register, Steps steps)
    {
        _register = register;
        _steps = steps;
        Folders = new StateFolders(folder);
    }

    internal StateFolders Folders { get; }

    /// <summary>Keeps what a stream gives, to its end. It is no load's yet: <see cref="Loads.Record"/> makes it so, within a day (else it may be pruned).</summary>
    /// <param name="from">Read from where it stands; stays open.</param>
    /// <param name="cancel">Stops the work; nothing is left.</param>
    /// <exception cref="StoreException">Surroundings: disk full, no permission, the register.</exception>
    /// <exception cref="IOException"><paramref name="from"/> could not be read.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public Original Add(Stream from, CancellationToken cancel = default)
    {
        string folder = Folders.NewTemporary();
        try
        {
            string file = Path.Combine(folder, "it");
            Original original = Copy(from, file, cancel);
            FileFaults.Writing(Folders.Root, () => StateFolders.Seal(file));
            _steps.Say("original flushed");
            Register(original, file, cancel);
            return original;
        }
        finally
        {
            StateFolders.Remove(folder);
        }
    }

    /// <summary>Keeps a file.</summary>
    /// <exception cref="StoreException">Request: no such file. The rest as for <see cref="Add(Stream, CancellationToken)"/>.</exception>
    public Original Add(string path, CancellationToken cancel = default) => FileCheck.Opened(path, file => Add(file, cancel));

    /// <summary>The full path of an original; a file of this length is there.</summary>
    /// <exception cref="StoreException">Surroundings: it is gone, or not the length it was.</exception>
    public string PathOf(Original original)
    {
        string place = Place(original.Hash);
        var file = new FileInfo(place);
        if (!file.Exists) throw new StoreException(StoreFault.Surroundings, $"{place} is gone: load its source again, or restore the last backup.");
        return file.Length == original.Bytes ? place
            : throw new StoreException(StoreFault.Surroundings, $"{place} is damaged: load its source again, or restore the last backup.");
    }

    /// <summary>Opens an original to be read.</summary>
    /// <exception cref="StoreException">As for <see cref="PathOf"/>; Surroundings also where there is no permission.</exception>
    public FileStream Open(Original original)
    {
        string path = PathOf(original);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{path} cannot be read: check its permissions and its disk.", e);
        }
    }

    /// <summary>Reads every byte of an original, and says whether it is what came.</summary>
    public bool Verify(Original original, CancellationToken cancel = default)
    {
        try
        {
            return FileHash.Of(PathOf(original), cancel) == original.Hash;
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    internal string Place(string hash)
    {
        if (!TableName.IsHash(hash)) throw new StoreException(StoreFault.Request, "This is not the name of an original.");
        return Path.Combine(Folders.Root, hash[..2], hash);
    }

    Original Copy(Stream from, string file, CancellationToken cancel)
    {
        FileFaults.Writing(Folders.Root, () => new FileStream(file, FileMode.CreateNew).Dispose());

        // Its writes have our own faults, so that they are told from those of the stream that is read.
        using var to = new TemporaryStream(file, Folders.Root);
        (string hash, long bytes) = FileHash.Copy(from, to, cancel);
        return new Original(hash, bytes);
    }

    void Register(Original original, string file, CancellationToken cancel)
    {
        string place = Place(original.Hash);
        bool whole = Verify(original, cancel);
        _register.Database.Write(session =>
        {
            FileFaults.Writing(place, () =>
            {
                if (whole && File.Exists(place)) return;
                Folders.Discard(place);
                StateFolders.Place(file, place);
            });
            _steps.Say("original in place");
            session.Execute("DELETE FROM originals WHERE hash = @Hash", new { original.Hash });
            session.Execute(
                "INSERT INTO originals (hash, byte_count, added) VALUES (@Hash, @Bytes, @now)", new { original.Hash, original.Bytes, now = _register.Database.Now() });
        });
        _steps.Say("original known");
    }
}
