using Reeve.Integration.Index.Link;
using Reeve.Linkage.Explain;
using Reeve.Linkage.Score;
using Reeve.Store.Registers.Reviews;
using Reeve.Workspace;

namespace Reeve.Integration.Review;

/// <summary>Makes of a run of a linkage what reviewers are asked. The same run and the same decisions give the same tasks.</summary>
public static class TaskProposer
{
    /// <summary>Raised when the same run would give other tasks.</summary>
    public const int Revision = 1;

    /// <summary>After so many other tasks comes one of the random sample, while there are such.</summary>
    const int BetweenSamples = 4;

    /// <summary>Other records of a cluster that a task names.</summary>
    const int MostMembers = 30;

    /// <summary>Proposes tasks.</summary>
    /// <param name="linkage">The linkage.</param>
    /// <param name="result">What linking came to.</param>
    /// <param name="decisions">All that was decided of it, unsure among them: it is not proposed again.</param>
    public static ReviewProposals Propose(LinkageFile linkage, LinkResult result, IReadOnlyList<ReviewDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(linkage);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(decisions);
        RecordReference[] references = References(result);
        HashSet<RecordReference> there = [.. references];
        HashSet<(RecordReference, RecordReference)> decided = [.. decisions.SelectMany(decision => new[] { (decision.Left, decision.Right), (decision.Right, decision.Left) })];
        (IReadOnlyList<ReviewStratum> strata, IReadOnlyList<(ScoredPair Pair, string Stratum)> drawn) = TaughtSample.Draw(result, linkage.Review, at => references[at]);
        HashSet<(int, int)> sampled = [.. drawn.Select(each => (each.Pair.Left, each.Pair.Right))];
        ReviewCandidates candidates = new(result, linkage.Review);
        ReviewCandidate[] asked =
        [
            .. candidates.Ordered.Where(each => !sampled.Contains((each.Pair.Left, each.Pair.Right)) && !decided.Contains((references[each.Pair.Left], references[each.Pair.Right]))).Take(linkage.Review.AtMost),
        ];
        Explainer? explainer = result.Training.Model.Comparisons.Count == 0 ? null : new Explainer(result.Records, result.Training.Model, result.Options);
        IEnumerable<ProposedTask> tasks = Mixed(
            [.. asked.Select(each => Task(each.Pair, each.Kind, each.Why, null, each.ClusterSize))],
            [.. drawn.Select(each => Task(each.Pair, ReviewKind.Sample, "random sample", each.Stratum, 0))]);
        return new ReviewProposals(linkage.Name, [.. tasks], strata, linkage.Review.Reviewers, there.Contains);

        ProposedTask Task(ScoredPair pair, ReviewKind kind, string why, string? stratum, int size) => new()
        {
            Left = references[pair.Left], Right = references[pair.Right], Kind = kind, Why = why, Probability = Math.Round(pair.Probability, 9), Weight = Math.Round(pair.Weight, 6),
            Stratum = stratum, ClusterSize = size, Members = size == 0 ? [] : [.. candidates.Others(pair).Take(MostMembers).Select(record => references[record])],
            Evidence = explainer is null ? "{}" : ReviewEvidence.Of(explainer.Explain(pair.Left, pair.Right)).ToJson(),
        };
    }

    /// <summary>What of decisions binds links: those that say same or different.</summary>
    /// <param name="decisions">All decisions of a linkage.</param>
    public static IReadOnlyList<PairDecision> Binding(IEnumerable<ReviewDecision> decisions) =>
    [
        .. decisions.Where(decision => decision.Verdict != ReviewVerdict.Unsure)
            .Select(decision => new PairDecision(decision.Number, decision.Left, decision.Right, decision.Verdict == ReviewVerdict.Same)),
    ];

    /// <summary>The sample has its own order, which chance made, and keeps it: were it sorted by usefulness, what is decided first would be no random part of it.</summary>
    static IEnumerable<ProposedTask> Mixed(IReadOnlyList<ProposedTask> asked, IReadOnlyList<ProposedTask> sample)
    {
        int next = 0;
        for (int at = 0; at < asked.Count; at++)
        {
            if (at % BetweenSamples == 0 && next < sample.Count) yield return sample[next++];
            yield return asked[at];
        }

        for (; next < sample.Count; next++) yield return sample[next];
    }

    static RecordReference[] References(LinkResult result) =>
    [
        .. result.Extracts.SelectMany(extract =>
        {
            Store.Tables.TextColumn names = extract.Table.Find(ContractedColumns.Record)!;
            return Enumerable.Range(0, extract.Table.Rows).Select(row => new RecordReference(extract.Label, names[row]!));
        }),
    ];
}
