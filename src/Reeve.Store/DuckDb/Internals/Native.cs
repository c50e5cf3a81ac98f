using System.Runtime.InteropServices;

namespace Reeve.Store.DuckDb.Internals;

#pragma warning disable CA5392 // The library is loaded from the program's own folder, by its full path (DuckDbLibrary).
#pragma warning disable IDE1006 // Functions keep the names of the C interface, so that its manual can be searched for them.

/// <summary>The C interface of DuckDB 1.5: opening, preparing and running. Strings are UTF-8; 0 is success.</summary>
static unsafe partial class Native
{
    /// <summary>The name under which the functions are imported; resolved by <see cref="DuckDbLibrary"/>.</summary>
    internal const string Library = "duckdb";

    /// <summary>A string owned by the library, or null.</summary>
    internal static string? Text(nint pointer) => Marshal.PtrToStringUTF8(pointer);

    [LibraryImport(Library)] internal static partial nint duckdb_library_version();

    [LibraryImport(Library)] internal static partial nuint duckdb_vector_size();

    [LibraryImport(Library)] internal static partial void duckdb_free(nint memory);

    [LibraryImport(Library)] internal static partial int duckdb_create_config(out nint config);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_set_config(ConfigHandle config, string name, string option);

    [LibraryImport(Library)] internal static partial void duckdb_destroy_config(ref nint config);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_open_ext(string? path, out nint database, ConfigHandle config, out nint error);

    [LibraryImport(Library)] internal static partial void duckdb_close(ref nint database);

    [LibraryImport(Library)] internal static partial int duckdb_connect(DatabaseHandle database, out nint connection);

    [LibraryImport(Library)] internal static partial void duckdb_disconnect(ref nint connection);

    [LibraryImport(Library)] internal static partial void duckdb_interrupt(ConnectionHandle connection);

    [LibraryImport(Library)] internal static partial QueryProgress duckdb_query_progress(ConnectionHandle connection);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_prepare(ConnectionHandle connection, string sql, out nint statement);

    [LibraryImport(Library)] internal static partial nint duckdb_prepare_error(StatementHandle statement);

    [LibraryImport(Library)] internal static partial void duckdb_destroy_prepare(ref nint statement);

    [LibraryImport(Library)] internal static partial ulong duckdb_nparams(StatementHandle statement);

    [LibraryImport(Library)] internal static partial int duckdb_pending_prepared_streaming(StatementHandle statement, out nint pending);

    [LibraryImport(Library)] internal static partial nint duckdb_pending_error(PendingHandle pending);

    [LibraryImport(Library)] internal static partial int duckdb_execute_pending(PendingHandle pending, nint result);

    [LibraryImport(Library)] internal static partial void duckdb_destroy_pending(ref nint pending);

    [LibraryImport(Library)] internal static partial int duckdb_bind_null(StatementHandle statement, ulong index);

    [LibraryImport(Library)]
    internal static partial int duckdb_bind_boolean(StatementHandle statement, ulong index, [MarshalAs(UnmanagedType.U1)] bool value);

    [LibraryImport(Library)] internal static partial int duckdb_bind_int32(StatementHandle statement, ulong index, int value);

    [LibraryImport(Library)] internal static partial int duckdb_bind_int64(StatementHandle statement, ulong index, long value);

    [LibraryImport(Library)] internal static partial int duckdb_bind_hugeint(StatementHandle statement, ulong index, Huge value);

    [LibraryImport(Library)] internal static partial int duckdb_bind_double(StatementHandle statement, ulong index, double value);

    [LibraryImport(Library)] internal static partial int duckdb_bind_decimal(StatementHandle statement, ulong index, DecimalValue value);

    [LibraryImport(Library)] internal static partial int duckdb_bind_date(StatementHandle statement, ulong index, int days);

    [LibraryImport(Library)] internal static partial int duckdb_bind_timestamp(StatementHandle statement, ulong index, long microseconds);

    [LibraryImport(Library)] internal static partial int duckdb_bind_varchar_length(StatementHandle statement, ulong index, byte* text, ulong length);
}
