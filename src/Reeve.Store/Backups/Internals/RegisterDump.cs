using System.Data;
using System.Text.Json;
using Reeve.Store.Registers.Internals;

namespace Reeve.Store.Backups.Internals;

/// <summary>The register's tables as lines of JSON, which either database can take. Leases and the build's holder are of the moment, and left out.</summary>
static class RegisterDump
{
    /// <summary>The tables, each after those that it refers to, with the columns that order its rows and the version of the register since which it is there.</summary>
    public static IReadOnlyList<(string Name, string Order, int Since)> Tables { get; } =
    [
        ("runs", "id", 1), ("executions", "run, node", 1), ("snapshots", "table_name, content", 1), ("publications", "id", 1), ("outputs", "publication, table_name", 1),
        ("originals", "hash", 1), ("loads", "source, number", 1), ("load_files", "source, number, position", 1), ("facts", "node, kind, load, run", 1),
        ("approvals", "id", 2), ("approval_withdrawals", "approval", 2),
        ("review_tasks", "id", 3), ("review_members", "task, position", 3), ("review_votes", "id", 3), ("review_looks", "id", 3), ("review_strata", "linkage, stratum", 3),
        ("never_link_lists", "number", 4), ("load_acceptances", "source, number", 5),
        ("disposals", "id", 6), ("tombstones", "token", 6), ("backups", "id", 6),
    ];

    /// <summary>The rows of a table.</summary>
    /// <param name="session">A transaction, so that all tables are of one state.</param>
    /// <param name="table">One of <see cref="Tables"/>.</param>
    /// <param name="keep">Whether a row belongs in the dump.</param>
    public static byte[] Write(Session session, (string Name, string Order, int Since) table, Func<IDataRecord, bool> keep)
    {
        using var bytes = new MemoryStream();
        using IDataReader reader = session.Reader($"SELECT * FROM {table.Name} ORDER BY {table.Order}");
        while (reader.Read())
        {
            if (!keep(reader)) continue;
            using (var json = new Utf8JsonWriter(bytes))
            {
                json.WriteStartObject();
                for (int column = 0; column < reader.FieldCount; column++) Write(json, reader.GetName(column), reader.GetValue(column));
                json.WriteEndObject();
            }

            bytes.WriteByte((byte)'\n');
        }

        return bytes.ToArray();
    }

    /// <summary>Puts rows into a table.</summary>
    /// <exception cref="JsonException">A line is not a row of this table.</exception>
    public static void Read(Session session, string table, byte[] lines)
    {
        // The names that stand in the SQL are the table's own, not the archive's.
        string[] columns = Columns(session, table);
        string sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})";
        foreach (ReadOnlyMemory<byte> line in Lines(lines))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object || json.RootElement.EnumerateObject().Count() != columns.Length) throw new JsonException();
            session.Execute(sql, columns.ToDictionary(column => column, column => Value(json.RootElement, column)));
        }
    }

    static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case DBNull: json.WriteNull(name); break;
            case long number: json.WriteNumber(name, number); break;
            case double number: json.WriteNumber(name, number); break;
            case string text: json.WriteString(name, text); break;
            default: throw new StoreException(StoreFault.Ours, $"Column {name} of the register has a type that a backup does not know.");
        }
    }

    static object? Value(JsonElement row, string column) => !row.TryGetProperty(column, out JsonElement value) ? throw new JsonException() : value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out long whole) ? whole : value.GetDouble(),
        _ => throw new JsonException(),
    };

    static string[] Columns(Session session, string table)
    {
        using IDataReader reader = session.Reader($"SELECT * FROM {table} WHERE 1 = 0");
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    static IEnumerable<ReadOnlyMemory<byte>> Lines(byte[] bytes)
    {
        for (int start = 0; start < bytes.Length;)
        {
            int end = Array.IndexOf(bytes, (byte)'\n', start);
            if (end < 0) end = bytes.Length;
            yield return bytes.AsMemory(start, end - start);
            start = end + 1;
        }
    }
}
