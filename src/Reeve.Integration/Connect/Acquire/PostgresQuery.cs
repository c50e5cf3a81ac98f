using System.Net.Sockets;
using System.Text;
using Npgsql;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Connect.Acquire;

/// <summary>Runs one SELECT on a PostgreSQL server, in a transaction that can only read.</summary>
/// <remarks>The server itself writes each row as JSON: numbers exact, dates ISO 8601, whatever the types are.</remarks>
static class PostgresQuery
{
    /// <summary>The longest that the server may work on the query, in milliseconds: an hour.</summary>
    const int TimeLimit = 3_600_000;

    const string SqlFaults = "42", Cancelled = "57014", ReadOnly = "25006", SignIn = "28", Privileges = "42501", NoDatabase = "3D000", NotSupported = "0A000";

    /// <summary>Writes the rows of a query to a file.</summary>
    public static AcquiredFile Run(Secret secret, string query, Location at, Scratch scratch, CancellationToken cancel)
    {
        string select = query.Trim().TrimEnd(';');
        try
        {
            using NpgsqlConnection connection = new(Settings(secret, at));
            connection.OpenAsync(cancel).GetAwaiter().GetResult();
            using NpgsqlTransaction transaction = connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
            Execute(connection, transaction, $"SET TRANSACTION READ ONLY; SET LOCAL statement_timeout = {TimeLimit}; SET LOCAL datestyle = 'ISO, DMY'; SET LOCAL intervalstyle = 'iso_8601'; SET LOCAL extra_float_digits = 1");
            string[] columns;
            using (NpgsqlBatch batch = One($"SELECT * FROM (\n{select}\n) reeve_rows LIMIT 0", connection, transaction))
            using (NpgsqlDataReader reader = batch.ExecuteReaderAsync(cancel).GetAwaiter().GetResult())
                columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            return scratch.Make("query.json", file =>
            {
                QueryOutput output = new(file, columns, at);
                using NpgsqlBatch batch = One($"SELECT row_to_json(reeve_rows)::text FROM (\n{select}\n) reeve_rows", connection, transaction);
                using NpgsqlDataReader reader = batch.ExecuteReaderAsync(cancel).GetAwaiter().GetResult();
                // A line end outside texts, from a column of JSON, would break the rule of a row a line; inside texts it is written \n.
                while (reader.ReadAsync(cancel).GetAwaiter().GetResult()) output.Write(Encoding.UTF8.GetBytes(reader.GetString(0).Replace('\n', ' ').Replace('\r', ' ')));
                output.End();
            });
        }
        catch (NotSupportedException e)
        {
            throw new StoreException(StoreFault.Request, $"{at}: the query has more than one statement. Write one SELECT.", e);
        }
        catch (PostgresException e)
        {
            cancel.ThrowIfCancellationRequested();
            throw Fault(at, e);
        }
        catch (Exception e) when (e is NpgsqlException or SocketException or TimeoutException)
        {
            cancel.ThrowIfCancellationRequested();
            throw new StoreException(StoreFault.Surroundings, $"{at}: the PostgreSQL server could not be reached, or the connection broke. Check that it runs and that the secret names it, then run again.", e);
        }
    }

    static string Settings(Secret secret, Location at)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(secret.Reveal()) { Pooling = false, ApplicationName = "reeve", IncludeErrorDetail = false, CommandTimeout = 0 }.ConnectionString;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException or KeyNotFoundException)
        {
            // Without the cause: it quotes the connection string.
            throw new StoreException(StoreFault.Request, $"{at}: the secret of this source is not a PostgreSQL connection string, such as `Host=...;Database=...;Username=...;Password=...`.");
        }
    }

    static void Execute(NpgsqlConnection connection, NpgsqlTransaction transaction, string sql)
    {
        using NpgsqlCommand command = new(sql, connection, transaction);
        command.ExecuteNonQuery();
    }

    /// <summary>A batch of one: unlike a command, it refuses a text of several statements, so that none can end the transaction and go on outside it.</summary>
    static NpgsqlBatch One(string sql, NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        NpgsqlBatch batch = new(connection, transaction);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        return batch;
    }

    // What the server says may quote a record. Only what it says of the query's own text and names is passed on.
    static StoreException Fault(Location at, PostgresException e) => e.SqlState switch
    {
        Cancelled => new(StoreFault.Surroundings, $"{at}: the query took more than an hour and was stopped. Ask for less, or add an index.", e),
        ReadOnly => new(StoreFault.Request, $"{at}: the query changes something, which is refused. Write one SELECT.", e),
        Privileges => new(StoreFault.Surroundings, $"{at}: the server does not let this user read what the query asks for. Ask for the right to select it.", e),
        NoDatabase => new(StoreFault.Surroundings, $"{at}: the server has no such database. Check the secret.", e),
        var state when state.StartsWith(SignIn, StringComparison.Ordinal) => new(StoreFault.Surroundings, $"{at}: the server refused the sign-in. Check the secret.", e),
        "42601" or "42P01" or "42703" => new(StoreFault.Request, $"{at}: the server refused the query: {e.MessageText}. Write one SELECT of what is there.", e),
        NotSupported => new(StoreFault.Request, $"{at}: the query changes something, or asks for what the server cannot do (SQLSTATE {e.SqlState}). Write one SELECT.", e),
        var state when state.StartsWith(SqlFaults, StringComparison.Ordinal) => new(StoreFault.Request, $"{at}: the server refused the query (SQLSTATE {state}). Run it by hand to see why.", e),
        var state when state.StartsWith("22", StringComparison.Ordinal) => new(StoreFault.Data, $"{at}: the query met a value that it cannot convert (SQLSTATE {state}). Run it by hand to see which.", e),
        var state => new(StoreFault.Surroundings, $"{at}: the server stopped the query (SQLSTATE {state}). Run it again, or by hand to see why.", e),
    };
}
