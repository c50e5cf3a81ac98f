using Reeve.Integration.Connect;
using Reeve.Integration.Index.Carry;
using Reeve.Integration.Index.Infer;
using Reeve.Integration.Index.Models;
using Reeve.Integration.Review;
using Reeve.Linkage;
using Reeve.Linkage.Evaluate;
using Reeve.Linkage.Score;
using Reeve.Linkage.Train;

namespace Reeve.Integration.Index.Link;

/// <summary>A threshold and why it is what it is.</summary>
/// <param name="Probability">The least match probability, in [0, 1].</param>
/// <param name="Why">A sentence.</param>
public sealed record ChosenThreshold(double Probability, string Why);

/// <summary>What the truth says, where it is known.</summary>
/// <param name="TruePairs">Pairs of one person's records.</param>
/// <param name="LostToBlocking">Of them, those that were never compared.</param>
/// <param name="Links">The links at the link threshold.</param>
/// <param name="Curve">Links at every weight.</param>
/// <param name="Best">The point of the greatest F1.</param>
/// <param name="Clusters">The clusters.</param>
public sealed record LinkEvaluation(long TruePairs, long LostToBlocking, PairCounts Links, IReadOnlyList<ThresholdPoint> Curve, ThresholdPoint? Best, ClusterEvaluation Clusters);

/// <summary>How links compare with clerical labels.</summary>
/// <param name="Labels">Labels whose records were found.</param>
/// <param name="Unknown">Labels that name a record that is not there.</param>
/// <param name="Links">Links at the link threshold against labels of at least one half.</param>
public sealed record ClericalEvaluation(long Labels, long Unknown, PairCounts Links);

/// <summary>What linking came to.</summary>
public sealed record LinkResult
{
    /// <summary>The files as read.</summary>
    public required IReadOnlyList<Extract> Extracts { get; init; }

    /// <summary>The columns of each file and what they were taken to be.</summary>
    public required IReadOnlyList<IReadOnlyList<InferredColumn>> Columns { get; init; }

    /// <summary>The standardised records.</summary>
    public required RecordSet Records { get; init; }

    /// <summary>The identifier of each record, as outputs name it.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>Training, with the trained model.</summary>
    public required Training Training { get; init; }

    /// <summary>The model file to keep, or null when nothing could be compared.</summary>
    public required ModelFile? Model { get; init; }

    /// <summary>All scored pairs of some weight, those that were carried among them; counts are of what this run compared.</summary>
    public required ScoredPairs Scored { get; init; }

    /// <summary>The links: pairs at or above the link threshold.</summary>
    public required IReadOnlyList<ScoredPair> Links { get; init; }

    /// <summary>The cluster of each record, as the number of its first record.</summary>
    public required IReadOnlyList<int> Clusters { get; init; }

    /// <summary>Links that a constraint kept from joining clusters.</summary>
    public required long PassedOver { get; init; }

    /// <summary>What people decided, as it was applied.</summary>
    public AppliedDecisions Decided { get; init; } = AppliedDecisions.None;

    /// <summary>What decisions of the random sample taught the model; null when they taught it nothing.</summary>
    public Lesson? Lesson { get; init; }

    /// <summary>What the run had from the one before it and hands on, where the tables of a place were linked; otherwise null.</summary>
    public CarriedScores? Carried { get; init; }

    /// <summary>The link threshold.</summary>
    public required ChosenThreshold LinkThreshold { get; init; }

    /// <summary>The cluster threshold.</summary>
    public required ChosenThreshold ClusterThreshold { get; init; }

    /// <summary>The truth's word, or null when it is not known.</summary>
    public LinkEvaluation? Evaluation { get; init; }

    /// <summary>The clerks' word, or null without labels.</summary>
    public ClericalEvaluation? Clerical { get; init; }

    /// <summary>Sentences worth knowing about this run.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Seconds by stage, in order.</summary>
    public required IReadOnlyList<(string Stage, double Seconds)> Timings { get; init; }

    /// <summary>What the engine was given, for explanations.</summary>
    public required LinkageOptions Options { get; init; }

    /// <summary>People found: clusters, of one record or more.</summary>
    public int People => Clusters.Distinct().Count();
}
