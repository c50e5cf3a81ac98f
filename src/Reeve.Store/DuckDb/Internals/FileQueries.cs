namespace Reeve.Store.DuckDb.Internals;

/// <summary>The queries that read a whole file as text; the file is parameter 1.</summary>
static class FileQueries
{
    // Folders called as in "year=2024" would otherwise become columns.
    const string ParquetSource = "read_parquet($1, hive_partitioning = false)";

    /// <summary>Columns of a Parquet file as text, each by its type.</summary>
    /// <param name="wanted">Their names, in the order in which they are to come; null for all.</param>
    /// <exception cref="DuckDbException">The file's own description of itself cannot be read.</exception>
    /// <exception cref="StoreException">Request: there is no column of a name that is wanted.</exception>
    public static string Parquet(DuckDbConnection connection, string path, IReadOnlyList<string>? wanted, CancellationToken cancel)
    {
        using DuckDbResult result = connection.Query($"SELECT * FROM {ParquetSource} LIMIT 0", [path], cancel: cancel);
        DuckDbField[] fields = [.. result.Fields];

        // Columns go by number: names of the file need not stand in the query to be read, and are taken from here.
        string names = string.Join(", ", fields.Select((_, number) => $"c{number}"));
        IEnumerable<int> numbers = wanted is null ? Enumerable.Range(0, fields.Length) : wanted.Select(name => Number(fields, name, path));
        string texts = string.Join(", ", numbers.Select(number => $"{Text($"c{number}", fields[number].Type)} AS {Name(fields[number], number)}"));
        return $"SELECT {texts} FROM {ParquetSource} AS t({names})";
    }

    static int Number(DuckDbField[] fields, string name, string path)
    {
        int number = Array.FindIndex(fields, field => field.Name == name);
        return number >= 0 ? number : throw new StoreException(StoreFault.Request,
            $"{Path.GetFileName(path)} has no column `{name}`. It has: {string.Join(", ", fields.Select(field => field.Name))}.");
    }

    static string Name(DuckDbField field, int number) =>
        field.Name.Length == 0 ? SqlText.Identifier($"column_{number + 1}") : SqlText.Identifier(field.Name);

    static string Text(string column, DuckDbType type) => type switch
    {
        DuckDbType.Text => column,
        DuckDbType.List or DuckDbType.FixedList or DuckDbType.Struct or DuckDbType.Map or DuckDbType.Union => $"CAST(to_json({column}) AS VARCHAR)",
        DuckDbType.TimestampTz => $"replace(CAST({column} AT TIME ZONE 'UTC' AS VARCHAR), ' ', 'T') || 'Z'",
        DuckDbType.Timestamp or DuckDbType.TimestampS or DuckDbType.TimestampMs or DuckDbType.TimestampNs =>
            $"replace(CAST({column} AS VARCHAR), ' ', 'T')",

        // 2^53: beyond it a double no longer knows its last digit, and exponents are the honest form.
        DuckDbType.Double or DuckDbType.Float =>
            $"CASE WHEN {column} = trunc({column}) AND abs({column}) <= 9007199254740992 " +
            $"THEN CAST(CAST({column} AS BIGINT) AS VARCHAR) ELSE CAST({column} AS VARCHAR) END",
        _ => $"CAST({column} AS VARCHAR)",
    };
}
