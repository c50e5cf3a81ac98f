namespace Reeve.Linkage.Score;

/// <summary>What the model itself expects of the links at or above a threshold.</summary>
/// <param name="Probability">The least match probability, in [0, 1].</param>
/// <param name="Links">Links there are.</param>
/// <param name="Precision">Expected share of them that are right.</param>
/// <param name="Recall">Expected share of all matches among the compared pairs that they are.</param>
public sealed record ExpectedQuality(double Probability, long Links, double Precision, double Recall)
{
    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>Chooses thresholds from the match probabilities alone, as nobody knows the truth: a probability of p is right p of the time.</summary>
public static class ThresholdChoice
{
    /// <summary>The threshold of the greatest expected F1. It comes to about half of that F1, so never to much under 0.5 where records can be told apart.</summary>
    /// <param name="pairs">Scored pairs, in any order; those left out are taken to hold no matches.</param>
    public static ExpectedQuality ForLinks(IReadOnlyList<ScoredPair> pairs)
    {
        IReadOnlyList<ExpectedQuality> curve = Curve(pairs);
        return curve.MaxBy(point => point.F1) ?? new ExpectedQuality(0.5, 0, 1, 1);
    }

    /// <summary>
    /// The threshold for joining clusters: the least one, not below the links' own, at which no more than a share of the links above it is expected to be wrong.
    /// One wrong link makes one person of two, and everything that hangs on them.
    /// </summary>
    public static ExpectedQuality ForClusters(IReadOnlyList<ScoredPair> pairs, double atLeast, double wrong = 0.01)
    {
        List<ExpectedQuality> curve = [.. Curve(pairs).Where(point => point.Probability >= atLeast)];
        return curve.FindLast(point => 1 - point.Precision <= wrong) ?? (curve.Count > 0 ? curve[0] : new ExpectedQuality(Math.Max(atLeast, 0.5), 0, 1, 1));
    }

    /// <summary>Expected quality at each probability that occurs, highest first.</summary>
    public static IReadOnlyList<ExpectedQuality> Curve(IReadOnlyList<ScoredPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        double[] probabilities = [.. pairs.Select(pair => pair.Probability)];
        Array.Sort(probabilities);
        double all = probabilities.Sum(), right = 0;
        List<ExpectedQuality> curve = [];
        for (int at = probabilities.Length - 1; at >= 0; at--)
        {
            right += probabilities[at];
            long links = probabilities.Length - at;
            if (at == 0 || probabilities[at - 1] < probabilities[at]) curve.Add(new ExpectedQuality(probabilities[at], links, right / links, all == 0 ? 1 : right / all));
        }
        return curve;
    }
}
