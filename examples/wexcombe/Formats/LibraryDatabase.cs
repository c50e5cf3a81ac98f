using Microsoft.Data.Sqlite;
using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Extracts;

namespace Reeve.Wexcombe.Formats;

/// <summary>The database of the libraries: a table of members and one of loans. The same rows give the same bytes.</summary>
static class LibraryDatabase
{
    /// <summary>Writes a file whole, or replaces it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="header">The columns of members.</param>
    /// <param name="members">In the order of the header; empty cells are NULL.</param>
    public static void Write(string path, string[] header, IReadOnlyList<string[]> members)
    {
        string unfinished = path + ".new";
        File.Delete(unfinished);
        var connection = new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false };
        using (var database = new SqliteConnection(connection.ConnectionString))
        {
            database.Open();
            // Without a journal and in one transaction: the counters in the file's header depend on nothing else. What is free in a
            // page would hold whatever was in memory there before; secure_delete clears it, but not in the copy that VACUUM makes.
            Execute(database, "PRAGMA page_size = 4096; PRAGMA secure_delete = ON; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA encoding = 'UTF-8'");
            Execute(database, $"CREATE TABLE members ({string.Join(", ", header.Select(static name => $"{name} TEXT"))}, PRIMARY KEY ({header[0]})) WITHOUT ROWID");
            Execute(database, "CREATE TABLE loans (loan_no INTEGER PRIMARY KEY, member_no TEXT NOT NULL REFERENCES members, item_no TEXT NOT NULL, lent_on TEXT NOT NULL, returned_on TEXT)");
            using SqliteTransaction transaction = database.BeginTransaction();
            Insert(database, transaction, "members", header, members);
            Insert(database, transaction, "loans", ["member_no", "item_no", "lent_on", "returned_on"], Loans(members));
            transaction.Commit();
        }
        File.Move(unfinished, path, overwrite: true);
    }

    static IEnumerable<string[]> Loans(IReadOnlyList<string[]> members)
    {
        DateOnly today = SmallPlace.ReferenceDate;
        foreach (string[] member in members)
        {
            var chance = new Chance(ulong.Parse(member[0].AsSpan(1)));
            int loans = Math.Max(0, chance.Between(-4, 5));
            for (int i = 0; i < loans; i++)
            {
                DateOnly lent = today.AddDays(-chance.Between(1, 180)), back = lent.AddDays(chance.Between(2, 28));
                yield return [member[0], $"IT{chance.Below(60_000):D6}", Layout.Date(lent, "yyyy-MM-dd"), back < today ? Layout.Date(back, "yyyy-MM-dd") : ""];
            }
        }
    }

    static void Insert(SqliteConnection database, SqliteTransaction transaction, string table, string[] columns, IEnumerable<string[]> rows)
    {
        using SqliteCommand insert = database.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(static (_, i) => $"$p{i}"))})";
        SqliteParameter[] parameters = [.. columns.Select((_, i) => insert.Parameters.Add($"$p{i}", SqliteType.Text))];
        insert.Prepare();
        foreach (string[] row in rows)
        {
            for (int i = 0; i < parameters.Length; i++) parameters[i].Value = row[i].Length == 0 ? DBNull.Value : row[i];
            insert.ExecuteNonQuery();
        }
    }

    static void Execute(SqliteConnection database, string sql)
    {
        using SqliteCommand command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
