namespace Reeve.Linkage.Score;

/// <summary>A pair of records with its match weight.</summary>
/// <param name="Left">The record with the smaller number.</param>
/// <param name="Right">The other.</param>
/// <param name="Weight">Match weight in bits, prior included.</param>
public readonly record struct ScoredPair(int Left, int Right, double Weight)
{
    /// <summary>The match probability, in [0, 1].</summary>
    public double Probability => MatchWeight.Probability(Weight);
}

/// <summary>What scoring came to.</summary>
/// <param name="Pairs">The pairs at or above the kept weight, by left and right record.</param>
/// <param name="Compared">Pairs compared in all.</param>
/// <param name="Vetoed">Pairs that would have been kept but for a veto.</param>
/// <param name="ByRule">New pairs that each blocking rule brought, in the order of the rules.</param>
/// <param name="Histogram">Pairs by match weight rounded down to a whole bit, ascending.</param>
public sealed record ScoredPairs(IReadOnlyList<ScoredPair> Pairs, long Compared, long Vetoed, IReadOnlyList<long> ByRule, IReadOnlyList<(int Weight, long Count)> Histogram)
{
    /// <summary>For each comparison of the model, the compared pairs at each level.</summary>
    public IReadOnlyList<long[]> Levels { get; init; } = [];
}
