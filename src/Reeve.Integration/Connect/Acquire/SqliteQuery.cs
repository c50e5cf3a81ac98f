using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Reeve.Store;
using Reeve.Workspace;
using SQLitePCL;

namespace Reeve.Integration.Connect.Acquire;

/// <summary>Runs one SELECT on a SQLite file that is opened to be read.</summary>
static class SqliteQuery
{
    static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the rows of a query to a file.</summary>
    public static AcquiredFile Run(string database, string query, Location at, Scratch scratch, CancellationToken cancel)
    {
        try
        {
            using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString);
            connection.Open();
            sqlite3 handle = connection.Handle!;
            SqliteGuard.Restrict(connection);
            SqliteGuard.RequireOneSelect(handle, query, at);
            using CancellationTokenRegistration stop = cancel.Register(() => raw.sqlite3_interrupt(handle));
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = query;
            command.CommandTimeout = 0;
            return scratch.Make("query.json", file => Write(command, file, at, cancel));
        }
        catch (SqliteException e)
        {
            cancel.ThrowIfCancellationRequested();
            throw Fault(database, at, e);
        }
    }

    static void Write(SqliteCommand command, Stream file, Location at, CancellationToken cancel)
    {
        using SqliteDataReader reader = command.ExecuteReader();
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        QueryOutput output = new(file, columns, at);
        ArrayBufferWriter<byte> row = new();
        using Utf8JsonWriter writer = new(row, Relaxed);
        while (reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            row.ResetWrittenCount();
            writer.Reset();
            writer.WriteStartObject();
            for (int column = 0; column < columns.Length; column++)
            {
                writer.WritePropertyName(columns[column]);
                WriteValue(writer, reader, column);
            }
            writer.WriteEndObject();
            writer.Flush();
            output.Write(row.WrittenSpan);
        }
        output.End();
    }

    /// <summary>Each value in the storage class that it has, not the one its column was declared with: SQLite holds any in any.</summary>
    static void WriteValue(Utf8JsonWriter writer, SqliteDataReader reader, int column)
    {
        switch (reader.GetValue(column))
        {
            case DBNull: writer.WriteNullValue(); break;
            case long whole: writer.WriteNumberValue(whole); break;
            case double real when double.IsFinite(real): writer.WriteNumberValue(real); break;
            case double real: writer.WriteStringValue(real.ToString(CultureInfo.InvariantCulture)); break;
            case byte[] bytes: writer.WriteStringValue("\\x" + Convert.ToHexStringLower(bytes)); break;
            case string text: writer.WriteStringValue(text); break;
            case var other: writer.WriteStringValue(Convert.ToString(other, CultureInfo.InvariantCulture)); break;
        }
    }

    // The library's words may quote a record, so only its code is kept.
    static StoreException Fault(string database, Location at, SqliteException e)
    {
        string file = Path.GetFileName(database);
        return e.SqliteErrorCode switch
        {
            raw.SQLITE_NOTADB => new(StoreFault.Data, $"{at}: {file} is not a SQLite database, or is encrypted. Check what it is.", e),
            raw.SQLITE_CORRUPT => new(StoreFault.Data, $"{at}: {file} is a damaged SQLite database. Ask for the file again.", e),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(StoreFault.Surroundings, $"{at}: {file} is locked by another program. Close it there, then run again.", e),
            raw.SQLITE_AUTH or raw.SQLITE_READONLY => new(StoreFault.Request, $"{at}: the query does more than read this file, which is refused. Write one SELECT.", e),
            raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR or raw.SQLITE_PERM => new(StoreFault.Surroundings, $"{at}: {file} cannot be opened by this user (SQLite code {e.SqliteExtendedErrorCode}).", e),
            _ => new(StoreFault.Request, $"{at}: SQLite could not run the query on {file} (code {e.SqliteExtendedErrorCode}). Run it by hand to see why.", e),
        };
    }
}
