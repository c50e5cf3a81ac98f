using Reeve.Integration.Connect;
using Reeve.Runs.Approvals;
using Reeve.Runs.Build;
using Reeve.Runs.Hidden;
using Reeve.Runs.State;
using Reeve.Runs.Steps;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Planning;

/// <summary>Says what the next build would do, and why. Nothing is run, loaded or changed; no program is started and no server asked.</summary>
public static class Preview
{
    /// <summary>Looks at nodes.</summary>
    /// <param name="open">The place.</param>
    /// <param name="nodes">Which, in the order of the plan.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">Surroundings: a file or the register cannot be read.</exception>
    public static IReadOnlyList<PlannedNode> Of(OpenPlace open, IReadOnlyList<PlanNode> nodes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(nodes);
        var context = new StepContext(open, "", 0, 1, static _ => { }, cancel);
        Dictionary<string, PlannedNode> planned = new(StringComparer.Ordinal);
        foreach (PlanNode node in nodes)
        {
            cancel.ThrowIfCancellationRequested();
            planned[node.Name] = Gate.Refusal(node, open) is { } refusal ? new(node.Name, PlanVerdict.Refused, refusal) : node.Kind == NodeKind.Source ? Source(node, context) : Made(node, context, planned);
        }
        IEnumerable<PlannedNode> gone = nodes.Count < open.Plan.Nodes.Count ? [] : PlaceChanges.Gone(open).Select(static node => new PlannedNode(node.Node, PlanVerdict.Withdrawn, "no file describes it any more"));
        return [.. nodes.Select(node => planned[node.Name]), .. gone];
    }

    /// <summary>What the first build of a place would do, of which there is no state yet. None is made.</summary>
    /// <param name="place">The place.</param>
    /// <param name="nodes">Which nodes.</param>
    public static IReadOnlyList<PlannedNode> OfUnbuilt(Place place, IReadOnlyList<PlanNode> nodes)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(nodes);
        string? plain = NeverLinkFile.PlainRefusal(place);
        return
        [
            .. nodes.Select(node => plain is not null && node.Kind is (NodeKind.Standardised or NodeKind.Linkage) ? new PlannedNode(node.Name, PlanVerdict.Refused, plain) : node.Kind == NodeKind.Linkage && place.Linkages.FirstOrDefault(linkage => linkage.Name == node.Subject) is { } linkage
                ? new PlannedNode(node.Name, PlanVerdict.Refused, Approver.Refusal(linkage, new ApprovalStanding.Never())!)
                : new PlannedNode(node.Name, PlanVerdict.Runs, "it has not been built")),
        ];
    }

    static PlannedNode Made(PlanNode node, StepContext context, Dictionary<string, PlannedNode> planned)
    {
        if (node.DependsOn.Select(planned.GetValueOrDefault).FirstOrDefault(each => each?.Verdict == PlanVerdict.Refused) is { } refused)
            return new(node.Name, PlanVerdict.Refused, $"it needs {refused.Node}");
        Publication? current = context.Register.Published.Find(node.Name);
        if (current is null) return new(node.Name, PlanVerdict.Runs, "it has not been built");
        if (Step.Of(node, context.Open.Place).Recipe(node, context) is { } recipe && recipe.Hash != current.Recipe)
            return new(node.Name, PlanVerdict.Runs, recipe.Since(NodeRunner.Earlier(node.Name, context.Register)) ?? "its recipe changed");
        PlannedNode[] before = [.. node.DependsOn.Select(planned.GetValueOrDefault).OfType<PlannedNode>().Where(each => each.Verdict != PlanVerdict.Unchanged)];
        // A node that runs may give the same table again: then what follows it stays as it is.
        return before.Length == 0
            ? new(node.Name, PlanVerdict.Unchanged, "")
            : new(node.Name, PlanVerdict.Depends, $"if {string.Join(" or ", before.Select(each => each.Node))} gives something new");
    }

    static PlannedNode Source(PlanNode node, StepContext context)
    {
        SourceFile source = context.Source(node);
        Load? newest = context.Register.Loads.Newest(source.Name);
        if (newest is null) return new(node.Name, PlanVerdict.Runs, "it has not been loaded");
        switch (source.Read)
        {
            case SourceRead.Command: return new(node.Name, PlanVerdict.Depends, "its program is started by every build");
            case SourceRead.Postgres: return new(node.Name, PlanVerdict.Depends, "its query is asked by every build");
            case SourceRead.OpenReferral { Address: var address } when address.Contains("://", StringComparison.Ordinal):
                return new(node.Name, PlanVerdict.Depends, "its feed is asked by every build");
        }

        // Rows that a query of a SQLite file gives are people's: they stand where only their owner reads, and go at once.
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("reeve-plan-");
        try
        {
            Acquisition there = Acquirer.Acquire(source, context.Open.Place.Folder, scratch.FullName, context.Open.Secrets, context.Cancel);
            return SourceStep.IsSame(newest, there, context.Open.State, context.Cancel) ? new(node.Name, PlanVerdict.Unchanged, "") : new(node.Name, PlanVerdict.Runs, "what is there changed");
        }
        catch (StoreException fault) when (fault.Fault is StoreFault.Request or StoreFault.Data)
        {
            return new(node.Name, PlanVerdict.Runs, $"but it would fail: {fault.Message}");
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
