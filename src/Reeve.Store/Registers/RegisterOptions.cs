namespace Reeve.Store.Registers;

/// <summary>Where a register is, and how patiently it is waited for.</summary>
public sealed record RegisterOptions
{
    RegisterOptions() { }

    /// <summary>The full path of the SQLite file, or null for PostgreSQL.</summary>
    public string? Path { get; private init; }

    /// <summary>How PostgreSQL is reached, or null for SQLite. A secret: it is never printed.</summary>
    internal string? ConnectionString { get; private init; }

    /// <summary>Where the time comes from.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long a read or a change waits for others that hold the register; at least a second.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A SQLite file; made when it is not there, in a folder that is.</summary>
    /// <param name="path">The file.</param>
    public static RegisterOptions Sqlite(string path) => new() { Path = System.IO.Path.GetFullPath(path) };

    /// <summary>A PostgreSQL database, of version 15 or newer.</summary>
    /// <param name="connectionString">As Npgsql takes it: <c>Host=...;Username=...;Password=...;Database=...</c>. The database is there; its tables need not be.</param>
    public static RegisterOptions Postgres(string connectionString) => new() { ConnectionString = connectionString };

    /// <summary>The path, or that it is PostgreSQL; nothing of the connection string.</summary>
    public override string ToString() => Path ?? "PostgreSQL";
}
