using Reeve.Store.DuckDb;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots.Internals;
using Reeve.Store.Tables;

namespace Reeve.Store.Snapshots;

/// <summary>A snapshot that is open: it is not pruned before the reader is disposed.</summary>
public sealed class TableReader : IDisposable
{
    readonly Lease _lease;
    readonly string _path;
    readonly Action<SnapshotId, IReadOnlyList<string>> _told;

    internal TableReader(SnapshotId id, string folder, SnapshotFile file, Lease lease, Action<SnapshotId, IReadOnlyList<string>> told)
    {
        _told = told;
        Id = id;
        Columns = file.Columns;
        Rows = file.Rows;
        _path = Path.Combine(folder, SnapshotFile.RowsName);
        _lease = lease;
    }

    /// <summary>Which snapshot it is.</summary>
    public SnapshotId Id { get; }

    /// <summary>Its columns, in order.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The number of rows.</summary>
    public long Rows { get; }

    /// <summary>The full paths of its Parquet files, for DuckDB (<see cref="DuckDbOptions.Files"/>, then <c>read_parquet</c>).</summary>
    public IReadOnlyList<string> Paths
    {
        get
        {
            // Who has the path reads what it likes.
            _told(Id, [.. Columns.Select(static column => column.Name)]);
            return [_path];
        }
    }

    /// <summary>Reads columns as text, in the order of the rows.</summary>
    /// <remarks>As <see cref="TableFiles.ReadText"/>: cells are trimmed of white space, and what is then empty is missing.</remarks>
    /// <param name="columns">Their names, in the order in which they are to come; null for all.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">Request: no such column. Data: the file is damaged. Surroundings: no memory, no permission.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public TextTable ReadText(IReadOnlyList<string>? columns = null, CancellationToken cancel = default)
    {
        _told(Id, columns ?? [.. Columns.Select(static column => column.Name)]);
        return columns is null ? TableFiles.ReadText(_path, cancel: cancel) : TableFiles.ReadColumns(_path, columns, cancel: cancel);
    }

    /// <summary>Gives the lease back.</summary>
    public void Dispose() => _lease.Dispose();
}
