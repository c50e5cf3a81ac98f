namespace Reeve.Store.Registers;

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    /// <summary>All that was asked for is done.</summary>
    Succeeded,

    /// <summary>A node failed.</summary>
    Failed,

    /// <summary>It was stopped by a person, or its process ended in the middle.</summary>
    Interrupted,
}

/// <summary>A run of the plan.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="Program">The version of the program that ran.</param>
/// <param name="Started">When.</param>
/// <param name="Finished">When it ended, or null while it runs.</param>
/// <param name="Outcome">How it ended, or null while it runs.</param>
public sealed record Run(long Id, string Program, DateTimeOffset Started, DateTimeOffset? Finished, RunOutcome? Outcome);

/// <summary>What a run did with a node.</summary>
public enum NodeOutcome
{
    /// <summary>The node ran and published.</summary>
    Built,

    /// <summary>The recipe was that of the current publication: nothing ran.</summary>
    Unchanged,

    /// <summary>The node ran and failed; the last good publication stays.</summary>
    Failed,

    /// <summary>The node did not run, because one that it needs failed or the run was stopped.</summary>
    Skipped,

    /// <summary>The node was not run, because nobody has allowed it; the last good publication stays.</summary>
    Refused,
}

/// <summary>A node's part in a run.</summary>
public sealed record NodeExecution
{
    /// <summary>The node, as <c>standardised:housing</c>.</summary>
    public required string Node { get; init; }

    /// <summary>The hash of its recipe.</summary>
    public required string Recipe { get; init; }

    /// <summary>What became of it.</summary>
    public required NodeOutcome Outcome { get; init; }

    /// <summary>Rows that it gave, or null where that means nothing.</summary>
    public long? Rows { get; init; }

    /// <summary>Rows that it rejected, or null where that means nothing.</summary>
    public long? Rejected { get; init; }

    /// <summary>How long it ran, in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>One sentence on what went wrong, or null. It holds no value of a record.</summary>
    public string? Message { get; init; }
}
