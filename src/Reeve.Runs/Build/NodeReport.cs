namespace Reeve.Runs.Build;

/// <summary>What became of a node in a build.</summary>
public sealed record NodeReport
{
    /// <summary>The node: <c>standardised:housing</c>.</summary>
    public required string Node { get; init; }

    /// <summary>How it ended.</summary>
    public required NodeEnding Outcome { get; init; }

    /// <summary>Rows of its table, or null for a node without one.</summary>
    public long? Rows { get; init; }

    /// <summary>Rows that its contract rejected.</summary>
    public long Rejected { get; init; }

    /// <summary>Values that its contract left out.</summary>
    public long Nulled { get; init; }

    /// <summary>How long it took, in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>What it came to, in a few words.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Sentences that a person should read: warnings, what got worse. No value of a record.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>How a node ended.</summary>
public abstract record NodeEnding
{
    NodeEnding()
    {
    }

    /// <summary>It ran, and what it made is published.</summary>
    /// <param name="Why">Why it had to run.</param>
    public sealed record Ran(string Why) : NodeEnding;

    /// <summary>Nothing that it depends on has changed.</summary>
    public sealed record Unchanged : NodeEnding;

    /// <summary>The data failed a rule; the last good state stays.</summary>
    /// <param name="Why">A sentence.</param>
    /// <param name="Kind">Whose fault it is.</param>
    public sealed record Failed(string Why, FailureKind Kind) : NodeEnding;

    /// <summary>It was not run, because nobody has allowed it as it is now; the last good state stays.</summary>
    /// <param name="Why">A sentence or two, with what to do.</param>
    public sealed record Refused(string Why) : NodeEnding;

    /// <summary>It was not run, because a node that it needs failed or was refused.</summary>
    /// <param name="By">That node.</param>
    /// <param name="How">How that node ended: <c>failed</c> or <c>was refused</c>.</param>
    public sealed record Blocked(string By, string How = "failed") : NodeEnding;

    /// <summary>One word, as <c>--json</c> has it: <c>ran</c>, <c>unchanged</c>, <c>failed</c>, <c>refused</c>, <c>blocked</c>.</summary>
    public string Word => GetType().Name.ToLowerInvariant();
}

/// <summary>Whose fault a failure is; the order is that of how much it says about the rest.</summary>
public enum FailureKind
{
    /// <summary>The data broke a rule.</summary>
    Data,

    /// <summary>The files of the place ask for what is not there.</summary>
    Request,

    /// <summary>The surroundings failed: a server is down. Trying again may help.</summary>
    Surroundings,
}
