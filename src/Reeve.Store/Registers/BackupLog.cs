using Reeve.Store.Registers.Internals;

namespace Reeve.Store.Registers;

/// <summary>The backups that were made: what is disposed of afterwards is still in them.</summary>
public sealed class BackupLog
{
    readonly Database _database;

    internal BackupLog(Database database) => _database = database;

    /// <summary>Records a backup that was made.</summary>
    /// <param name="path">Where it was written.</param>
    /// <param name="made">The moment whose state it holds.</param>
    /// <param name="bytes">Its length.</param>
    public void Record(string path, DateTimeOffset made, long bytes) => _database.Write(session =>
    {
        session.Execute(
            "INSERT INTO backups (id, path, made, byte_count) VALUES (@id, @path, @made, @bytes)", new { id = session.Next("backups"), path, made = Times.Text(made), bytes });
    });

    /// <summary>All backups, oldest first. Whether they are still there is not known here.</summary>
    public IReadOnlyList<RecordedBackup> All() => _database.Read<IReadOnlyList<RecordedBackup>>(session =>
        [.. session.Query<Row>("SELECT path, made, byte_count AS bytes FROM backups ORDER BY id").Select(row => new RecordedBackup(row.Path, Times.Of(row.Made), row.Bytes))]);

    sealed class Row
    {
        public string Path { get; init; } = "";

        public string Made { get; init; } = "";

        public long Bytes { get; init; }
    }
}

/// <summary>A backup that was made.</summary>
/// <param name="Path">Where it was written.</param>
/// <param name="Made">The moment whose state it holds.</param>
/// <param name="Bytes">Its length then.</param>
public sealed record RecordedBackup(string Path, DateTimeOffset Made, long Bytes);
