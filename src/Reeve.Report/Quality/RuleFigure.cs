namespace Reeve.Report.Quality;

/// <summary>One rule and what came of it.</summary>
public sealed record RuleFigure
{
    /// <summary>The dimension's name.</summary>
    public required string Dimension { get; init; }

    /// <summary>The rule's name.</summary>
    public required string Name { get; init; }

    /// <summary>What it asks, in words; names of fields stand between back-quotes.</summary>
    public required string Asks { get; init; }

    /// <summary>Whether it follows from the contract, and is not a rule of its own.</summary>
    public required bool FromContract { get; init; }

    /// <summary>How many rows, values or loads were checked.</summary>
    public required long Checked { get; init; }

    /// <summary>How many passed.</summary>
    public required long Passed { get; init; }

    /// <summary>The share that has to pass, in [0, 1].</summary>
    public required double AtLeast { get; init; }

    /// <summary>What came of it.</summary>
    public required RuleVerdict Verdict { get; init; }

    /// <summary>Why it was not measured, as a clause; null when it was.</summary>
    public string? Why { get; init; }

    /// <summary>Why some did not pass, each reason with its rows; may be empty.</summary>
    public IReadOnlyList<CountFigure> Breaches { get; init; } = [];
}

/// <summary>What came of a rule.</summary>
public enum RuleVerdict
{
    /// <summary>At least the share agreed passed.</summary>
    Met,

    /// <summary>Less than the share agreed passed.</summary>
    Missed,

    /// <summary>It could not be measured.</summary>
    NotMeasured,
}

/// <summary>Something that is counted.</summary>
/// <param name="Name">What.</param>
/// <param name="Rows">In how many rows.</param>
public sealed record CountFigure(string Name, long Rows);
