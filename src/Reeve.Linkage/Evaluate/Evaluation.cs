namespace Reeve.Linkage.Evaluate;

/// <summary>How links compare with the truth.</summary>
/// <param name="TruePositives">Links of one person's records.</param>
/// <param name="FalsePositives">Links of two people's records.</param>
/// <param name="FalseNegatives">Pairs of one person's records without a link.</param>
public readonly record struct PairCounts(long TruePositives, long FalsePositives, long FalseNegatives)
{
    /// <summary>The share of links that are right; 1 when there is no link.</summary>
    public double Precision => TruePositives + FalsePositives == 0 ? 1 : (double)TruePositives / (TruePositives + FalsePositives);

    /// <summary>The share of true pairs that are linked; 1 when there is no true pair.</summary>
    public double Recall => TruePositives + FalseNegatives == 0 ? 1 : (double)TruePositives / (TruePositives + FalseNegatives);

    /// <summary>The harmonic mean of precision and recall; 1 when there was nothing to find and nothing was found.</summary>
    public double F1 => TruePositives + FalsePositives + FalseNegatives == 0 ? 1 : 2.0 * TruePositives / (2 * TruePositives + FalsePositives + FalseNegatives);
}

/// <summary>The links at one threshold against the truth.</summary>
/// <param name="Weight">Links of at least this match weight.</param>
/// <param name="Links">How many there are among records whose truth is known.</param>
/// <param name="Pairs">Right and wrong ones.</param>
public sealed record ThresholdPoint(double Weight, long Links, PairCounts Pairs);

/// <summary>Clusters against the truth.</summary>
/// <param name="Pairs">Pairs of records in one cluster.</param>
/// <param name="Exact">Clusters that hold all of a person's records and no other.</param>
/// <param name="Clusters">Clusters found.</param>
/// <param name="People">People there are.</param>
/// <param name="BCubedPrecision">Mean over records of the share of its cluster that is its person's (Bagga and Baldwin 1998).</param>
/// <param name="BCubedRecall">Mean over records of the share of its person that is in its cluster.</param>
public sealed record ClusterEvaluation(PairCounts Pairs, long Exact, long Clusters, long People, double BCubedPrecision, double BCubedRecall)
{
    /// <summary>The harmonic mean of the two.</summary>
    public double BCubedF1 => BCubedPrecision + BCubedRecall == 0 ? 0 : 2 * BCubedPrecision * BCubedRecall / (BCubedPrecision + BCubedRecall);
}
