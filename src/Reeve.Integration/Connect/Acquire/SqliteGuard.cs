using Microsoft.Data.Sqlite;
using Reeve.Store;
using Reeve.Workspace;
using SQLitePCL;

namespace Reeve.Integration.Connect.Acquire;

/// <summary>Keeps a query to reading the one file that was opened.</summary>
static class SqliteGuard
{
    const int Attached = 7; // SQLITE_LIMIT_ATTACHED

    /// <summary>No writes, no other file, no extension, no function that a schema brings; everything but reading is refused by the authoriser.</summary>
    public static void Restrict(SqliteConnection connection)
    {
        using (SqliteCommand command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON";
            command.ExecuteNonQuery();
        }
        sqlite3 handle = connection.Handle!;
        _ = raw.sqlite3_limit(handle, Attached, 0);
        _ = raw.sqlite3_set_authorizer(handle, Authorise, null);
    }

    static int Authorise(object user, int action, utf8z first, utf8z second, utf8z database, utf8z inner) =>
        action is raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_FUNCTION or raw.SQLITE_RECURSIVE
        && !(action == raw.SQLITE_FUNCTION && second.utf8_to_string() is "load_extension" or "readfile" or "writefile" or "edit")
            ? raw.SQLITE_OK : raw.SQLITE_DENY;

    /// <summary>Refuses what is not exactly one statement that reads.</summary>
    /// <exception cref="StoreException">Request; SQLite's words are those about the query's text, which is the caller's own.</exception>
    public static void RequireOneSelect(sqlite3 handle, string query, Location at)
    {
        string rest = query;
        int statements = 0;
        while (rest.Trim().Length > 0)
        {
            int code = raw.sqlite3_prepare_v2(handle, rest, out sqlite3_stmt statement, out string tail);
            using (statement)
            {
                if (code == raw.SQLITE_AUTH) throw Fault(at, "does more than read this file, which is refused");
                if (code is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT or raw.SQLITE_CANTOPEN or raw.SQLITE_BUSY or raw.SQLITE_IOERR) throw new SqliteException("", code);
                if (code != raw.SQLITE_OK) throw Fault(at, $"is refused by SQLite: {raw.sqlite3_errmsg(handle).utf8_to_string()}");
                if (!statement.IsInvalid)
                {
                    statements++;
                    if (raw.sqlite3_stmt_readonly(statement) == 0 || raw.sqlite3_column_count(statement) == 0) throw Fault(at, "does not give rows");
                    if (raw.sqlite3_bind_parameter_count(statement) > 0) throw Fault(at, "has parameters, and nobody fills them");
                }
            }
            rest = tail;
        }
        if (statements != 1) throw Fault(at, statements == 0 ? "is empty" : "has more than one statement");
    }

    static StoreException Fault(Location at, string what) => new(StoreFault.Request, $"{at}: the query {what}. Write one SELECT.");
}
