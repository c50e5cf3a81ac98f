namespace Reeve.Linkage.Explain;

/// <summary>What one comparison said of a pair.</summary>
/// <param name="Comparison">Its name.</param>
/// <param name="Columns">The columns it reads.</param>
/// <param name="Level">The label of the level.</param>
/// <param name="Weight">The weight of the level in bits.</param>
/// <param name="TermFrequency">What the rarity of the values adds or takes, in bits.</param>
public sealed record ExplainedComparison(string Comparison, IReadOnlyList<string> Columns, string Level, double Weight, double TermFrequency);

/// <summary>How a match weight comes about: everything here adds up to it.</summary>
/// <param name="Prior">log2 of the prior odds.</param>
/// <param name="Comparisons">One for each comparison.</param>
/// <param name="Household">What is taken because the pair might be two people of one household, in bits; 0 or less.</param>
/// <param name="Vetoed">Whether an identifier of which a person has one differs.</param>
public sealed record PairExplanation(double Prior, IReadOnlyList<ExplainedComparison> Comparisons, double Household, bool Vetoed)
{
    /// <summary>The match weight in bits.</summary>
    public double Weight => Prior + Comparisons.Sum(comparison => comparison.Weight + comparison.TermFrequency) + Household;
}
