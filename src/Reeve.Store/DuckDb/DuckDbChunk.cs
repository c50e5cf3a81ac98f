using Reeve.Store.DuckDb.Internals;

namespace Reeve.Store.DuckDb;

/// <summary>Some rows of a result. Stays whole when the result or the connection is closed before it.</summary>
public sealed class DuckDbChunk : IDisposable
{
    readonly ChunkHandle _handle;
    readonly DuckDbField[] _fields;

    internal DuckDbChunk(ChunkHandle handle, DuckDbField[] fields)
    {
        _handle = handle;
        _fields = fields;
        Rows = (int)Native.duckdb_data_chunk_get_size(handle);
    }

    /// <summary>The number of rows, in [1, 2048].</summary>
    public int Rows { get; }

    /// <summary>A borrowed view of a column; valid until the chunk is disposed.</summary>
    /// <param name="column">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="ObjectDisposedException">The chunk is closed.</exception>
    public DuckDbColumn Column(int column)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, _fields.Length);
        return new DuckDbColumn(_handle, column, Rows, _fields[column]);
    }

    /// <summary>Gives the rows back; views of them may not be used any more.</summary>
    public void Dispose() => _handle.Dispose();
}
