namespace Reeve.Report.Linking;

/// <summary>What a threshold gives.</summary>
public sealed record ThresholdPoint
{
    /// <summary>The threshold as a match weight in log2, the prior included.</summary>
    public required double Weight { get; init; }

    /// <summary>The same as a probability, in [0, 1].</summary>
    public required double Probability { get; init; }

    /// <summary>Pairs at or above it; at least 0.</summary>
    public required long Links { get; init; }

    /// <summary>The share of links that are right, as the model expects it, in [0, 1]; null when there are no links.</summary>
    public required double? ExpectedPrecision { get; init; }

    /// <summary>The share of true pairs among those compared that are linked, as the model expects it, in [0, 1]; null when it expects none.</summary>
    public required double? ExpectedRecall { get; init; }

    /// <summary>The share of links that are right by the known answers, in [0, 1]; null without them.</summary>
    public double? TruePrecision { get; init; }

    /// <summary>The share of all true pairs that are linked, those lost to blocking counted as missed, in [0, 1]; null without known answers.</summary>
    public double? TrueRecall { get; init; }

    /// <summary>The harmonic mean of the two, in [0, 1]; null without known answers.</summary>
    public double? TrueF1 { get; init; }
}
