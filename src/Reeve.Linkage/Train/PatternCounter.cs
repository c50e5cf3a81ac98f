using Reeve.Linkage.Block;
using Reeve.Linkage.Score;

namespace Reeve.Linkage.Train;

/// <summary>Counts the patterns of streamed pairs: of all, or of every k-th by a hash of the pair, counted k times.</summary>
sealed class PatternCounter(PatternSpace space, ulong every, ulong seed)
{
    readonly PatternSpace.Comparer comparer = new(space);
    readonly PatternCounts counts = new();

    /// <summary>The patterns of the pairs of a stream, whatever the number of threads.</summary>
    public static PatternCounts Count(PairStream stream, PatternSpace space, LinkageOptions options, ulong every = 1) =>
        PatternCounts.Sum(stream.Run(options.Threads, () => new PatternCounter(space, every, options.Seed), (mine, _, left, right) => mine.Take(left, right), cancel: options.Cancel).Select(mine => mine.counts));

    void Take(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        for (int at = 0; at < left.Length; at++)
            if (every == 1 || SplitMix.Hash(seed, ((ulong)(uint)left[at] << 32) | (uint)right[at]) % every == 0) counts.Add(comparer.Pattern(left[at], right[at]), (long)every);
    }
}
