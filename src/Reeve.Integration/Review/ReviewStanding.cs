using Reeve.Store.Registers.Reviews;

namespace Reeve.Integration.Review;

/// <summary>How the reviews of one linkage stand.</summary>
public sealed record ReviewStanding
{
    /// <summary>The linkage.</summary>
    public required string Linkage { get; init; }

    /// <summary>All of its tasks, in the order of usefulness.</summary>
    public required IReadOnlyList<ReviewTask> Tasks { get; init; }

    /// <summary>Decisions that contradict one another.</summary>
    public required IReadOnlyList<ReviewConflict> Conflicts { get; init; }

    /// <summary>How often links are right.</summary>
    public required ReviewEstimate Estimate { get; init; }

    /// <summary>Tasks that somebody is asked.</summary>
    public int Waiting => Tasks.Count(task => task.IsWaiting);

    /// <summary>Decisions of records that are not there.</summary>
    public int Dormant => Tasks.Count(task => task.IsGone && task.Decision is { Verdict: not ReviewVerdict.Unsure });

    /// <summary>Tasks in a state.</summary>
    public int In(ReviewState state) => Tasks.Count(task => task.State == state);

    /// <summary>Decisions of a verdict.</summary>
    public int Decided(ReviewVerdict verdict) => Tasks.Count(task => task.Decision?.Verdict == verdict);

    /// <summary>How a linkage's reviews stand now.</summary>
    /// <exception cref="Store.StoreException">Surroundings: the register cannot be read.</exception>
    public static ReviewStanding Of(ReviewBook book, string linkage)
    {
        ArgumentNullException.ThrowIfNull(book);
        IReadOnlyList<ReviewTask> tasks = book.Tasks(linkage);
        return new ReviewStanding
        {
            Linkage = linkage, Tasks = tasks, Conflicts = ReviewConflict.Find([.. tasks.Select(task => task.Decision).OfType<ReviewDecision>()]),
            Estimate = ReviewEstimate.Of(linkage, tasks, book.Strata(linkage)),
        };
    }

    /// <summary>It in sentences. No value of a record.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{Linkage}: {Waiting:N0} wait for review ({In(ReviewState.Second):N0} for a second reviewer, {In(ReviewState.Third):N0} for a third).";
        yield return $"Decided: {Decided(ReviewVerdict.Same):N0} same, {Decided(ReviewVerdict.Different):N0} different, {Decided(ReviewVerdict.Unsure):N0} unsure{(Dormant > 0 ? $"; {Dormant:N0} of records that are not there now" : "")}.";
        foreach (ReviewConflict conflict in Conflicts) yield return $"Conflict: {conflict.Words}. Different holds until one is taken back: `reeve review --undo N --as NAME`.";
        foreach (string line in Estimated()) yield return line;
    }

    IEnumerable<string> Estimated()
    {
        int drawn = Estimate.Strata.Sum(finding => finding.Drawn), told = Estimate.Strata.Sum(finding => finding.Told), unsure = Estimate.Strata.Sum(finding => finding.Unsure);
        if (drawn == 0) yield break;
        string sample = $"{told:N0} of {drawn:N0} randomly drawn pairs decided, {unsure:N0} unsure";
        if (Estimate.Precision is not { } precision)
        {
            yield return $"How often links are right cannot be said yet: {sample}.";
            yield break;
        }

        yield return $"Estimated precision of the model's links: {Words(precision)} ({sample}).";
        if (unsure > 0 && Estimate.PrecisionIfUnsureAreWrong is { } worst) yield return $"If every unsure pair were wrong: {Words(worst)}.";
        if (Estimate.RecallOfUncertain is { } recall) yield return $"Estimated recall among pairs that were uncertain or linked: {Words(recall)}. Pairs that were never compared are not in it.";
    }

    static string Words(Interval interval) => $"{interval.Estimate:0.0%} (95% interval {interval.Low:0.0%} to {interval.High:0.0%})";
}
