namespace Reeve.Report.Linking;

/// <summary>What the pairs of a blocking rule are for.</summary>
public enum BlockingPurpose
{
    /// <summary>To be scored, and linked when they score enough.</summary>
    Prediction,

    /// <summary>To estimate the model only.</summary>
    Training,
}

/// <summary>A rule that chose pairs to compare.</summary>
/// <param name="Description">The rule in words: "same postcode and same year of birth".</param>
/// <param name="Purpose">What its pairs are for.</param>
/// <param name="Pairs">The pairs it generates by itself; at least 0.</param>
/// <param name="NewPairs">Those that no rule before it (of the same purpose) had generated; in [0, <paramref name="Pairs"/>].</param>
public sealed record BlockingRule(string Description, BlockingPurpose Purpose, long Pairs, long NewPairs);
