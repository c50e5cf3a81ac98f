using Reeve.Tests.Shared;

namespace Reeve.Store.Tests.State;

/// <summary>The databases that a register may be on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>The databases that tests run on: both, or SQLite alone where PostgreSQL is not installed (a test that is skipped says so).</summary>
static class Databases
{
    public static TheoryData<DatabaseKind> All => PostgresServer.Skip is null ? [DatabaseKind.Sqlite, DatabaseKind.Postgres] : [DatabaseKind.Sqlite];

    public static TheoryData<DatabaseKind, DatabaseKind> Pairs
    {
        get
        {
            DatabaseKind[] all = PostgresServer.Skip is null ? [DatabaseKind.Sqlite, DatabaseKind.Postgres] : [DatabaseKind.Sqlite];
            var pairs = new TheoryData<DatabaseKind, DatabaseKind>();
            foreach (DatabaseKind from in all)
                foreach (DatabaseKind to in all) pairs.Add(from, to);
            return pairs;
        }
    }
}
