using Reeve.Linkage.Cluster;
using Reeve.Store.Registers.Reviews;

namespace Reeve.Integration.Review;

/// <summary>Decisions that contradict one another: one keeps two records apart, and others would join them, step by step.</summary>
/// <param name="Different">The decision that keeps apart. It holds until one of all of these is taken back.</param>
/// <param name="Same">The decisions that would join the two, as a shortest way from the one record to the other. They have no force.</param>
public sealed record ReviewConflict(ReviewDecision Different, IReadOnlyList<ReviewDecision> Same)
{
    /// <summary>"Decision 9 says different, and decisions 3, 5 say same".</summary>
    public string Words => Same.Count == 1
        ? $"decision {Different.Number} says different, and decision {Same[0].Number} says same"
        : $"decision {Different.Number} says different, and decisions {string.Join(", ", Same.Select(decision => decision.Number).Order())} taken together say same";

    /// <summary>Finds the conflicts among decisions of one linkage, by the number of the decision that keeps apart.</summary>
    public static IReadOnlyList<ReviewConflict> Find(IReadOnlyList<ReviewDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        Dictionary<RecordReference, int> numbers = [];
        foreach (RecordReference record in decisions.SelectMany(decision => new[] { decision.Left, decision.Right })) numbers.TryAdd(record, numbers.Count);
        RecordPair Pair(ReviewDecision decision) => new(numbers[decision.Left], numbers[decision.Right]);
        ReviewDecision[] same = [.. decisions.Where(decision => decision.Verdict == ReviewVerdict.Same).OrderBy(decision => decision.Number)];
        ReviewDecision[] different = [.. decisions.Where(decision => decision.Verdict == ReviewVerdict.Different).OrderBy(decision => decision.Number)];
        HashSet<RecordPair> contradicting = [.. DecidedGroups.Of(numbers.Count, [.. same.Select(Pair)], [.. different.Select(Pair)]).Contradicting];
        return [.. different.Where(decision => contradicting.Contains(Pair(decision))).Select(decision => new ReviewConflict(decision, Way(decision.Left, decision.Right, same)))];
    }

    /// <summary>A shortest way over decisions from one record to another; of several, one over the earliest decisions.</summary>
    static IReadOnlyList<ReviewDecision> Way(RecordReference from, RecordReference to, ReviewDecision[] same)
    {
        ILookup<RecordReference, (RecordReference To, ReviewDecision By)> next = same
            .SelectMany(decision => new[] { (From: decision.Left, To: decision.Right, By: decision), (From: decision.Right, To: decision.Left, By: decision) })
            .ToLookup(edge => edge.From, edge => (edge.To, edge.By));
        Dictionary<RecordReference, (RecordReference From, ReviewDecision By)> came = [];
        Queue<RecordReference> queue = new([from]);
        while (queue.TryDequeue(out RecordReference? record) && record != to)
        {
            foreach ((RecordReference reached, ReviewDecision by) in next[record])
                if (reached != from && came.TryAdd(reached, (record, by))) queue.Enqueue(reached);
        }

        List<ReviewDecision> way = [];
        for (RecordReference at = to; at != from; at = came[at].From) way.Insert(0, came[at].By);
        return way;
    }
}
