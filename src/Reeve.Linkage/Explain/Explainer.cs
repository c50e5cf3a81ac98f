using Reeve.Linkage.Block;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;

namespace Reeve.Linkage.Explain;

/// <summary>Explains match weights, pair by pair.</summary>
public sealed class Explainer
{
    readonly LinkageModel model;
    readonly PatternSpace space;
    readonly Scorer scorer;
    readonly PatternSpace.Comparer comparer;

    /// <summary>Binds a trained model to records.</summary>
    /// <exception cref="ModelException">The model is not trained or does not fit the records.</exception>
    public Explainer(RecordSet records, LinkageModel model, LinkageOptions options)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        this.model = model;
        KeyColumns columns = new(records);
        space = new PatternSpace(model.Comparisons, columns, options.Synonyms);
        scorer = new Scorer(model, records, columns, space, options.Terms);
        comparer = new PatternSpace.Comparer(space);
    }

    /// <summary>The first blocking rule that brings two records together, so that they are compared; null when none does.</summary>
    /// <param name="records">The records.</param>
    /// <param name="rules">The rules, in their order.</param>
    /// <param name="left">A record.</param>
    /// <param name="right">Another.</param>
    public static BlockingRule? ComparedBy(RecordSet records, IReadOnlyList<BlockingRule> rules, int left, int right)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(rules);
        if (!records.MayCompare(left, right)) return null;
        // Whether keys agree hangs on the two records alone.
        RecordSet two = new(2, [.. records.Columns.Select(column => TextColumn.Encode(column.Name, [column[left], column[right]]))]);
        KeyColumns keys = new(two);
        return rules.FirstOrDefault(rule => new RuleKeys(rule, two, keys).Holds(0, 1));
    }

    /// <summary>How the match weight of two records comes about.</summary>
    public PairExplanation Explain(int left, int right)
    {
        long pattern = comparer.Pattern(left, right);
        PatternWeight weights = scorer.PatternWeight(pattern);
        List<ExplainedComparison> comparisons = [];
        double household = weights.Household;
        for (int at = 0; at < model.Comparisons.Count; at++)
        {
            Comparison comparison = model.Comparisons[at];
            int level = space.LevelOf(pattern, at);
            double adjustment = scorer.Adjustment(at, level, left, right);
            if (comparison.IsShared) household += adjustment;
            comparisons.Add(new ExplainedComparison(comparison.Name, [.. comparison.Columns], comparison.Levels[level].Label, scorer.LevelWeight(at, level), adjustment));
        }
        return new PairExplanation(scorer.PriorWeight, comparisons, double.IsNegativeInfinity(household) ? 0 : Scorer.HouseholdCorrection(household), scorer.IsVetoed(left, right));
    }
}
