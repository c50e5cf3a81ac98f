namespace Reeve.Linkage.Model;

/// <summary>How much rarer agreement on a rare value counts (Winkler 2000; Splink's term-frequency adjustment).</summary>
/// <param name="Of">The expression whose value frequencies are used.</param>
/// <param name="Floor">The smallest frequency taken, in (0, 1]; it bounds the largest adjustment. Null for none.</param>
/// <param name="Damping">The share of the adjustment that is applied, in [0, 1]; 1 is all of it.</param>
public sealed record TermFrequency(KeyExpression Of, double? Floor = null, double Damping = 1);

/// <summary>One level of a comparison: the pairs that satisfy its condition and no earlier one.</summary>
/// <param name="Label">A few words for people.</param>
/// <param name="When">The condition.</param>
public sealed record ComparisonLevel(string Label, Condition When)
{
    /// <summary>Neutral: says nothing about the pair (a value is missing, or another comparison has counted it). It has no m and u.</summary>
    public bool IsNull { get; init; }

    /// <summary>P(level | the records are of one person), in (0, 1); null until trained.</summary>
    public double? M { get; init; }

    /// <summary>P(level | the records are of two people), in (0, 1); null until trained.</summary>
    public double? U { get; init; }

    /// <summary>P(level | the records are of two people of one household), in (0, 1); null when the model knows no households or is not trained.</summary>
    public double? H { get; init; }

    /// <summary>The term-frequency adjustment of the level, or null.</summary>
    public TermFrequency? TermFrequency { get; init; }

    /// <summary>log2(m / u): the match weight of the level in bits; 0 for a neutral level or an untrained one.</summary>
    public double MatchWeight => IsNull || M is not { } m || U is not { } u ? 0 : Math.Log2(m) - Math.Log2(u);
}

/// <summary>A comparison of one or more fields: ordered levels, the first that holds is taken.</summary>
/// <param name="Name">Its name; distinct within a model.</param>
/// <param name="Levels">At least two; the last takes everything that is left.</param>
public sealed record Comparison(string Name, IReadOnlyList<ComparisonLevel> Levels)
{
    /// <summary>Whether people of one household share it (surname, address, telephone): agreement then does not set them apart.</summary>
    public bool IsShared { get; init; }

    /// <summary>The columns it reads.</summary>
    public IEnumerable<string> Columns => Levels.SelectMany(level => level.When.Expressions).Select(e => e.Column).Distinct(StringComparer.Ordinal);

    /// <summary>Whether every level that needs them has m and u.</summary>
    public bool IsTrained => Levels.All(level => level.IsNull || level is { M: not null, U: not null });
}
