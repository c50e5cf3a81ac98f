using Reeve.Runs.Build;
using Reeve.Store.Registers;
using Reeve.Store.Registers.Reviews;
using Reeve.Store.Snapshots;
using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>How one kind of node is built.</summary>
interface IStep
{
    /// <summary>The recipe as things are now; null while something that the node needs has never been built.</summary>
    Recipe? Recipe(PlanNode node, StepContext context);

    /// <summary>Does the work. What is written to the table store is published by the builder, in one transaction with the facts.</summary>
    StepResult Run(PlanNode node, StepContext context);

    /// <summary>What there is to say of a node that did not have to run: counts of what it gave when it ran.</summary>
    StepResult Kept(PlanNode node, StepContext context, Publication publication);
}

/// <summary>What a step came to.</summary>
sealed record StepResult
{
    /// <summary>Snapshots to publish.</summary>
    public IReadOnlyList<Snapshot> Outputs { get; init; } = [];

    /// <summary>Facts to record with them.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What reviewers are asked, in place of what they were asked before; null for a node that asks nothing.</summary>
    public ReviewProposals? Reviews { get; init; }

    /// <summary>How the node failed, or null. Its outputs are then published as what was refused, and the last good state stays.</summary>
    public NodeEnding.Failed? Failure { get; init; }

    /// <summary>Rows of the node's table.</summary>
    public long? Rows { get; init; }

    /// <summary>Rows that its contract rejected.</summary>
    public long Rejected { get; init; }

    /// <summary>Values that its contract left out.</summary>
    public long Nulled { get; init; }

    /// <summary>What it came to, in a few words.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Sentences that a person should read.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How right a linkage is.</summary>
    public LinkageEvaluation? Evaluation { get; init; }
}
