using System.Data.Common;
using System.Text.Json;
using Reeve.Store.Internals;
using Reeve.Store.Registers;
using Reeve.Store.Registers.Internals;

namespace Reeve.Store.Backups.Internals;

/// <summary>Makes the register of a restored place, and lets all of it appear.</summary>
static class RegisterRestore
{
    public static void Run(string archive, Manifest manifest, RestoreStage stage, RestoreTarget target)
    {
        if (manifest.Register > Migrations.Newest || manifest.Register < 1)
            throw new StoreException(StoreFault.Request, $"{archive} was made by a newer program: restore it with that program or a newer one.");
        if (target.RegisterConnection is { } connection)
        {
            // Files appear within the transaction: should they not, the database stays as it was.
            using var postgres = new PostgresDatabase(connection, RegisterOptions.Postgres(connection) with { Clock = target.Clock });
            Fill(archive, manifest, stage, postgres, () => FileFaults.Writing(target.Folder, stage.Appear));
            return;
        }

        using (var sqlite = new SqliteDatabase(stage.RegisterPath, RegisterOptions.Sqlite(stage.RegisterPath) with { Clock = target.Clock }))
            Fill(archive, manifest, stage, sqlite, static () => { });
        FileFaults.Writing(target.Folder, stage.Appear);
    }

    static void Fill(string archive, Manifest manifest, RestoreStage stage, Database database, Action last)
    {
        database.Write(session => RequireNoRegister(session, database));
        Migrations.Apply(database, manifest.Register);
        try
        {
            database.Write(session =>
            {
                RequireEmpty(session);
                foreach ((string table, _, int since) in RegisterDump.Tables)
                {
                    if (!stage.Dump.TryGetValue($"{MemberName.Register}{table}.ndjson", out byte[]? lines)) continue;
                    if (since > manifest.Register) throw Unsound(archive, inner: null);
                    RegisterDump.Read(session, table, lines);
                }

                RequireFiles(archive, session, [.. manifest.Members.Select(member => member.Name)]);
                Migrations.Apply(session, database, Migrations.Newest);
                last();
            });
        }
        catch (JsonException e)
        {
            throw Unsound(archive, e);
        }
        catch (StoreException e) when (e.Fault == StoreFault.Ours && e.InnerException is DbException)
        {
            // The rows break a rule of their tables: they are not a register's.
            throw Unsound(archive, e);
        }
    }

    static void RequireNoRegister(Session session, Database database)
    {
        if (database.HasTables(session)) RequireEmpty(session);
    }

    static void RequireEmpty(Session session)
    {
        int version = session.First<int>("SELECT COALESCE(MAX(version), 0) FROM reeve_version");
        if (RegisterDump.Tables.Any(table => table.Since <= version && session.First<long>($"SELECT COUNT(*) FROM {table.Name}") > 0))
            throw new StoreException(StoreFault.Request, "The PostgreSQL database has a register already: restore into an empty database.");
    }

    /// <summary>Everything current is in the archive.</summary>
    static void RequireFiles(string archive, Session session, HashSet<string> names)
    {
        IEnumerable<string> needed = session.Query<string>("SELECT 'tables/' || table_name || '/' || content || '/rows.parquet' FROM snapshots")
            .Concat(session.Query<string>("SELECT 'originals/' || SUBSTR(hash, 1, 2) || '/' || hash FROM originals"));
        IEnumerable<string> current = session.Query<string>(
            """
            SELECT 'tables/' || o.table_name || '/' || o.content || '/rows.parquet' FROM outputs AS o JOIN publications AS p ON p.id = o.publication WHERE p.ended IS NULL
            """).Concat(session.Query<string>(
            """
            SELECT 'originals/' || SUBSTR(f.original, 1, 2) || '/' || f.original FROM load_files AS f
            JOIN loads AS l ON l.source = f.source AND l.number = f.number WHERE l.dropped IS NULL
            """));
        if (!needed.Concat(current).All(names.Contains)) throw Unsound(archive, inner: null);
    }

    static StoreException Unsound(string archive, Exception? inner) =>
        new(StoreFault.Data, $"{archive} is damaged: its register and its files do not belong together. Nothing was restored; use an earlier backup.", inner);
}
