using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Build;

/// <summary>What a build is asked for.</summary>
public sealed record BuildRequest
{
    /// <summary>The nodes to look at, in the order of the plan; null for all.</summary>
    public IReadOnlyList<PlanNode>? Nodes { get; init; }

    /// <summary>Threads; at least 1. What is built does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The program's version, for the log of runs.</summary>
    public string Program { get; init; } = "";

    /// <summary>Whether to wait for another build of the place; else that is a fault.</summary>
    public bool Waits { get; init; } = true;
}

/// <summary>Follows a build while it goes on. Called from one thread, but for <see cref="Progress"/>.</summary>
public interface IBuildWatch
{
    /// <summary>Another build of the place has to end first.</summary>
    /// <param name="holder">Whose it is, or null when that cannot be told.</param>
    void Waiting(BuildHolder? holder);

    /// <summary>How much of a node is done, in [0, 1]; from any thread.</summary>
    void Progress(string node, double share);

    /// <summary>A node has ended.</summary>
    void Ended(NodeReport node);
}
