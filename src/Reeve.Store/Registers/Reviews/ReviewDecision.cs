namespace Reeve.Store.Registers.Reviews;

/// <summary>What was decided of two records. It holds for as long as none of the votes that settled it is taken back, whether or not the records are there.</summary>
/// <param name="Number">The number of the vote that settled it: "reviewer's decision 12".</param>
/// <param name="Task">The task.</param>
/// <param name="Left">A record.</param>
/// <param name="Right">Another.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Votes">The votes in force, in order.</param>
public sealed record ReviewDecision(long Number, long Task, RecordReference Left, RecordReference Right, ReviewVerdict Verdict, IReadOnlyList<ReviewVote> Votes);
