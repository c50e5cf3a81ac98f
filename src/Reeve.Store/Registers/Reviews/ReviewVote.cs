namespace Reeve.Store.Registers.Reviews;

/// <summary>What a reviewer said, while it is not taken back.</summary>
/// <param name="Id">Its number in the register, from 1, in the order in which votes were given.</param>
/// <param name="Task">The task.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="Verdict">What.</param>
/// <param name="Reason">Why, in the reviewer's words or one of a list.</param>
/// <param name="Given">When.</param>
public sealed record ReviewVote(long Id, long Task, string Reviewer, ReviewVerdict Verdict, string Reason, DateTimeOffset Given)
{
    /// <summary>Without the reason, in which people write what they saw.</summary>
    public override string ToString() => $"vote {Id} [withheld]";
}

/// <summary>A vote to be recorded.</summary>
/// <param name="Task">The task.</param>
/// <param name="Verdict">What is said.</param>
/// <param name="Reason">Why; may be empty only where the reviewer is unsure.</param>
public sealed record NewVote(long Task, ReviewVerdict Verdict, string Reason)
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>Without the reason, in which people write what they saw.</summary>
    public override string ToString() => $"vote on task {Task} [withheld]";
}
