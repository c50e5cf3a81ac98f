namespace Reeve.Workspace;

/// <summary>Which links and clusters of a linkage are put to reviewers.</summary>
public sealed record ReviewOptions
{
    /// <summary>The least match probability of an uncertain link, in [0, 1].</summary>
    public double From { get; init; } = 0.2;

    /// <summary>The greatest match probability of an uncertain link, in [0, 1]; not below <see cref="From"/>.</summary>
    public double To { get; init; } = 0.98;

    /// <summary>How many tasks wait at one time, beside the random sample; at least 0.</summary>
    public int AtMost { get; init; } = 500;

    /// <summary>How many pairs are drawn at random, to measure how often links are right; at least 0.</summary>
    public int Sample { get; init; } = 100;

    /// <summary>How many reviewers have to agree: 1 or 2.</summary>
    public int Reviewers { get; init; } = 1;

    /// <summary>From how many records on a cluster is put to reviewers for its size; at least 3.</summary>
    public int LargeCluster { get; init; } = 20;
}
