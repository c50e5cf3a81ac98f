namespace Reeve.Linkage.Model;

/// <summary>What two records must satisfy to fall into a comparison level. A closed family; every condition is symmetric.</summary>
public abstract record Condition
{
    Condition() { }

    /// <summary>One of the values is missing on either side.</summary>
    public sealed record Missing(KeyExpression Of) : Condition;

    /// <summary>The texts are equal.</summary>
    public sealed record Exact(KeyExpression Of) : Condition;

    /// <summary>The texts are equal or stand in one group of the named synonym table (nicknames, say).</summary>
    public sealed record Synonym(KeyExpression Of, string Table) : Condition;

    /// <summary>One text is a single letter and the other starts with it.</summary>
    public sealed record Initial(KeyExpression Of) : Condition;

    /// <summary>Similarity by a measure in [0, 1] is at least a threshold.</summary>
    public sealed record Similar(KeyExpression Of, SimilarityMeasure Measure, double AtLeast) : Condition;

    /// <summary>Edit distance by a measure is at most a number of edits.</summary>
    public sealed record Edits(KeyExpression Of, EditMeasure Measure, int AtMost) : Condition;

    /// <summary>Two ISO dates are at most so far apart.</summary>
    public sealed record DatesWithin(KeyExpression Of, int AtMost, DateUnit Unit) : Condition;

    /// <summary>Two ISO dates are equal when day and month of one are exchanged.</summary>
    public sealed record DayMonthTransposed(KeyExpression Of) : Condition;

    /// <summary>Two numbers differ by at most an amount, or by at most a share of the larger one.</summary>
    public sealed record NumbersWithin(KeyExpression Of, double AtMost, bool Relative) : Condition;

    /// <summary>Two points (WGS84 degrees) are at most so many kilometres apart on the great circle.</summary>
    public sealed record PlacesWithin(KeyExpression Latitude, KeyExpression Longitude, double Kilometres) : Condition;

    /// <summary>Two lists, split at a separator, share at least a number of members.</summary>
    public sealed record Shares(KeyExpression Of, string Separator, int AtLeast) : Condition;

    /// <summary>The two fields are the other way round: first = second' and second = first', and they differ.</summary>
    public sealed record Swapped(KeyExpression First, KeyExpression Second) : Condition;

    /// <summary>The first field of one record equals the second field of the other, either way round.</summary>
    public sealed record CrossEqual(KeyExpression First, KeyExpression Second) : Condition;

    /// <summary>All of the conditions hold.</summary>
    public sealed record All(IReadOnlyList<Condition> Of) : Condition;

    /// <summary>At least one of the conditions holds.</summary>
    public sealed record Any(IReadOnlyList<Condition> Of) : Condition;

    /// <summary>The condition does not hold.</summary>
    public sealed record Not(Condition Of) : Condition;

    /// <summary>Everything that no earlier level took.</summary>
    public sealed record Otherwise : Condition;

    /// <summary>The expressions it reads.</summary>
    public IEnumerable<KeyExpression> Expressions => this switch
    {
        Missing c => [c.Of],
        Exact c => [c.Of],
        Synonym c => [c.Of],
        Initial c => [c.Of],
        Similar c => [c.Of],
        Edits c => [c.Of],
        DatesWithin c => [c.Of],
        DayMonthTransposed c => [c.Of],
        NumbersWithin c => [c.Of],
        PlacesWithin c => [c.Latitude, c.Longitude],
        Shares c => [c.Of],
        Swapped c => [c.First, c.Second],
        CrossEqual c => [c.First, c.Second],
        All c => c.Of.SelectMany(of => of.Expressions),
        Any c => c.Of.SelectMany(of => of.Expressions),
        Not c => c.Of.Expressions,
        _ => [],
    };
}

/// <summary>Similarities in [0, 1]; 1 is equal.</summary>
public enum SimilarityMeasure
{
    /// <summary>Jaro-Winkler (Winkler 1990).</summary>
    JaroWinkler,

    /// <summary>Jaro (1989).</summary>
    Jaro,

    /// <summary>Jaccard of the sets of 2-grams.</summary>
    BigramJaccard,

    /// <summary>Jaccard of the sets of 3-grams.</summary>
    TrigramJaccard,

    /// <summary>Cosine of the word counts.</summary>
    TokenCosine,
}

/// <summary>Edit distances.</summary>
public enum EditMeasure
{
    /// <summary>Levenshtein (1966): insert, delete, replace.</summary>
    Levenshtein,

    /// <summary>Damerau-Levenshtein, unrestricted: also transpose neighbours.</summary>
    DamerauLevenshtein,
}

/// <summary>Units of distance between dates.</summary>
public enum DateUnit
{
    /// <summary>Days.</summary>
    Days,

    /// <summary>Months of 30.4375 days.</summary>
    Months,

    /// <summary>Years of 365.25 days.</summary>
    Years,
}
