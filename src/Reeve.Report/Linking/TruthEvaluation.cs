namespace Reeve.Report.Linking;

/// <summary>How the result compares with known answers.</summary>
public sealed record TruthEvaluation
{
    /// <summary>Where the answers came from: "the column `person`".</summary>
    public required string Source { get; init; }

    /// <summary>Pairs of records that are one person by the answers; at least 0.</summary>
    public required long TruePairs { get; init; }

    /// <summary>Those among them that no blocking rule generated, so that they could not be linked.</summary>
    public required long LostToBlocking { get; init; }

    /// <summary>Links at the threshold, pair by pair, before clustering.</summary>
    public required Accuracy Links { get; init; }

    /// <summary>All pairs that stand in one group after clustering.</summary>
    public required Accuracy ClusterPairs { get; init; }

    /// <summary>B-cubed (Bagga and Baldwin 1998): for the average record, how right and how complete its group is.</summary>
    public required Accuracy BCubed { get; init; }

    /// <summary>People by the answers; at least 0.</summary>
    public required long TruePeople { get; init; }

    /// <summary>Those whose group holds all their records and no other.</summary>
    public required long ExactPeople { get; init; }
}

/// <summary>How right and how complete a result is.</summary>
/// <param name="Precision">The share of what was found that is right, in [0, 1]; null when nothing was found.</param>
/// <param name="Recall">The share of what is right that was found, in [0, 1]; null when there was nothing to find.</param>
/// <param name="F1">Their harmonic mean, in [0, 1]; null when either is null.</param>
public sealed record Accuracy(double? Precision, double? Recall, double? F1);
