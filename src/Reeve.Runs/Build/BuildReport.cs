using Reeve.Linkage.Evaluate;

namespace Reeve.Runs.Build;

/// <summary>What a build came to.</summary>
public sealed record BuildReport
{
    /// <summary>The place.</summary>
    public required string Place { get; init; }

    /// <summary>The number of the run in the register, from 1.</summary>
    public required long Run { get; init; }

    /// <summary>The nodes, in the order of the plan.</summary>
    public required IReadOnlyList<NodeReport> Nodes { get; init; }

    /// <summary>How right each linkage is, where there is a truth.</summary>
    public required IReadOnlyList<LinkageEvaluation> Evaluations { get; init; }

    /// <summary>Sentences about the place as a whole that a person should read. No value of a record.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What waits for reviewers, for each linkage of people.</summary>
    public IReadOnlyList<ReviewCounts> Reviews { get; init; } = [];

    /// <summary>How long it took, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Whether a node failed.</summary>
    public bool HasFailed => Nodes.Any(static node => node.Outcome is NodeEnding.Failed);

    /// <summary>Whether a node was refused.</summary>
    public bool HasRefused => Nodes.Any(static node => node.Outcome is NodeEnding.Refused);

    /// <summary>Whether no node had to run.</summary>
    public bool IsUnchanged => Nodes.All(static node => node.Outcome is NodeEnding.Unchanged);
}

/// <summary>What of a linkage waits for reviewers.</summary>
/// <param name="Linkage">The linkage: <c>person</c>.</param>
/// <param name="Waiting">Tasks that somebody is asked.</param>
/// <param name="Conflicts">Decisions that contradict others, and wait to be resolved.</param>
public sealed record ReviewCounts(string Linkage, int Waiting, int Conflicts);

/// <summary>How right a linkage is, held against a truth that linking never read.</summary>
/// <param name="Linkage">The linkage: <c>person</c>.</param>
/// <param name="Links">Links at the threshold.</param>
/// <param name="ClusterPairs">Pairs of records that were put into one person.</param>
/// <param name="People">People found.</param>
/// <param name="TruePeople">People there are.</param>
/// <param name="ExactPeople">Of them, those whose records were put together and nothing else with them.</param>
public sealed record LinkageEvaluation(string Linkage, PairCounts Links, PairCounts ClusterPairs, int People, int TruePeople, int ExactPeople);
