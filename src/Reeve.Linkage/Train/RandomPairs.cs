using Reeve.Linkage.Score;

namespace Reeve.Linkage.Train;

/// <summary>u by comparing pairs of records at random: nearly all of them are two people. All pairs are taken when there are few.</summary>
static class RandomPairs
{
    /// <summary>For each comparison, how many of the pairs fell into each level; and how many pairs there were.</summary>
    public static (long[][] Counts, long Pairs) Compare(RecordSet records, PatternSpace space, long pairs, ulong seed, int threads, CancellationToken cancel)
    {
        long possible = (long)records.Count * (records.Count - 1) / 2;
        bool all = possible <= pairs;
        const int unit = 1 << 14;
        long units = all ? records.Count : (pairs + unit - 1) / unit;
        long next = -1;
        IReadOnlyList<Worker> workers = Workers.Run(threads, () => new Worker(space), worker =>
        {
            for (long at = Interlocked.Increment(ref next); at < units; at = Interlocked.Increment(ref next))
            {
                cancel.ThrowIfCancellationRequested();
                if (all)
                {
                    for (int other = (int)at + 1; other < records.Count; other++) worker.Take(records, (int)at, other);
                }
                else
                {
                    for (long draw = at * unit; draw < Math.Min(pairs, (at + 1) * unit); draw++)
                    {
                        // Both ends from a hash of the draw's number: the same pairs whoever draws them.
                        int left = Below(SplitMix.Hash(seed, (ulong)draw * 2), records.Count), right = Below(SplitMix.Hash(seed, (ulong)draw * 2 + 1), records.Count);
                        if (left != right) worker.Take(records, left, right);
                    }
                }
            }
        });
        long[][] counts = [.. Enumerable.Range(0, space.Comparisons).Select(comparison => new long[space[comparison].Levels])];
        long compared = 0;
        foreach (Worker worker in workers)
        {
            compared += worker.Pairs;
            for (int at = 0; at < counts.Length; at++) for (int level = 0; level < counts[at].Length; level++) counts[at][level] += worker.Counts[at][level];
        }
        return (counts, compared);
    }

    static int Below(ulong hash, int bound) => (int)Math.BigMul(hash, (ulong)bound, out _);

    sealed class Worker(PatternSpace space)
    {
        readonly PatternSpace.Comparer comparer = new(space);

        public long[][] Counts { get; } = [.. Enumerable.Range(0, space.Comparisons).Select(comparison => new long[space[comparison].Levels])];

        public long Pairs { get; private set; }

        public void Take(RecordSet records, int left, int right)
        {
            if (!records.MayCompare(left, right)) return;
            Pairs++;
            for (int at = 0; at < Counts.Length; at++) Counts[at][comparer.Level(at, left, right)]++;
        }
    }
}
