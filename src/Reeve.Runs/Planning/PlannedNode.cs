namespace Reeve.Runs.Planning;

/// <summary>What the next build would do with a node.</summary>
/// <param name="Node">The node.</param>
/// <param name="Verdict">Whether it would run.</param>
/// <param name="Why">In a few words.</param>
public sealed record PlannedNode(string Node, PlanVerdict Verdict, string Why);

/// <summary>Whether a node would run.</summary>
public enum PlanVerdict
{
    /// <summary>Nothing that it depends on has changed.</summary>
    Unchanged,

    /// <summary>It would run.</summary>
    Runs,

    /// <summary>It would not run, because nobody has allowed it.</summary>
    Refused,

    /// <summary>No file describes it any more: its tables would be withdrawn.</summary>
    Withdrawn,

    /// <summary>That depends on what nodes before it find.</summary>
    Depends,
}
