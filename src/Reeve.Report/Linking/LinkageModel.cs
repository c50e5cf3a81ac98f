namespace Reeve.Report.Linking;

/// <summary>The trained model of Fellegi and Sunter (1969), with weights in log2 as Splink writes them.</summary>
/// <param name="Prior">The probability that two records taken at random are one person, in (0, 1).</param>
/// <param name="Comparisons">What is compared, in the order shown.</param>
/// <param name="Training">How it was estimated, pass by pass.</param>
public sealed record LinkageModel(double Prior, IReadOnlyList<ModelComparison> Comparisons, IReadOnlyList<TrainingPass> Training);

/// <summary>One thing that is compared.</summary>
/// <param name="Name">Its name in words: "Surname".</param>
/// <param name="Levels">How far two values may agree, the best level first.</param>
public sealed record ModelComparison(string Name, IReadOnlyList<ModelLevel> Levels);

/// <summary>One level of agreement.</summary>
public sealed record ModelLevel
{
    /// <summary>The level in words: "Same", "One letter differs", "Missing in one or both".</summary>
    public required string Label { get; init; }

    /// <summary>The probability of this level among pairs that are one person, in [0, 1]; null for the level of missing values.</summary>
    public double? M { get; init; }

    /// <summary>The probability of this level among pairs that are two people, in [0, 1]; null for the level of missing values.</summary>
    public double? U { get; init; }

    /// <summary>The match weight log2(m/u) that is added, before any adjustment for how common the value is; 0 for missing values.</summary>
    public required double Weight { get; init; }

    /// <summary>The share of compared pairs at this level, in [0, 1].</summary>
    public required double ShareOfPairs { get; init; }

    /// <summary>Whether the weight is adjusted for how common the value is (term frequency).</summary>
    public bool TermFrequencyAdjusted { get; init; }
}

/// <summary>One pass of training.</summary>
/// <param name="Description">What was estimated and from which pairs, in words.</param>
/// <param name="Iterations">How many times the estimates were improved; 0 when they were computed directly.</param>
/// <param name="Converged">Whether they had settled when it stopped.</param>
/// <param name="Note">A sentence on anything a reader should know, or null.</param>
public sealed record TrainingPass(string Description, int Iterations, bool Converged, string? Note = null);
