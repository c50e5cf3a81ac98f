using Reeve.Linkage.Block;
using Reeve.Linkage.Model;

namespace Reeve.Linkage.Train;

/// <summary>How often random pairs fall into each level of a comparison.</summary>
static class RandomAgreement
{
    /// <summary>At least this share of what was observed stays after true pairs are taken out: an estimate of a difference is unsure.</summary>
    const double LeastKept = 0.05;

    /// <summary>
    /// The share of each informative level; NaN for a neutral one. Exact agreement on one field is not sampled but counted from the frequencies
    /// of its values: of two records drawn without replacement, sum of n(n-1) / N(N-1).
    /// Half a pair is added to each level, so that none is zero.
    /// </summary>
    public static double[] Observed(Comparison comparison, long[] counts, RecordSet records, KeyColumns columns)
    {
        double[] u = new double[counts.Length];
        double total = 0;
        for (int level = 0; level < u.Length; level++) if (!comparison.Levels[level].IsNull) total += counts[level] + 0.5;
        for (int level = 0; level < u.Length; level++) u[level] = comparison.Levels[level].IsNull ? double.NaN : (counts[level] + 0.5) / total;

        int first = comparison.Levels.TakeWhile(level => level.IsNull && level.When is Condition.Missing).Count();
        if (!records.BetweenSourcesOnly && first < u.Length && comparison.Levels[first] is { IsNull: false, When: Condition.Exact exact } && FromFrequencies(columns[exact.Of]) is { } exactly and > 0 and < 1)
        {
            double scale = (1 - exactly) / (1 - u[first]);
            for (int level = 0; level < u.Length; level++) if (!double.IsNaN(u[level])) u[level] = level == first ? exactly : u[level] * scale;
        }
        return u;
    }

    /// <summary>P(two filled records agree exactly), or null with fewer than two.</summary>
    internal static double? FromFrequencies(TextColumn column)
    {
        long[] counts = new long[column.Values.Length];
        long filled = 0;
        foreach (int code in column.Codes) if (code >= 0) { counts[code]++; filled++; }
        if (filled < 2) return null;
        double agreeing = counts.Sum(count => (double)count * (count - 1));
        return agreeing / ((double)filled * (filled - 1));
    }

    /// <summary>u of two people: observed = (1 - prior) u + prior m, solved for u.</summary>
    public static double[] WithoutMatches(double[] observed, double[] m, double prior)
    {
        double[] u = [.. observed.Select((share, level) => double.IsNaN(share) ? share : Math.Max((share - prior * m[level]) / (1 - prior), share * LeastKept))];
        double sum = u.Where(share => !double.IsNaN(share)).Sum();
        return [.. u.Select(share => share / sum)];
    }
}
