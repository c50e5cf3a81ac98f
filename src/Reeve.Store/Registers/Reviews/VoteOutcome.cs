namespace Reeve.Store.Registers.Reviews;

/// <summary>What became of votes that were to be recorded together.</summary>
public abstract record VoteOutcome
{
    VoteOutcome()
    {
    }

    /// <summary>All are recorded.</summary>
    /// <param name="Votes">Their numbers, in the order given.</param>
    public sealed record Recorded(IReadOnlyList<long> Votes) : VoteOutcome;

    /// <summary>None is recorded, because some cannot be.</summary>
    /// <param name="Faults">What is wrong, and with which of them.</param>
    public sealed record Refused(IReadOnlyList<VoteFault> Faults) : VoteOutcome;
}

/// <summary>Why a vote cannot be recorded.</summary>
/// <param name="Position">Which, from 0, in the order given.</param>
/// <param name="Why">A sentence; no value of a record.</param>
public sealed record VoteFault(int Position, string Why);
