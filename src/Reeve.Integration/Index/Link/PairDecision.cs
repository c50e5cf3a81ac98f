using Reeve.Store.Registers.Reviews;

namespace Reeve.Integration.Index.Link;

/// <summary>What people decided of two records, so far as it binds links.</summary>
/// <param name="Number">Its number: "reviewer's decision 12".</param>
/// <param name="Left">A record.</param>
/// <param name="Right">Another.</param>
/// <param name="IsSame">True when they are one person's, false when they are two people's.</param>
public sealed record PairDecision(long Number, RecordReference Left, RecordReference Right, bool IsSame);

/// <summary>What a decision does in a run.</summary>
public enum DecisionForce
{
    /// <summary>It joins its records.</summary>
    Joins,

    /// <summary>It keeps them apart.</summary>
    KeepsApart,

    /// <summary>It would join them, but others contradict it, and it has no force.</summary>
    Suspended,
}

/// <summary>A decision whose records are both there.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Left">The number of its first record in the run; the smaller.</param>
/// <param name="Right">That of the other.</param>
/// <param name="Force">What it does.</param>
public sealed record AppliedDecision(PairDecision Decision, int Left, int Right, DecisionForce Force);
