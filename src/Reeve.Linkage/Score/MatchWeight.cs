namespace Reeve.Linkage.Score;

/// <summary>Match weights (bits) and probabilities, one into the other.</summary>
public static class MatchWeight
{
    /// <summary>p = 1/(1+2^-w), branched so that neither side overflows; in [0, 1].</summary>
    public static double Probability(double weight) =>
        weight >= 0 ? 1 / (1 + double.Exp2(-weight)) : double.Exp2(weight) / (1 + double.Exp2(weight));

    /// <summary>w = log2(p / (1 - p)); infinite at 0 and 1.</summary>
    public static double FromProbability(double probability) => Math.Log2(probability) - Math.Log2(1 - probability);

    /// <summary>log2 of the prior odds of a prior in (0, 1).</summary>
    public static double PriorWeight(double prior) => FromProbability(prior);
}
