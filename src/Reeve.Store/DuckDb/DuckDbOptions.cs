namespace Reeve.Store.DuckDb;

/// <summary>What an in-memory DuckDB may use. Nothing can be changed after it has been opened.</summary>
public sealed record DuckDbOptions
{
    /// <summary>How many threads may work; at least 1. Results do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How many bytes of memory may be used, or null for DuckDB's own limit (80 % of the machine's).</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>The folder for what does not fit in memory, or null: then a query that needs more memory fails.</summary>
    /// <remarks>The files in it hold people's data as plain bytes; they are removed when the connection is closed.</remarks>
    public string? TemporaryFolder { get; init; }

    /// <summary>The files that queries may read or write. No other file, and no network, can be reached.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Folders in which queries may read and write any file. No other file, and no network, can be reached.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];
}
