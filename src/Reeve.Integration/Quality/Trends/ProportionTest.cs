namespace Reeve.Integration.Quality.Trends;

/// <summary>Whether two shares differ by more than chance and by more than anyone would care about.</summary>
/// <remarks>The two-proportion z-test with pooled variance (Fleiss, Levin and Paik 2003, chapter 3), two-sided at 1%, and a least difference.</remarks>
static class ProportionTest
{
    /// <summary>The standard normal quantile of 0.995.</summary>
    public const double Critical = 2.5758293035489004;

    /// <summary>The least difference of two shares: half a percentage point.</summary>
    public const double LeastDifference = 0.005;

    /// <summary>1 when the share rose, -1 when it fell, 0 when that cannot be said.</summary>
    /// <param name="passedBefore">At most <paramref name="checkedBefore"/>.</param>
    /// <param name="checkedBefore">At least 0.</param>
    /// <param name="passedNow">At most <paramref name="checkedNow"/>.</param>
    /// <param name="checkedNow">At least 0.</param>
    public static int Direction(long passedBefore, long checkedBefore, long passedNow, long checkedNow)
    {
        if (checkedBefore == 0 || checkedNow == 0) return 0;
        double before = (double)passedBefore / checkedBefore, now = (double)passedNow / checkedNow, difference = now - before;
        if (Math.Abs(difference) < LeastDifference) return 0;
        double pooled = (double)(passedBefore + passedNow) / (checkedBefore + checkedNow);
        double error = Math.Sqrt(pooled * (1 - pooled) * (1.0 / checkedBefore + 1.0 / checkedNow));
        return Math.Abs(difference) > Critical * error ? Math.Sign(difference) : 0;
    }
}
