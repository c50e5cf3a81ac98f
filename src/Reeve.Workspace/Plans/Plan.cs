using Reeve.Workspace.Plans;

namespace Reeve.Workspace;

/// <summary>What depends on what in a place: the steps of a build, and the tables they publish.</summary>
public sealed class Plan
{
    readonly Dictionary<string, PlanNode> byName;
    readonly Place place;

    Plan(Place place, IReadOnlyList<PlanNode> nodes)
    {
        this.place = place;
        Nodes = nodes;
        byName = nodes.ToDictionary(node => node.Name);
    }

    /// <summary>The nodes, each after what it depends on; among those that could come next, by kind and then by name.</summary>
    public IReadOnlyList<PlanNode> Nodes { get; }

    /// <summary>All published tables, by name.</summary>
    public IReadOnlyList<TableSchema> Tables => [.. Nodes.SelectMany(node => node.Publishes).OrderBy(table => table.Name, StringComparer.Ordinal)];

    /// <summary>The node of this name, or null.</summary>
    public PlanNode? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Makes the plan of a place.</summary>
    /// <exception cref="ArgumentException">The place is not sound; one that <see cref="PlaceReader"/> gave is.</exception>
    public static Plan Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (PlanFaults.Of(place) is [var fault, ..]) throw new ArgumentException(fault.ToString(), nameof(place));
        Dictionary<string, PlanNode> nodes = PlanNodes.Of(place).ToDictionary(node => node.Name);
        IReadOnlyList<string> order = PlanNodes.GraphOf(nodes.Values).Order()!;
        Dictionary<string, int> at = order.Select((name, index) => (name, index)).ToDictionary();
        return new Plan(place, [.. order.Select(name => nodes[name] with { DependsOn = [.. nodes[name].DependsOn.OrderBy(on => at[on])] })]);
    }

    /// <summary>The configuration part of a node's recipe: only what can change its result.</summary>
    /// <param name="node">A node's name.</param>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public NodeConfiguration ConfigurationOf(string node) =>
        NodeConfiguration.Of(place, Find(node) ?? throw new ArgumentException($"The plan has no node `{node}`.", nameof(node)));

    /// <summary>A node and everything that depends on it, near or far, in the order of the plan.</summary>
    public IReadOnlyList<PlanNode> Downstream(string node)
    {
        HashSet<string> reached = [node];
        foreach (PlanNode each in Nodes)
            if (each.DependsOn.Any(reached.Contains)) reached.Add(each.Name);
        return [.. Nodes.Where(each => reached.Contains(each.Name))];
    }

    /// <summary>A node and everything it depends on, near or far, in the order of the plan.</summary>
    public IReadOnlyList<PlanNode> Upstream(string node)
    {
        HashSet<string> reached = [node];
        foreach (PlanNode each in Nodes.Reverse())
            if (reached.Contains(each.Name)) reached.UnionWith(each.DependsOn);
        return [.. Nodes.Where(each => reached.Contains(each.Name))];
    }
}
