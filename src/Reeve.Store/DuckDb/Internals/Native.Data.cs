using System.Runtime.InteropServices;

namespace Reeve.Store.DuckDb.Internals;

/// <summary>The C interface of DuckDB 1.5: results, chunks, vectors and bulk inserts.</summary>
static unsafe partial class Native
{
    [LibraryImport(Library)] internal static partial nint duckdb_fetch_chunk(ResultLayout result);

    [LibraryImport(Library)] internal static partial void duckdb_destroy_result(nint result);

    [LibraryImport(Library)] internal static partial nint duckdb_result_error(ResultHandle result);

    [LibraryImport(Library)] internal static partial int duckdb_result_error_type(ResultHandle result);

    [LibraryImport(Library)] internal static partial ulong duckdb_column_count(ResultHandle result);

    [LibraryImport(Library)] internal static partial nint duckdb_column_name(ResultHandle result, ulong column);

    [LibraryImport(Library)] internal static partial nint duckdb_column_logical_type(ResultHandle result, ulong column);

    [LibraryImport(Library)] internal static partial nint duckdb_create_logical_type(int type);

    [LibraryImport(Library)] internal static partial void duckdb_destroy_logical_type(ref nint type);

    [LibraryImport(Library)] internal static partial int duckdb_get_type_id(LogicalTypeHandle type);

    [LibraryImport(Library)] internal static partial byte duckdb_decimal_scale(LogicalTypeHandle type);

    [LibraryImport(Library)] internal static partial int duckdb_decimal_internal_type(LogicalTypeHandle type);

    [LibraryImport(Library)] internal static partial nint duckdb_create_data_chunk(nint* types, ulong count);

    [LibraryImport(Library)] internal static partial void duckdb_destroy_data_chunk(ref nint chunk);

    [LibraryImport(Library)] internal static partial void duckdb_data_chunk_reset(ChunkHandle chunk);

    [LibraryImport(Library)] internal static partial ulong duckdb_data_chunk_get_size(ChunkHandle chunk);

    [LibraryImport(Library)] internal static partial void duckdb_data_chunk_set_size(ChunkHandle chunk, ulong size);

    [LibraryImport(Library)] internal static partial nint duckdb_data_chunk_get_vector(ChunkHandle chunk, ulong column);

    [LibraryImport(Library)] internal static partial nint duckdb_vector_get_data(nint vector);

    [LibraryImport(Library)] internal static partial ulong* duckdb_vector_get_validity(nint vector);

    [LibraryImport(Library)] internal static partial void duckdb_vector_ensure_validity_writable(nint vector);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int duckdb_appender_create(ConnectionHandle connection, string? schema, string table, out nint appender);

    [LibraryImport(Library)] internal static partial int duckdb_append_data_chunk(AppenderHandle appender, ChunkHandle chunk);

    [LibraryImport(Library)] internal static partial int duckdb_appender_close(AppenderHandle appender);

    [LibraryImport(Library)] internal static partial nint duckdb_appender_error(AppenderHandle appender);

    [LibraryImport(Library)] internal static partial int duckdb_appender_destroy(ref nint appender);
}
