using Reeve.Store.Registers;

namespace Reeve.Runs.Approvals;

/// <summary>What came of asking for an approval.</summary>
public abstract record ApprovalOutcome
{
    ApprovalOutcome()
    {
    }

    /// <summary>It is recorded.</summary>
    /// <param name="Approval">What was recorded.</param>
    public sealed record Given(Approval Approval) : ApprovalOutcome;

    /// <summary>It may not be given.</summary>
    /// <param name="Why">A sentence, with what to do.</param>
    public sealed record Refused(string Why) : ApprovalOutcome;
}
