using System.Runtime.InteropServices;

namespace Reeve.Store.DuckDb.Internals;

/// <summary>A native object that keeps the object it came from alive, so that they may be closed, or collected, in any order.</summary>
abstract class ChildHandle : SafeHandle
{
    readonly SafeHandle? _parent;

    protected ChildHandle(nint value, SafeHandle? parent) : base(0, ownsHandle: true)
    {
        // A handle of 0 is never released, so it may not hold on to its parent.
        if (value == 0) return;
        SetHandle(value);
        bool added = false;
        parent?.DangerousAddRef(ref added);
        _parent = parent;
    }

    public sealed override bool IsInvalid => handle == 0;

    protected abstract void Destroy(nint value);

    protected sealed override bool ReleaseHandle()
    {
        Destroy(handle);
        _parent?.DangerousRelease();
        return true;
    }
}

sealed class ConfigHandle(nint value) : ChildHandle(value, null)
{
    protected override void Destroy(nint value) => Native.duckdb_destroy_config(ref value);
}

sealed class DatabaseHandle(nint value) : ChildHandle(value, null)
{
    protected override void Destroy(nint value) => Native.duckdb_close(ref value);
}

sealed class ConnectionHandle(nint value, DatabaseHandle database) : ChildHandle(value, database)
{
    protected override void Destroy(nint value) => Native.duckdb_disconnect(ref value);
}

sealed class StatementHandle(nint value, ConnectionHandle connection) : ChildHandle(value, connection)
{
    protected override void Destroy(nint value) => Native.duckdb_destroy_prepare(ref value);
}

sealed class PendingHandle(nint value, StatementHandle statement) : ChildHandle(value, statement)
{
    protected override void Destroy(nint value) => Native.duckdb_destroy_pending(ref value);
}

sealed class ChunkHandle(nint value, SafeHandle? result) : ChildHandle(value, result)
{
    protected override void Destroy(nint value) => Native.duckdb_destroy_data_chunk(ref value);
}

sealed class LogicalTypeHandle(nint value) : ChildHandle(value, null)
{
    protected override void Destroy(nint value) => Native.duckdb_destroy_logical_type(ref value);
}

sealed class AppenderHandle(nint value, ConnectionHandle connection) : ChildHandle(value, connection)
{
    protected override void Destroy(nint value) => _ = Native.duckdb_appender_destroy(ref value);
}

/// <summary>A result lives in memory of ours: the C interface fills in a struct, and takes it by value when chunks are fetched.</summary>
sealed unsafe class ResultHandle(StatementHandle statement)
    : ChildHandle((nint)NativeMemory.AllocZeroed((nuint)sizeof(ResultLayout)), statement)
{
    /// <summary>The next chunk, or 0 at the end or on an error.</summary>
    public nint Fetch()
    {
        bool added = false;
        try
        {
            DangerousAddRef(ref added);
            return Native.duckdb_fetch_chunk(*(ResultLayout*)handle);
        }
        finally
        {
            if (added) DangerousRelease();
        }
    }

    /// <summary>Runs a statement into this result; not 0 on an error.</summary>
    public int Execute(PendingHandle pending)
    {
        bool added = false;
        try
        {
            DangerousAddRef(ref added);
            return Native.duckdb_execute_pending(pending, handle);
        }
        finally
        {
            if (added) DangerousRelease();
        }
    }

    protected override void Destroy(nint value)
    {
        Native.duckdb_destroy_result(value);
        NativeMemory.Free((void*)value);
    }
}
