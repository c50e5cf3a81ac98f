namespace Reeve.Store.Csv.Internals;

/// <summary>What reading one chunk of a file gave: right only if the chunk's first record does start where it was thought to.</summary>
internal sealed record ChunkResult<TPart>(long Start, long End, TPart Part, int Lines, long Rows, Findings Findings, Func<long, StoreException>? Fault);
