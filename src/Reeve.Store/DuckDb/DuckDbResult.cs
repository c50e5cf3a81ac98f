using Reeve.Store.DuckDb.Internals;

namespace Reeve.Store.DuckDb;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name; names may repeat.</param>
/// <param name="Type">Its type.</param>
/// <param name="Scale">For decimals, how many of the digits are behind the point, in [0, 38]; otherwise 0.</param>
public readonly record struct DuckDbField(string Name, DuckDbType Type, int Scale)
{
    /// <summary>For decimals, the integer type of the slots; otherwise <see cref="Type"/>.</summary>
    internal DuckDbType Storage { get; init; } = Type;
}

/// <summary>The rows of a statement, chunk by chunk, while it runs. Used by one thread at a time.</summary>
public sealed class DuckDbResult : IDisposable
{
    readonly ResultHandle _handle;
    readonly QueryWatch _watch;
    readonly DuckDbField[] _fields;
    bool _ended;

    internal DuckDbResult(ResultHandle handle, QueryWatch watch)
    {
        _handle = handle;
        _watch = watch;
        _fields = handle.Fields();
    }

    /// <summary>The columns, in order.</summary>
    public IReadOnlyList<DuckDbField> Fields => _fields;

    internal bool IsDisposed => _handle.IsClosed;

    /// <summary>The next chunk of rows, at most 2,048 of them, or null at the end. The caller disposes it.</summary>
    /// <exception cref="DuckDbException">The statement failed while it ran.</exception>
    /// <exception cref="OperationCanceledException">The statement was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">The result is closed.</exception>
    public DuckDbChunk? Next()
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        if (_ended) return null;
        _watch.Cancel.ThrowIfCancellationRequested();
        nint raw = _handle.Fetch();
        if (raw != 0) return new DuckDbChunk(new ChunkHandle(raw, _handle), _fields);
        if (_handle.HasFault) throw _handle.Fault(_watch.Cancel);
        _ended = true;
        _watch.Finish();
        return null;
    }

    /// <summary>Stops the statement if it still runs. Chunks already taken stay whole.</summary>
    public void Dispose()
    {
        _watch.Dispose();
        _handle.Dispose();
    }
}
