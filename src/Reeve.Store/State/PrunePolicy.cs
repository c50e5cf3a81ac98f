namespace Reeve.Store.State;

/// <summary>How long what is not needed any more is kept.</summary>
public sealed record PrunePolicy
{
    /// <summary>How long a snapshot is kept after another took its place; at least 0.</summary>
    public TimeSpan Snapshots { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long a load, with its originals, is kept after one that replaces it; at least 0.</summary>
    public TimeSpan Loads { get; init; } = TimeSpan.FromDays(30);

    /// <summary>As <see cref="Loads"/>, for sources for which it is another, by name.</summary>
    public IReadOnlyDictionary<string, TimeSpan> LoadsOf { get; init; } = new Dictionary<string, TimeSpan>();
}

/// <summary>What was removed.</summary>
/// <param name="Snapshots">How many snapshots.</param>
/// <param name="SnapshotBytes">Their bytes.</param>
/// <param name="Loads">How many loads were dropped.</param>
/// <param name="Originals">How many originals.</param>
/// <param name="OriginalBytes">Their bytes.</param>
/// <param name="Unfinished">How many files and folders that nothing refers to: what processes left that were killed.</param>
/// <param name="UnfinishedBytes">Their bytes.</param>
public sealed record PruneResult(int Snapshots, long SnapshotBytes, int Loads, int Originals, long OriginalBytes, int Unfinished, long UnfinishedBytes)
{
    /// <summary>All bytes that were removed.</summary>
    public long Bytes => SnapshotBytes + OriginalBytes + UnfinishedBytes;
}
