using Reeve.Store.Tables;

namespace Reeve.Store.DuckDb.Internals;

/// <summary>Fills a table chunk by chunk, writing straight into DuckDB's vectors.</summary>
static unsafe class TableLoader
{
    /// <summary>The SQL type of a column.</summary>
    public static string TypeName(OutputColumn column) => column switch
    {
        OutputColumn.Text => "VARCHAR",
        OutputColumn.Integer => "BIGINT",
        _ => "DOUBLE",
    };

    /// <summary>The type that the column has in a file that is written of it.</summary>
    public static DuckDbType TypeOf(OutputColumn column) => column switch
    {
        OutputColumn.Text => DuckDbType.Text,
        OutputColumn.Integer => DuckDbType.BigInteger,
        _ => DuckDbType.Double,
    };

    /// <summary>Appends all rows to a table whose columns are those of <see cref="TypeName"/>.</summary>
    public static void Fill(ConnectionHandle connection, string name, OutputTable table, CancellationToken cancel)
    {
        int state = Native.duckdb_appender_create(connection, null, name, out nint raw);
        using var appender = new AppenderHandle(raw, connection);
        if (state != 0) throw Fault(appender);
        VectorWriter[] writers = [.. table.Columns.Select(VectorWriter.For)];
        try
        {
            Fill(appender, writers, table.Rows, cancel);
        }
        finally
        {
            foreach (VectorWriter writer in writers) writer.Dispose();
        }
    }

    static void Fill(AppenderHandle appender, VectorWriter[] writers, int rows, CancellationToken cancel)
    {
        using ChunkHandle chunk = NewChunk(writers);
        int capacity = (int)Native.duckdb_vector_size();
        for (int first = 0; first < rows; first += capacity)
        {
            cancel.ThrowIfCancellationRequested();
            int count = Math.Min(capacity, rows - first);
            Native.duckdb_data_chunk_reset(chunk);
            for (int column = 0; column < writers.Length; column++)
                writers[column].Write(Native.duckdb_data_chunk_get_vector(chunk, (ulong)column), first, count);
            Native.duckdb_data_chunk_set_size(chunk, (ulong)count);
            if (Native.duckdb_append_data_chunk(appender, chunk) != 0) throw Fault(appender);
        }

        if (Native.duckdb_appender_close(appender) != 0) throw Fault(appender);
    }

    static ChunkHandle NewChunk(VectorWriter[] writers)
    {
        LogicalTypeHandle[] types = [.. writers.Select(writer => new LogicalTypeHandle(Native.duckdb_create_logical_type((int)writer.Type)))];
        nint[] raw = [.. types.Select(type => type.DangerousGetHandle())];
        fixed (nint* start = raw)
        {
            var chunk = new ChunkHandle(Native.duckdb_create_data_chunk(start, (ulong)raw.Length), null);
            foreach (LogicalTypeHandle type in types) type.Dispose();
            return chunk;
        }
    }

    static DuckDbException Fault(AppenderHandle appender)
    {
        string text = appender.IsInvalid ? "" : Native.Text(Native.duckdb_appender_error(appender)) ?? "";
        return DuckDbException.From(ErrorSentences.ClassOf(text), text);
    }
}
