namespace Reeve.Store.Registers.Reviews;

/// <summary>A question as a build proposes it.</summary>
public sealed record ProposedTask
{
    /// <summary>The first record, by the order of the linkage's sources.</summary>
    public required RecordReference Left { get; init; }

    /// <summary>The second.</summary>
    public required RecordReference Right { get; init; }

    /// <summary>What it is about.</summary>
    public required ReviewKind Kind { get; init; }

    /// <summary>Why it is asked, in a few words: "weak bridge of a cluster of 7".</summary>
    public required string Why { get; init; }

    /// <summary>The match probability, in [0, 1].</summary>
    public required double Probability { get; init; }

    /// <summary>The match weight, in bits.</summary>
    public required double Weight { get; init; }

    /// <summary>The stratum of the random sample that it is of, or null.</summary>
    public string? Stratum { get; init; }

    /// <summary>Records of the cluster that it is about; 0 for a pair alone.</summary>
    public int ClusterSize { get; init; }

    /// <summary>The cluster's other records, as far as there is room for them.</summary>
    public IReadOnlyList<RecordReference> Members { get; init; } = [];

    /// <summary>What each comparison said, as JSON: no value of a record.</summary>
    public string Evidence { get; init; } = "";
}

/// <summary>All that a build asks reviewers of one linkage, in place of what it asked before.</summary>
/// <param name="Linkage">The linkage.</param>
/// <param name="Tasks">The tasks, the most useful first; no two of one pair of records.</param>
/// <param name="Strata">The strata of the random sample: name, and the pairs that each was drawn from.</param>
/// <param name="Needs">How many reviewers have to agree: 1 or 2.</param>
/// <param name="IsThere">Whether a record is there.</param>
public sealed record ReviewProposals(
    string Linkage, IReadOnlyList<ProposedTask> Tasks, IReadOnlyList<ReviewStratum> Strata, int Needs, Func<RecordReference, bool> IsThere);

/// <summary>A stratum of the random sample.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pairs">The pairs that it was drawn from.</param>
public sealed record ReviewStratum(string Name, long Pairs);
