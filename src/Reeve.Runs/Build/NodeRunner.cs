using System.Diagnostics;
using Reeve.Runs.State;
using Reeve.Runs.Steps;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Workspace;
using Logged = Reeve.Store.Registers.NodeOutcome;

namespace Reeve.Runs.Build;

/// <summary>Runs the nodes of one build, one after another.</summary>
sealed class NodeRunner(OpenPlace open, string scratch, long run, int threads, IBuildWatch watch, AcceptedLoads? accept, CancellationToken cancel)
{
    /// <summary>The kind of fact that holds the recipe of the current publication.</summary>
    internal const string RecipeFact = "recipe";

    readonly Dictionary<string, NodeReport> reports = new(StringComparer.Ordinal);
    readonly List<NodeReport> inOrder = [];
    readonly List<LinkageEvaluation> evaluations = [];

    public IReadOnlyList<NodeReport> Reports => inOrder;

    public IReadOnlyList<LinkageEvaluation> Evaluations => evaluations;

    Register Register => open.State.Register;

    public void Run(PlanNode node)
    {
        cancel.ThrowIfCancellationRequested();
        Stopwatch watched = Stopwatch.StartNew();
        NodeReport report = Result(node) with { Seconds = watched.Elapsed.TotalSeconds };
        Register.Runs.Record(run, new NodeExecution
        {
            Node = node.Name, Recipe = Register.Published.Find(node.Name)?.Recipe ?? "", Rows = report.Rows, Rejected = report.Rejected, Seconds = report.Seconds,
            Outcome = report.Outcome switch { NodeEnding.Ran => Logged.Built, NodeEnding.Unchanged => Logged.Unchanged, NodeEnding.Failed => Logged.Failed, NodeEnding.Refused => Logged.Refused, _ => Logged.Skipped },
            Message = report.Outcome switch { NodeEnding.Failed failed => failed.Why, NodeEnding.Refused refused => refused.Why, _ => null },
        });
        reports[node.Name] = report;
        inOrder.Add(report);
        watch.Ended(report);
    }

    NodeReport Result(PlanNode node)
    {
        if (node.DependsOn.Select(reports.GetValueOrDefault).FirstOrDefault(each => each?.Outcome is NodeEnding.Failed or NodeEnding.Refused or NodeEnding.Blocked) is { } failed)
            return new NodeReport { Node = node.Name, Outcome = failed.Outcome as NodeEnding.Blocked ?? new NodeEnding.Blocked(failed.Node, failed.Outcome is NodeEnding.Refused ? "was refused" : "failed") };
        try
        {
            // Before anything is read: whether a node may run is no question to its data.
            if (Gate.Refusal(node, open) is { } refusal) return new NodeReport { Node = node.Name, Outcome = new NodeEnding.Refused(refusal) };
            var context = new StepContext(open, scratch, run, threads, share => watch.Progress(node.Name, share), cancel) { Accept = accept };
            return node.Kind == NodeKind.Source ? Acquire(node, context) : Make(node, context);
        }
        catch (Exception fault) when (Failures.Of(fault) is { } failure)
        {
            return new NodeReport { Node = node.Name, Outcome = failure };
        }
    }

    /// <summary>A source is asked in every build: only its bytes tell whether they changed.</summary>
    NodeReport Acquire(PlanNode node, StepContext context)
    {
        var step = new SourceStep();
        Recipe? earlier = step.Recipe(node, context);
        StepResult result = step.Run(node, context);
        if (result.Failure is { } failure) return Report(node, failure, result);
        Recipe now = step.Recipe(node, context)!;
        bool known = earlier?.Hash == now.Hash && Register.Published.Find(node.Name)?.Recipe == now.Hash;
        if (!known) Register.Published.Publish(run, node.Name, now.Hash, [], [new Fact(RecipeFact, now.ToJson())]);
        return Report(node, known ? new NodeEnding.Unchanged() : new NodeEnding.Ran(earlier is null ? "it has not been loaded" : "what is there changed"), result);
    }

    NodeReport Make(PlanNode node, StepContext context)
    {
        IStep step = Step.Of(node, open.Place);
        if (step.Recipe(node, context) is not { } recipe)
            return new NodeReport { Node = node.Name, Outcome = new NodeEnding.Blocked(node.DependsOn.First(each => Register.Published.Find(each) is null)) };
        Publication? current = Register.Published.Find(node.Name);
        string? why = Why(node, recipe, current);
        if (why is null) return Report(node, new NodeEnding.Unchanged(), step.Kept(node, context, current!));
        StepResult result = step.Run(node, context);
        cancel.ThrowIfCancellationRequested();
        string refused = $"refused:{node.Subject}";
        if (result.Failure is { } failure)
        {
            Register.Published.Publish(run, refused, recipe.Hash, result.Outputs);
            return Report(node, failure, result);
        }

        Register.Published.Publish(run, node.Name, recipe.Hash, result.Outputs, [.. result.Facts, new Fact(RecipeFact, recipe.ToJson())], result.Reviews);
        if (node.Kind == NodeKind.Standardised && Register.Published.Find(refused) is { Outputs.Count: > 0 }) Register.Published.Publish(run, refused, recipe.Hash, []);
        return Report(node, new NodeEnding.Ran(why), result);
    }

    /// <summary>Why a node has to run; null when it has not.</summary>
    string? Why(PlanNode node, Recipe recipe, Publication? current)
    {
        if (current is null) return "it has not been built";
        if (current.Recipe != recipe.Hash) return recipe.Since(Earlier(node.Name, Register)) ?? "its recipe changed";
        return current.Outputs.All(output => IsThere(output.Id)) ? null : "its tables are gone or damaged";
    }

    bool IsThere(Store.Snapshots.SnapshotId snapshot)
    {
        try
        {
            open.State.Tables.Open(snapshot).Dispose();
            return true;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    /// <summary>The recipe of a node's current publication.</summary>
    internal static Recipe? Earlier(string node, Register register) => Recipe.FromJson(register.Facts.Newest(node, RecipeFact)?.Fact.Body);

    NodeReport Report(PlanNode node, NodeEnding outcome, StepResult result)
    {
        if (result.Evaluation is { } evaluation) evaluations.Add(evaluation);
        return new NodeReport { Node = node.Name, Outcome = outcome, Rows = result.Rows, Rejected = result.Rejected, Nulled = result.Nulled, Summary = result.Summary, Notes = result.Notes };
    }
}
