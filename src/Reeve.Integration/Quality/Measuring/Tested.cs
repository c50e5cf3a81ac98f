namespace Reeve.Integration.Quality.Measuring;

/// <summary>What a test of a rule counted, or why it could not be made.</summary>
/// <param name="Checked">How many were checked.</param>
/// <param name="Passed">How many of them passed.</param>
/// <param name="Why">Why nothing could be checked; null when it could.</param>
readonly record struct Tested(long Checked, long Passed, string? Why = null)
{
    readonly IReadOnlyList<Breach>? breaches;

    /// <summary>Why some did not pass.</summary>
    public IReadOnlyList<Breach> Breaches { get => breaches ?? []; init => breaches = value; }

    /// <summary>A test that could not be made.</summary>
    public static Tested Not(string why) => new(0, 0, why);

    /// <summary>A test of one thing.</summary>
    public static Tested Of(bool passed) => new(1, passed ? 1 : 0);

    /// <summary>Met from the share agreed on. A share is the double nearest to the fraction, as the agreed one is to its decimals, so equal ones are equal.</summary>
    public Verdict Judge(double atLeast) =>
        Why is not null ? new Verdict.NotMeasured(Why)
        : Checked == 0 ? new Verdict.NotMeasured("there is nothing to check")
        : (double)Passed / Checked >= atLeast ? new Verdict.Met() : new Verdict.Missed();
}
