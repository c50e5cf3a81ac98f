using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Build;

/// <summary>What a build is asked for.</summary>
public sealed record BuildRequest
{
    /// <summary>The nodes to look at, in the order of the plan; null for all.</summary>
    public IReadOnlyList<PlanNode>? Nodes { get; init; }

    /// <summary>Loads that are taken although they differ much from the ones before; null for none.</summary>
    public AcceptedLoads? Accept { get; init; }

    /// <summary>Threads; at least 1. What is built does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The program's version, for the log of runs.</summary>
    public string Program { get; init; } = "";

    /// <summary>Whether to wait for another build of the place; else that is a fault.</summary>
    public bool Waits { get; init; } = true;
}

/// <summary>That somebody takes the newest loads of some sources as they are.</summary>
/// <param name="Sources">The sources.</param>
/// <param name="By">Who: a name or a role.</param>
public sealed record AcceptedLoads(IReadOnlyList<string> Sources, string By);

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
