using Reeve.Store.Internals;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots.Internals;
using Reeve.Store.Tables;

namespace Reeve.Store.Snapshots;

/// <summary>Tables as immutable snapshots: <c>TABLE/CONTENT/rows.parquet</c> with <c>snapshot.json</c> beside it, for their owner only.</summary>
/// <remarks>
/// A snapshot is written under another name, flushed (files and folder), then put in place in the register transaction that makes it known. A process that
/// is killed leaves the snapshot whole or not at all, and at worst a folder that nobody refers to, which is used again or pruned. The same rows give the
/// same snapshot, with any number of threads.
/// </remarks>
public sealed class TableStore
{
    readonly Register _register;
    readonly Steps _steps;

    internal TableStore(string folder, Register register, Steps steps)
    {
        _register = register;
        _steps = steps;
        Folders = new StateFolders(folder);
    }

    internal StateFolders Folders { get; }

    /// <summary>Told of every read of a snapshot before it happens: which, and which columns. It proves what a step reads.</summary>
    public Action<SnapshotId, IReadOnlyList<string>>? Reading { get; set; }

    /// <summary>Writes rows as a snapshot. It is no node's yet: <see cref="Publications.Publish"/> makes it so, within a day (else it may be pruned).</summary>
    /// <param name="table">The table's name: see <see cref="TableName.IsTable"/>.</param>
    /// <param name="rows">What is written.</param>
    /// <param name="cancel">Stops the work; nothing is left.</param>
    /// <exception cref="StoreException">Request: a name that cannot be used. Surroundings: disk full, no permission, the register.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public Snapshot Write(string table, OutputTable rows, CancellationToken cancel = default) =>
        Write(table, path => TableFiles.Write(rows, path, Folder(table), TableFormat.Parquet, threads: null, cancel), _ => ParquetShape.Of(rows, table), cancel);

    /// <summary>As <see cref="Write(string, OutputTable, CancellationToken)"/>, with rows that the caller writes.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="writer">Writes a Parquet file at the full path that it is given, the same bytes for the same rows. Nothing is there before.</param>
    /// <param name="cancel">Stops the work; nothing is left.</param>
    /// <exception cref="StoreException">As above; Data: what was written is no Parquet file, or has columns of names that cannot be used.</exception>
    public Snapshot Write(string table, Action<string> writer, CancellationToken cancel = default) =>
        Write(table, writer, path => ParquetShape.Read(path, table, cancel), cancel);

    Snapshot Write(string table, Action<string> writer, Func<string, (IReadOnlyList<TableColumn> Columns, long Rows)> shape, CancellationToken cancel)
    {
        TableName.RequireTable(table);
        string folder = Folders.NewTemporary();
        try
        {
            string rows = Path.Combine(folder, SnapshotFile.RowsName);
            writer(rows);
            _steps.Say("rows written");
            SnapshotFile file = Describe(table, rows, shape(rows), cancel);
            FileFaults.Writing(Folder(table), () => Seal(folder, file));
            _steps.Say("snapshot flushed");
            return Register(new SnapshotId(table, file.Content), file, folder, cancel);
        }
        finally
        {
            StateFolders.Remove(folder);
        }
    }

    /// <summary>Opens a snapshot; it is not pruned before the reader is disposed.</summary>
    /// <param name="snapshot">Which.</param>
    /// <param name="holder">What reads it: see <see cref="Leases.Take(IReadOnlyList{SnapshotId}, string)"/>.</param>
    /// <exception cref="StoreException">Surroundings: it was pruned, its files are gone or not those that were written, or the register cannot be reached.</exception>
    public TableReader Open(SnapshotId snapshot, string holder = "build")
    {
        Lease lease = _register.Leases.Take([snapshot], holder);
        try
        {
            return new TableReader(snapshot, Place(snapshot), Description(snapshot), lease, (id, columns) => Reading?.Invoke(id, columns));
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    /// <summary>The columns of a snapshot, in order. No lease is taken.</summary>
    /// <exception cref="StoreException">As for <see cref="Open"/>.</exception>
    public IReadOnlyList<TableColumn> Columns(SnapshotId snapshot) => Description(snapshot).Columns;

    /// <summary>Reads columns of a snapshot as <see cref="TableReader.ReadText"/> does, without a lease: for a look that changes nothing, and for whoever holds the build lock.</summary>
    /// <exception cref="StoreException">As for <see cref="Open"/> and <see cref="TableReader.ReadText"/>.</exception>
    public TextTable ReadText(SnapshotId snapshot, IReadOnlyList<string> columns, CancellationToken cancel = default)
    {
        _ = Description(snapshot);
        return TableFiles.ReadColumns(Path.Combine(Place(snapshot), SnapshotFile.RowsName), columns, cancel: cancel);
    }

    /// <summary>Reads every byte of a snapshot, and says whether it is what was written.</summary>
    /// <param name="snapshot">Which.</param>
    /// <param name="cancel">Stops the work.</param>
    public bool Verify(SnapshotId snapshot, CancellationToken cancel = default)
    {
        try
        {
            SnapshotFile file = Description(snapshot);
            return FileHash.Of(Path.Combine(Place(snapshot), SnapshotFile.RowsName), cancel) == file.Sha256;
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    internal string Folder(string table) => Path.Combine(Folders.Root, table);

    internal string Place(SnapshotId snapshot)
    {
        if (!TableName.IsTable(snapshot.Table) || !TableName.IsHash(snapshot.Content))
            throw new StoreException(StoreFault.Request, "This is not the name of a snapshot.");
        return Path.Combine(Folder(snapshot.Table), snapshot.Content);
    }

    /// <summary>What a snapshot says of itself, after a look at its files' lengths.</summary>
    internal SnapshotFile Description(SnapshotId snapshot)
    {
        string place = Place(snapshot);
        try
        {
            SnapshotFile? file = SnapshotFile.Parse(File.ReadAllBytes(Path.Combine(place, SnapshotFile.Name)));
            if (file is null || file.Content != snapshot.Content || file.Table != snapshot.Table || new FileInfo(Path.Combine(place, SnapshotFile.RowsName)).Length != file.Bytes)
                throw new StoreException(StoreFault.Surroundings, $"{place} is damaged: build again, or restore the last backup.");
            return file;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{place} is gone: build again, or restore the last backup.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{place} cannot be read: check its permissions and its disk.", e);
        }
    }

    static SnapshotFile Describe(string table, string rows, (IReadOnlyList<TableColumn> Columns, long Rows) shape, CancellationToken cancel) =>
        FileFaults.Writing(rows, () => SnapshotFile.Of(table, shape.Columns, shape.Rows, new FileInfo(rows).Length, FileHash.Of(rows, cancel)));

    static void Seal(string folder, SnapshotFile file)
    {
        string description = Path.Combine(folder, SnapshotFile.Name);
        File.WriteAllBytes(description, file.Json());
        StateFolders.Seal(description);
        StateFolders.Seal(Path.Combine(folder, SnapshotFile.RowsName));
        NativeFiles.FlushFolder(folder);
    }

    Snapshot Register(SnapshotId id, SnapshotFile file, string folder, CancellationToken cancel)
    {
        string place = Place(id);

        // Looked at before the transaction, which is to be short; prune moves folders only within one of its own.
        bool whole = Directory.Exists(place) && Verify(id, cancel);
        _register.Database.Write(session =>
        {
            FileFaults.Writing(place, () =>
            {
                if (whole && Directory.Exists(place)) return;
                Folders.Discard(place);
                _steps.Say("place cleared");
                StateFolders.Place(folder, place);
            });
            _steps.Say("snapshot in place");
            session.Execute("DELETE FROM snapshots WHERE table_name = @Table AND content = @Content", new { id.Table, id.Content });
            session.Execute(
                "INSERT INTO snapshots (table_name, content, row_count, byte_count, written) VALUES (@Table, @Content, @Rows, @Bytes, @now)",
                new { id.Table, id.Content, file.Rows, file.Bytes, now = _register.Database.Now() });
        });
        _steps.Say("snapshot known");
        return new Snapshot(id, file.Rows, file.Bytes);
    }
}
