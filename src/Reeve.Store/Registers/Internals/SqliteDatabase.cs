using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Reeve.Store.Internals;

namespace Reeve.Store.Registers.Internals;

/// <summary>A register in a SQLite file: write-ahead log, foreign keys on, every commit flushed to disk, readable by its owner only.</summary>
/// <remarks>
/// Connections are not pooled: a file that was taken away is noticed by the next call. One idle connection is kept, because the last one to close
/// folds the log into the file, and that should happen once.
/// </remarks>
sealed class SqliteDatabase : Database
{
    readonly string _path, _connectionString;
    readonly SqliteConnection _idle;

    public SqliteDatabase(string path, RegisterOptions options) : base(options)
    {
        _path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, ForeignKeys = true, DefaultTimeout = (int)Patience.TotalSeconds,
        }.ConnectionString;
        MakePrivate(path);
        _idle = Guarded(OpenLog);
    }

    public override string Name => _path;

    public override IReadOnlyDictionary<string, string> Types { get; } =
        new Dictionary<string, string> { ["integer"] = "INTEGER", ["text"] = "TEXT", ["real"] = "REAL" };

    public override bool HasTables(Session session) => session.First<long>("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'reeve_version'") > 0;

    public override void Dispose() => _idle.Dispose();

    /// <remarks>secure_delete overwrites what is deleted in the file; the log keeps whole pages as they were, and is emptied last.</remarks>
    public override void Compact() => Guarded(() =>
    {
        using var connection = (SqliteConnection)Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "VACUUM";
        command.ExecuteNonQuery();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using SqliteDataReader result = command.ExecuteReader();
        if (result.Read() && result.GetInt64(0) != 0)
            throw new StoreException(StoreFault.Surroundings, $"{_path} is read by another program, so its log could not be emptied: try again when it has finished.");
        return true;
    });

    protected override DbConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    protected override IDbTransaction BeginRead(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    protected override IDbTransaction BeginWrite(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    protected override StoreException? Fault(Exception e) => e is SqliteException fault ? SqliteFaults.Of(_path, fault) : null;

    /// <summary>A connection that keeps the log open: one takes part in the log from its first read on.</summary>
    SqliteConnection OpenLog()
    {
        var connection = (SqliteConnection)Connect();
        try
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM sqlite_schema";
            command.ExecuteScalar();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the file, empty and private: SQLite gives the log beside it the same permissions.</summary>
    static void MakePrivate(string path) => FileFaults.Writing(path, () =>
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            new FileStream(path, options).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // It is there already, which is as a rule.
        }
    });
}
