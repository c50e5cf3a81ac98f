namespace Reeve.Store.Registers.Reviews;

/// <summary>A question to reviewers: are these two records one person's?</summary>
public sealed record ReviewTask
{
    /// <summary>Its number in the register, from 1.</summary>
    public required long Id { get; init; }

    /// <summary>The linkage: <c>person</c>.</summary>
    public required string Linkage { get; init; }

    /// <summary>What was proposed.</summary>
    public required ProposedTask Asked { get; init; }

    /// <summary>Its place in the order of usefulness, from 0: the first is the most useful.</summary>
    public required long Position { get; init; }

    /// <summary>How many reviewers have to agree: 1 or 2.</summary>
    public required int Needs { get; init; }

    /// <summary>Whether one of its records was gone when it was last built.</summary>
    public bool IsGone { get; init; }

    /// <summary>Whether the last build had no reason to ask it.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>The votes that are not taken back, in order.</summary>
    public IReadOnlyList<ReviewVote> Votes { get; init; } = [];

    /// <summary>The decision that the votes come to; null while they come to none.</summary>
    /// <remarks>
    /// One vote, where one is enough. Where two are needed, two that agree; of two that do not, the third vote's word, whatever it is.
    /// A function of the votes in force, so that taking one back leaves what was before.
    /// </remarks>
    public ReviewDecision? Decision
    {
        get
        {
            ReviewVote? settling = Votes.Count < Needs ? null
                : Needs <= 1 ? Votes[0]
                : Votes[0].Verdict == Votes[1].Verdict ? Votes[1]
                : Votes.Count > 2 ? Votes[2] : null;
            return settling is null ? null : new ReviewDecision(settling.Id, Id, Asked.Left, Asked.Right, settling.Verdict, Votes);
        }
    }

    /// <summary>How far it is.</summary>
    public ReviewState State => Decision is not null ? ReviewState.Decided
        : IsGone ? ReviewState.Obsolete
        : Votes.Count > 0 ? (Votes.Count == 1 ? ReviewState.Second : ReviewState.Third)
        : IsWithdrawn ? ReviewState.Withdrawn : ReviewState.Open;

    /// <summary>Whether somebody is asked.</summary>
    public bool IsWaiting => State is ReviewState.Open or ReviewState.Second or ReviewState.Third;

    /// <summary>Whether it waits for this reviewer: nobody says anything twice.</summary>
    public bool WaitsFor(string reviewer) => IsWaiting && Votes.All(vote => vote.Reviewer != reviewer);
}
