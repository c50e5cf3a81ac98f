using Reeve.Integration.Index.Link;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;

namespace Reeve.Integration.Review;

/// <summary>What a model has learnt from the random sample, and what it was before: the sample is drawn of that, so that it does not hang on what was decided of it.</summary>
public sealed record Lesson
{
    /// <summary>Bits by which a weight that was moved and one that was worked out anew may differ, and more.</summary>
    const double Rounding = 1e-6;

    /// <summary>Decisions of the sample that taught it.</summary>
    public required int Decisions { get; init; }

    /// <summary>What it adds to every match weight, in bits.</summary>
    public required double Shift { get; init; }

    /// <summary>The model as records alone trained it.</summary>
    public required LinkageModel Before { get; init; }

    /// <summary>The model as it is now.</summary>
    public required LinkageModel Model { get; init; }

    /// <summary>The pairs as the model scored them before, by left and right record.</summary>
    public required IReadOnlyList<ScoredPair> Pairs { get; init; }

    /// <summary>The least match probability of a link before.</summary>
    public required double Threshold { get; init; }

    /// <summary>The least match probability that the sample reaches, by the model as it is now.</summary>
    public required double Reach { get; init; }

    /// <summary>What happened to the prior, for the model file.</summary>
    public string AboutPrior => $"{Decisions:N0} decisions of reviewers moved it from {Before.Prior:G3}";

    /// <summary>What happened, for the build.</summary>
    public string Note =>
        $"{Decisions:N0} decisions of reviewers, all of the random sample, moved the prior from {Before.Prior:G3} to {Model.Prior:G3}: every match weight by {Shift:+0.00;-0.00;0.00} bits.";

    /// <summary>A threshold that was chosen, or the least that the sample reaches: of links below that nobody has looked at one.</summary>
    /// <param name="chosen">What the model chose.</param>
    internal ChosenThreshold Within(ChosenThreshold chosen) =>
        chosen.Probability >= Reach ? chosen : new ChosenThreshold(Reach, "The random sample of reviewers reaches down to there, and the model would go further.");

    /// <summary>
    /// Where clusters join: at the same links as before, if these are links still. The sample is of pairs each by itself. Most wrong ones join nothing, as identifiers or stronger links are
    /// against it, so a share of wrong pairs that is known better says nothing of how strictly to join.
    /// </summary>
    /// <param name="link">The link threshold now.</param>
    /// <param name="scored">The pairs as the model scores them now.</param>
    internal ChosenThreshold Joining(double link, IReadOnlyList<ScoredPair> scored)
    {
        double before = MatchWeight.FromProbability(Thresholds.ForClusters(null, false, Threshold, Pairs).Probability);
        double least = Math.Max(link, MatchWeight.Probability(before + Shift - Rounding));
        ScoredPair[] above = [.. scored.Where(pair => pair.Probability >= least)];
        double wrong = above.Length == 0 ? 0 : above.Average(pair => 1 - pair.Probability);
        return new ChosenThreshold(
            least, $"Where records alone put it, and not below the links: reviewers looked at pairs, of which many join nothing. By themselves, {wrong:0.0%} of these links are expected to be wrong.");
    }
}
