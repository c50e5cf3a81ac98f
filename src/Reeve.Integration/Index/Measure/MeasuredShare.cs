namespace Reeve.Integration.Index.Measure;

/// <summary>A share with its interval at 95%.</summary>
/// <remarks>
/// Pairs of records of one person are not independent: they stand or fall together. The interval is Wilson's score interval (1927) for as many observations as there are persons that count, by Kish's
/// effective size of clusters (1965) when everything in a cluster is alike: the square of the sum of their sizes over the sum of their squares. It is never too narrow for that reason, and it holds
/// where nothing is wrong, where a bootstrap has nothing to draw.
/// </remarks>
/// <param name="Hits">How many.</param>
/// <param name="Total">Of how many.</param>
/// <param name="Effective">Independent observations that this is worth; at most <paramref name="Total"/>.</param>
public sealed record MeasuredShare(long Hits, long Total, double Effective)
{
    /// <summary>The two-sided 95% quantile of the standard normal distribution.</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>The share, in [0, 1]; NaN of nothing.</summary>
    public double Value => (double)Hits / Total;

    /// <summary>The lower end at 95%, in [0, 1]; NaN of nothing.</summary>
    public double Low => Bounds(Z95).Low;

    /// <summary>The upper end at 95%, in [0, 1]; NaN of nothing.</summary>
    public double High => Bounds(Z95).High;

    /// <summary>Both ends.</summary>
    /// <param name="z">The quantile of the standard normal distribution; above 0.</param>
    public (double Low, double High) Bounds(double z)
    {
        if (Total == 0) return (double.NaN, double.NaN);
        double n = Effective, p = Value, middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.Sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return (Hits == 0 ? 0 : Math.Max(0, middle - half), Hits == Total ? 1 : Math.Min(1, middle + half));
    }
}

/// <summary>Adds up a share cluster by cluster.</summary>
sealed class ShareSum
{
    long _hits, _total;
    double _squares;

    /// <summary>Adds what is alike: the pairs of one person, or one person.</summary>
    /// <param name="hits">From 0 to <paramref name="total"/>.</param>
    /// <param name="total">At least 0.</param>
    public void Add(long hits, long total)
    {
        _hits += hits;
        _total += total;
        _squares += (double)total * total;
    }

    public MeasuredShare Share => new(_hits, _total, _total == 0 ? 0 : (double)_total * _total / _squares);
}
