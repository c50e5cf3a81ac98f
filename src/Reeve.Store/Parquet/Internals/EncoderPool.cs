using System.Collections.Concurrent;

namespace Reeve.Store.Parquet.Internals;

/// <summary>Encoders that are not in use: as many are made as threads work, and their room is used again.</summary>
sealed class EncoderPool
{
    readonly ConcurrentBag<ChunkEncoder> _idle = [];

    /// <summary>One that nobody else has.</summary>
    public ChunkEncoder Take() => _idle.TryTake(out ChunkEncoder? encoder) ? encoder : new ChunkEncoder();

    /// <summary>Gives it back.</summary>
    public void Return(ChunkEncoder encoder) => _idle.Add(encoder);
}
