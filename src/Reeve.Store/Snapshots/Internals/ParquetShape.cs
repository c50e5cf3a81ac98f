using Reeve.Store.DuckDb;
using Reeve.Store.DuckDb.Internals;
using Reeve.Store.Tables;

namespace Reeve.Store.Snapshots.Internals;

/// <summary>What columns a Parquet file has, and how many rows.</summary>
static class ParquetShape
{
    public static (IReadOnlyList<TableColumn> Columns, long Rows) Read(string path, string table, CancellationToken cancel)
    {
        FileCheck.Require(path);
        using DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 1, Files = [path] });
        try
        {
            TableColumn[] columns = Columns(connection, path, cancel);
            Check(columns, table);
            using DuckDbResult result = connection.Query("SELECT num_rows FROM parquet_file_metadata($1)", [path], cancel: cancel);
            using DuckDbChunk chunk = result.Next()!;
            return (columns, chunk.Column(0).Integer(0)!.Value);
        }
        catch (DuckDbException e)
        {
            throw FileCheck.Reading(path, e);
        }
    }

    /// <summary>The shape of the file that is written of a table: no file has to be read to know it.</summary>
    public static (IReadOnlyList<TableColumn> Columns, long Rows) Of(OutputTable rows, string table)
    {
        TableColumn[] columns = [.. rows.Columns.Select(column => new TableColumn(column.Name, TableLoader.TypeOf(column)))];
        Check(columns, table);
        return (columns, rows.Rows);
    }

    static void Check(IEnumerable<TableColumn> columns, string table)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (TableColumn column in columns)
        {
            if (!TableName.IsColumn(column.Name) || !names.Add(column.Name))
                throw new StoreException(StoreFault.Data, $"Table {table} has a column of no name, of one that cannot be used, or of one that another has.");
        }
    }

    static TableColumn[] Columns(DuckDbConnection connection, string path, CancellationToken cancel)
    {
        using DuckDbResult result = connection.Query("SELECT * FROM read_parquet($1, hive_partitioning = false) LIMIT 0", [path], cancel: cancel);
        return [.. result.Fields.Select(field => new TableColumn(field.Name, field.Type))];
    }
}
