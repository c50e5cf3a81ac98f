using System.Data;
using System.Data.Common;
using Npgsql;

namespace Reeve.Store.Registers.Internals;

/// <summary>A register in a PostgreSQL database. An advisory lock makes changes follow one another, as SQLite's single writer does.</summary>
sealed class PostgresDatabase : Database
{
    // "Reev" and a number: advisory locks are of the whole database, so that other programs in it should not meet ours.
    const int LockClass = 0x52656576, ChangeLock = 1, BuildLock = 2;

    const int SecondsBetweenSigns = 30;

    readonly NpgsqlDataSource _source;
    readonly string _lockConnectionString;

    public PostgresDatabase(string connectionString, RegisterOptions options) : base(options)
    {
        NpgsqlConnectionStringBuilder builder = Guarded(() => new NpgsqlConnectionStringBuilder(connectionString)
        {
            CommandTimeout = (int)Patience.TotalSeconds, ApplicationName = "reeve", IncludeErrorDetail = false, PersistSecurityInfo = false,
        });
        _source = NpgsqlDataSource.Create(builder);
        builder.Pooling = false;
        builder.KeepAlive = SecondsBetweenSigns;
        _lockConnectionString = builder.ConnectionString;
    }

    public override string Name => "the register on PostgreSQL";

    public override IReadOnlyDictionary<string, string> Types { get; } =
        new Dictionary<string, string> { ["integer"] = "BIGINT", ["text"] = "TEXT COLLATE \"C\"", ["real"] = "DOUBLE PRECISION" };

    public override bool HasTables(Session session) => session.First<bool>("SELECT to_regclass('reeve_version') IS NOT NULL");

    public override void Dispose() => _source.Dispose();

    /// <summary>Takes the build lock of this database, or gives null when another session has it. It is held until the connection is closed or lost.</summary>
    public DbConnection? TryBuildLock() => Guarded(() =>
    {
        // A session of its own: one from the pool would keep the lock when it is given back. It is kept awake, so that no firewall forgets it.
        var connection = new NpgsqlConnection(_lockConnectionString);
        try
        {
            connection.Open();
            using NpgsqlCommand command = connection.CreateCommand();
            command.CommandText = "SELECT pg_try_advisory_lock(@class, @number)";
            command.Parameters.AddWithValue("class", LockClass);
            command.Parameters.AddWithValue("number", BuildLock);
            if ((bool)command.ExecuteScalar()!) return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        connection.Dispose();
        return null;
    });

    public override void Compact() => Guarded(() =>
    {
        using NpgsqlConnection connection = _source.OpenConnection();
        foreach ((string table, _, _) in Backups.Internals.RegisterDump.Tables)
        {
            using NpgsqlCommand command = connection.CreateCommand();
            command.CommandText = $"VACUUM FULL {table}";
            command.ExecuteNonQuery();
        }

        return true;
    });

    protected override DbConnection Connect() => _source.OpenConnection();

    protected override IDbTransaction BeginRead(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    protected override IDbTransaction BeginWrite(DbConnection connection)
    {
        // Read committed: what is read after the lock is given is what the change before this one left.
        DbTransaction transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        using var command = (NpgsqlCommand)connection.CreateCommand();
        command.CommandText = "SELECT pg_advisory_xact_lock(@class, @number)";
        command.Parameters.AddWithValue("class", LockClass);
        command.Parameters.AddWithValue("number", ChangeLock);
        command.ExecuteNonQuery();
        return transaction;
    }

    protected override StoreException? Fault(Exception e) => PostgresFaults.Of(e);
}
