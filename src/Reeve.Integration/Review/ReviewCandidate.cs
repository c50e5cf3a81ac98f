using Reeve.Linkage.Score;
using Reeve.Store.Registers.Reviews;

namespace Reeve.Integration.Review;

/// <summary>A pair that might be asked about.</summary>
/// <param name="Pair">The pair, by numbers of records.</param>
/// <param name="Kind">What the question is about.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="Usefulness">How much an answer would tell: bits of doubt, times the doublings of records that hang on it. Higher is asked first.</param>
/// <param name="ClusterSize">Records of the clusters that hang on it; 0 for a pair alone.</param>
sealed record ReviewCandidate(ScoredPair Pair, ReviewKind Kind, string Why, double Usefulness, int ClusterSize)
{
    /// <summary>The entropy of a match probability, in bits: 1 at one half, 0 at 0 and 1.</summary>
    public static double Doubt(double probability) =>
        probability is <= 0 or >= 1 ? 0 : -(probability * Math.Log2(probability)) - ((1 - probability) * Math.Log2(1 - probability));
}
