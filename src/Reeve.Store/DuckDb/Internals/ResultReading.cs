namespace Reeve.Store.DuckDb.Internals;

/// <summary>What a native result says of itself.</summary>
static class ResultReading
{
    extension(ResultHandle result)
    {
        /// <summary>Whether the statement failed.</summary>
        public bool HasFault => Native.duckdb_result_error(result) != 0;

        /// <summary>Why the statement failed; a cancellation that was asked for is not a fault.</summary>
        public Exception Fault(CancellationToken cancel)
        {
            var errorClass = (DuckDbErrorClass)Native.duckdb_result_error_type(result);
            return errorClass == DuckDbErrorClass.Interrupt && cancel.IsCancellationRequested
                ? new OperationCanceledException(cancel)
                : DuckDbException.From(errorClass, Native.Text(Native.duckdb_result_error(result)) ?? "");
        }

        /// <summary>The columns.</summary>
        public DuckDbField[] Fields()
        {
            var fields = new DuckDbField[(int)Native.duckdb_column_count(result)];
            for (int column = 0; column < fields.Length; column++) fields[column] = Field(result, (ulong)column);
            return fields;
        }
    }

    static DuckDbField Field(ResultHandle result, ulong column)
    {
        using var logical = new LogicalTypeHandle(Native.duckdb_column_logical_type(result, column));
        string name = Native.Text(Native.duckdb_column_name(result, column)) ?? "";
        var type = (DuckDbType)Native.duckdb_get_type_id(logical);
        return type != DuckDbType.Decimal
            ? new DuckDbField(name, type, 0)
            : new DuckDbField(name, type, Native.duckdb_decimal_scale(logical))
            {
                Storage = (DuckDbType)Native.duckdb_decimal_internal_type(logical),
            };
    }
}
