using Reeve.Store.Registers.Reviews;

namespace Reeve.Integration.Review;

/// <summary>What reviewers found in one stratum of the random sample.</summary>
/// <param name="Name">The stratum.</param>
/// <param name="Pairs">Pairs it was drawn from.</param>
/// <param name="Drawn">Pairs that were drawn.</param>
/// <param name="Same">Of them, those that were decided to be one person's.</param>
/// <param name="Different">Those that were decided to be two people's.</param>
/// <param name="Unsure">Those of which reviewers could not tell.</param>
public sealed record StratumFinding(string Name, long Pairs, int Drawn, int Same, int Different, int Unsure)
{
    /// <summary>Those that were decided either way.</summary>
    public int Told => Same + Different;

    /// <summary>The share of one person's, among those that were decided either way; null while there are none.</summary>
    public Interval? Share => Told == 0 ? null : Interval.Wilson(Same, Told, Math.Max(Pairs, Told));
}

/// <summary>How often the links that the model makes now are right, as reviewers found it in a random sample of pairs. It measures the model, whatever it has learnt, and not what reviewers put right one by one.</summary>
/// <remarks>
/// It holds as far as reviewers are right, and as far as those of the sample that are not decided yet are like the others. Links that identifiers forbid, and pairs that
/// were never compared, are not in it.
/// </remarks>
public sealed record ReviewEstimate
{
    /// <summary>The linkage.</summary>
    public required string Linkage { get; init; }

    /// <summary>The strata.</summary>
    public required IReadOnlyList<StratumFinding> Strata { get; init; }

    /// <summary>Precision of the links: the share that is right. Strata count by their size. Null until something of each stratum of links is decided.</summary>
    public Interval? Precision => Mean(Links, finding => finding.Share);

    /// <summary>The same when everything of which reviewers were unsure is counted as wrong.</summary>
    public Interval? PrecisionIfUnsureAreWrong => Mean(Links, finding => finding.Told == 0 ? null : Interval.Wilson(finding.Same, finding.Told + finding.Unsure, Math.Max(finding.Pairs, finding.Told + finding.Unsure)));

    /// <summary>
    /// Recall among the pairs that are at least as probable as the least that are put to reviewers: of the matches there, the share that is linked. Two intervals that hold together
    /// (Bonferroni), so that it is rather too wide. Null until something of each stratum is decided, or when nothing uncertain is left out of the links.
    /// </summary>
    public Interval? RecallOfUncertain
    {
        get
        {
            StratumFinding[] links = Links, others = [.. Strata.Where(finding => !ReviewSample.IsOfLinks(finding.Name))];
            long linked = links.Sum(finding => finding.Pairs), left = others.Sum(finding => finding.Pairs);
            if (Mean(links, Wide) is not { } right || Mean(others, Wide) is not { } missed) return null;
            return new Interval(
                Recall(right.Estimate * linked, missed.Estimate * left), Recall(right.Low * linked, missed.High * left), Recall(right.High * linked, missed.Low * left));
        }
    }

    StratumFinding[] Links => [.. Strata.Where(finding => ReviewSample.IsOfLinks(finding.Name))];

    static Interval? Wide(StratumFinding finding) => finding.Told == 0 ? null : Interval.Wilson(finding.Same, finding.Told, Math.Max(finding.Pairs, finding.Told), Interval.Z975);

    /// <summary>Makes the estimate.</summary>
    /// <param name="linkage">The linkage.</param>
    /// <param name="tasks">All of its tasks.</param>
    /// <param name="strata">The strata of its sample.</param>
    public static ReviewEstimate Of(string linkage, IReadOnlyList<ReviewTask> tasks, IReadOnlyList<ReviewStratum> strata)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        ArgumentNullException.ThrowIfNull(strata);
        ILookup<string, ReviewTask> drawn = tasks.Where(task => task.Asked.Stratum is not null).ToLookup(task => task.Asked.Stratum!);
        return new ReviewEstimate
        {
            Linkage = linkage,
            Strata =
            [
                .. strata.Select(stratum => new StratumFinding(
                    stratum.Name, stratum.Pairs, drawn[stratum.Name].Count(), Count(stratum, ReviewVerdict.Same), Count(stratum, ReviewVerdict.Different), Count(stratum, ReviewVerdict.Unsure))),
            ],
        };

        int Count(ReviewStratum stratum, ReviewVerdict verdict) => drawn[stratum.Name].Count(task => task.Decision?.Verdict == verdict);
    }

    static double Recall(double right, double missed) => right + missed <= 0 ? 1 : right / (right + missed);

    static Interval? Mean(StratumFinding[] strata, Func<StratumFinding, Interval?> share)
    {
        Interval?[] shares = [.. strata.Select(share)];
        if (shares.Length == 0 || shares.Contains(null)) return null;
        double all = strata.Sum(finding => finding.Pairs);
        return Interval.Weighted([.. strata.Select((finding, at) => (shares[at]!.Value, finding.Pairs / all))]);
    }
}
