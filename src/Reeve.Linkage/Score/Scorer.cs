using Reeve.Linkage.Block;
using Reeve.Linkage.Model;

namespace Reeve.Linkage.Score;

/// <summary>Match weights of pairs: log2 prior odds, plus a weight for each comparison's level, plus term-frequency adjustments.</summary>
sealed class Scorer
{
    readonly PatternSpace space;
    readonly double[][] weights;
    readonly TermFrequencies?[][] adjustments;
    readonly bool[] adjusted;
    readonly double[][]? householdWeights;
    readonly double householdPrior;
    readonly bool[] shared;
    readonly int[][] vetoes;

    public Scorer(LinkageModel model, RecordSet records, KeyColumns columns, PatternSpace space, IReadOnlyDictionary<KeyExpression, TermCounts> terms)
    {
        this.space = space;
        PriorWeight = MatchWeight.PriorWeight(model.Prior ?? throw new ModelException("the model has no prior; train it first"));
        weights = new double[model.Comparisons.Count][];
        adjustments = new TermFrequencies?[model.Comparisons.Count][];
        adjusted = new bool[model.Comparisons.Count];
        for (int at = 0; at < weights.Length; at++)
        {
            Comparison comparison = model.Comparisons[at];
            if (!comparison.IsTrained) throw new ModelException($"comparison `{comparison.Name}` has levels without m or u; train it first");
            weights[at] = [.. comparison.Levels.Select(level => level.MatchWeight)];
            adjustments[at] = [.. comparison.Levels.Select(level => level.TermFrequency is null || level.IsNull ? null : new TermFrequencies(level.TermFrequency, BaseU(comparison, level), columns, terms.GetValueOrDefault(level.TermFrequency.Of)))];
            adjusted[at] = adjustments[at].Any(adjustment => adjustment is not null);
        }
        shared = [.. model.Comparisons.Select(comparison => comparison.IsShared)];
        if (model.Households && model.HouseholdPrior is { } household)
        {
            // With households a class of their own, both weights are against strangers, who are what the two classes leave.
            double strangers = Math.Log2(1 - model.Prior.Value - household);
            PriorWeight = Math.Log2(model.Prior.Value) - strangers;
            householdPrior = Math.Log2(household) - strangers;
            householdWeights = [.. model.Comparisons.Select(comparison => comparison.Levels.Select(level =>
                level.IsNull || level.H is not { } h || level.U is not { } u ? 0 : Math.Log2(h) - Math.Log2(u)).ToArray())];
        }
        vetoes = [.. model.Vetoes.Select(veto => records[veto.Column].Codes)];
    }

    /// <summary>log2 of the prior odds of a match against a stranger.</summary>
    public double PriorWeight { get; }

    /// <summary>The u of exact agreement on the adjusted field within the comparison, or the level's own.</summary>
    static double BaseU(Comparison comparison, ComparisonLevel level) =>
        comparison.Levels.FirstOrDefault(other => other.When is Condition.Exact exact && exact.Of == level.TermFrequency!.Of)?.U ?? level.U!.Value;

    /// <summary>Whether a veto applies: both records have an identifier and the two differ.</summary>
    public bool IsVetoed(int left, int right)
    {
        foreach (int[] codes in vetoes) if (codes[left] >= 0 && codes[right] >= 0 && codes[left] != codes[right]) return true;
        return false;
    }

    /// <summary>The weight of a level, in bits, without term frequencies.</summary>
    public double LevelWeight(int comparison, int level) => weights[comparison][level];

    /// <summary>The term-frequency adjustment of a level for a pair, in bits.</summary>
    public double Adjustment(int comparison, int level, int left, int right) => adjustments[comparison][level]?.Of(left, right) ?? 0;

    /// <summary>The weights of a pattern, without term frequencies: always summed in the order of the comparisons, so they are the same everywhere.</summary>
    public PatternWeight PatternWeight(long pattern)
    {
        double match = PriorWeight, household = householdPrior;
        for (int at = 0; at < weights.Length; at++)
        {
            int level = space.LevelOf(pattern, at);
            match += weights[at][level];
            if (householdWeights is not null) household += householdWeights[at][level];
        }
        return new PatternWeight(match, householdWeights is null ? double.NegativeInfinity : household);
    }

    /// <summary>The match weight of a pair whose pattern is known.</summary>
    public double Weight(long pattern, PatternWeight weight, int left, int right)
    {
        (double match, double household) = weight;
        for (int at = 0; at < weights.Length; at++)
        {
            if (!adjusted[at] || adjustments[at][space.LevelOf(pattern, at)] is not { } adjustment) continue;
            double bits = adjustment.Of(left, right);
            match += bits;
            if (shared[at]) household += bits;
        }
        return match + HouseholdCorrection(household);
    }

    /// <summary>
    /// -log2(1 + 2^h): what a match weight against strangers loses when the pair might as well be two people of one household;
    /// h is log2 of the odds of household against stranger.
    /// </summary>
    public static double HouseholdCorrection(double household) => household > 60 ? -household : -Math.Log2(1 + double.Exp2(household));
}

/// <summary>The weights of a pattern in bits: match against stranger, and household against stranger.</summary>
readonly record struct PatternWeight(double Match, double Household);
