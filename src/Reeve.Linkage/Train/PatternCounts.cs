using System.Runtime.InteropServices;

namespace Reeve.Linkage.Train;

/// <summary>How often each pattern occurred. Counts are whole numbers, so their sum does not depend on the order of adding.</summary>
sealed class PatternCounts
{
    readonly Dictionary<long, long> counts = [];

    public void Add(long pattern, long times = 1)
    {
        ref long count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, pattern, out _);
        count += times;
    }

    /// <summary>Patterns in ascending order, which fixes the order of every sum made from them.</summary>
    public IReadOnlyList<(long Pattern, long Count)> Ordered() => [.. counts.Select(entry => (entry.Key, entry.Value)).OrderBy(entry => entry.Key)];

    public long Total => counts.Values.Sum();

    public static PatternCounts Sum(IEnumerable<PatternCounts> parts)
    {
        PatternCounts sum = new();
        foreach (PatternCounts part in parts) foreach ((long pattern, long count) in part.counts) sum.Add(pattern, count);
        return sum;
    }
}
