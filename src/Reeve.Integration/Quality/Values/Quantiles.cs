namespace Reeve.Integration.Quality.Values;

/// <summary>Quantiles over values that carry a count (Hyndman and Fan 1996, type 1).</summary>
static class Quantiles
{
    /// <summary>The smallest value that at least a share of the rows does not exceed.</summary>
    /// <param name="ordered">Values in rising order with the rows of each, at least one row in all.</param>
    /// <param name="numerator">The share's numerator: 0 for the least value.</param>
    /// <param name="denominator">The share's denominator; at least the numerator.</param>
    public static T At<T>(IReadOnlyList<(T Value, int Rows)> ordered, int numerator, int denominator)
    {
        long rows = ordered.Sum(value => (long)value.Rows);

        // In whole numbers, so that a quarter of a million rows is exactly that.
        long rank = Math.Max(1, (rows * numerator + denominator - 1) / denominator), seen = 0;
        foreach ((T value, int count) in ordered)
        {
            seen += count;
            if (seen >= rank) return value;
        }
        throw new ArgumentException("There has to be a row.", nameof(ordered));
    }
}
