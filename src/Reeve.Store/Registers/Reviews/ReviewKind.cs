namespace Reeve.Store.Registers.Reviews;

/// <summary>What a task is about. The question is about two records always.</summary>
public enum ReviewKind
{
    /// <summary>The link between the two.</summary>
    Pair,

    /// <summary>A cluster, which the answer about the two would hold together or take apart.</summary>
    Cluster,

    /// <summary>A link that was drawn at random, to measure how often links are right.</summary>
    Sample,
}
