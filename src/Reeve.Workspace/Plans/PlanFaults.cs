using Reeve.Workspace.Reading;

namespace Reeve.Workspace.Plans;

/// <summary>What would keep a plan from being made: a table with two columns of one name, a node without what it reads, a circle.</summary>
static class PlanFaults
{
    public static IReadOnlyList<Fault> Of(Place place)
    {
        FaultList faults = new();
        IReadOnlyList<PlanNode> nodes = PlanNodes.Of(place);
        Dictionary<string, Location> at = [];
        foreach (SourceFile source in place.Sources)
            foreach (NodeKind kind in new[] { NodeKind.Source, NodeKind.Standardised, NodeKind.Quality }) at[PlanNodes.Name(kind, source.Name)] = source.At;
        foreach (LinkageFile linkage in place.Linkages) at[PlanNodes.Name(NodeKind.Linkage, linkage.Name)] = linkage.At;

        foreach (PlanNode node in nodes)
        {
            foreach (TableSchema table in node.Publishes)
                foreach (string column in table.Columns.GroupBy(column => column.Name).Where(group => group.Count() > 1).Select(group => group.Key))
                    faults.Add(at[node.Name], $"table `{table.Name}` would have two columns `{column}`", "give one of the fields another name");
            foreach (string on in node.DependsOn.Where(on => !at.ContainsKey(on)))
                faults.Add(at[node.Name], $"`{node.Name}` reads `{on}`, which there is not");
        }
        foreach (LinkageFile linkage in place.Linkages)
            foreach (LinkedSource linked in linkage.Sources)
                foreach (string field in linked.Fields.Where(field => place.Source(linked.Source) is { } source && source.Field(field) is null))
                    faults.Add(linked.At, $"the linkage reads field `{field}`, which source `{linked.Source}` does not have");
        if (faults.Count > 0) return faults.Sorted();

        foreach (IReadOnlyList<string> cycle in PlanNodes.GraphOf(nodes).Cycles())
            faults.Add(at[cycle[0]], $"the plan goes in a circle: {string.Join(" -> ", cycle.Append(cycle[0]).Select(name => $"`{name}`"))}", "take one of these references away");
        return faults.Sorted();
    }
}
