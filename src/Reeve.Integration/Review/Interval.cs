namespace Reeve.Integration.Review;

/// <summary>An estimated share with its 95% interval; all in [0, 1].</summary>
/// <param name="Estimate">The estimate.</param>
/// <param name="Low">The lower bound.</param>
/// <param name="High">The upper bound.</param>
public readonly record struct Interval(double Estimate, double Low, double High)
{
    /// <summary>The normal quantile of a two-sided 95% interval.</summary>
    internal const double Z95 = 1.959963984540054;

    /// <summary>The normal quantile of a two-sided 97.5% interval: two of these hold together at least 95% of the time (Bonferroni).</summary>
    internal const double Z975 = 2.241402727604947;

    /// <summary>
    /// The score interval of a share (Wilson 1927), of a simple random sample without replacement: the sample counts for n (N - 1) / (N - n)
    /// independent draws, so that a sample of everything leaves no doubt.
    /// </summary>
    /// <param name="successes">Of the sample; from 0 to <paramref name="sample"/>.</param>
    /// <param name="sample">The sample's size; at least 1.</param>
    /// <param name="population">What it was drawn from; at least <paramref name="sample"/>.</param>
    /// <param name="z">The normal quantile.</param>
    public static Interval Wilson(long successes, long sample, long population, double z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sample, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, sample);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sample, population);
        double share = (double)successes / sample;
        if (sample == population) return new Interval(share, share, share);
        double n = sample * (double)(population - 1) / (population - sample);
        double middle = (share + z * z / (2 * n)) / (1 + z * z / n), half = z / (1 + z * z / n) * Math.Sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        return new Interval(share, successes == 0 ? 0 : Math.Max(0, middle - half), successes == sample ? 1 : Math.Min(1, middle + half));
    }

    /// <summary>
    /// The interval of a weighted mean of independent shares, from the intervals of each (the method of variance estimates recovery: Zou and Donner 2008).
    /// </summary>
    /// <param name="parts">Each share's interval and weight; the weights add up to 1.</param>
    public static Interval Weighted(IReadOnlyList<(Interval Share, double Weight)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        double mean = parts.Sum(part => part.Weight * part.Share.Estimate);
        double below = Math.Sqrt(parts.Sum(part => Square(part.Weight * (part.Share.Estimate - part.Share.Low)))), above = Math.Sqrt(parts.Sum(part => Square(part.Weight * (part.Share.High - part.Share.Estimate))));
        return new Interval(mean, Math.Max(0, mean - below), Math.Min(1, mean + above));
    }

    static double Square(double value) => value * value;
}
