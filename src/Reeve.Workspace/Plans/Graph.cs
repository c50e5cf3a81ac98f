namespace Reeve.Workspace.Plans;

/// <summary>Names, and what each depends on.</summary>
/// <param name="nodes">Each name once, in the order that decides where the graph leaves a choice.</param>
sealed class Graph(IReadOnlyList<(string Name, IReadOnlyList<string> DependsOn)> nodes)
{
    readonly Dictionary<string, IReadOnlyList<string>> dependsOn = nodes.ToDictionary(node => node.Name, node => node.DependsOn);

    /// <summary>An order in which every name comes after what it depends on; among those that could come next, the one that was given first. Null when there is a cycle.</summary>
    public IReadOnlyList<string>? Order()
    {
        Dictionary<string, int> place = nodes.Select((node, at) => (node.Name, at)).ToDictionary();
        Dictionary<string, int> waiting = nodes.ToDictionary(node => node.Name, node => node.DependsOn.Distinct().Count());
        ILookup<string, string> feeds = nodes.SelectMany(node => node.DependsOn.Distinct().Select(on => (on, node.Name))).ToLookup(each => each.on, each => each.Name);
        PriorityQueue<string, int> ready = new(waiting.Where(each => each.Value == 0).Select(each => (each.Key, place[each.Key])));
        List<string> order = [];
        while (ready.TryDequeue(out string? next, out _))
        {
            order.Add(next);
            foreach (string fed in feeds[next])
                if (--waiting[fed] == 0) ready.Enqueue(fed, place[fed]);
        }
        return order.Count == nodes.Count ? order : null;
    }

    /// <summary>One cycle for each knot of names that depend on each other; each starts at the name that was given first. None when there is an order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles()
    {
        List<IReadOnlyList<string>> cycles = [];
        HashSet<string> knotted = [];
        foreach ((string name, _) in nodes)
        {
            if (knotted.Contains(name) || Way(name, name) is not { } cycle) continue;
            cycles.Add(cycle);
            foreach (string other in nodes.Select(node => node.Name).Where(other => other == name || (Way(name, other) is not null && Way(other, name) is not null))) knotted.Add(other);
        }
        return cycles;
    }

    /// <summary>The shortest way along dependencies of at least one step, without its end; null when there is none.</summary>
    List<string>? Way(string from, string to)
    {
        Dictionary<string, string> cameFrom = [];
        Queue<string> next = new([from]);
        while (next.TryDequeue(out string? at))
        {
            foreach (string on in dependsOn[at])
            {
                if (on == to) return Back(at);
                if (on != from && cameFrom.TryAdd(on, at)) next.Enqueue(on);
            }
        }
        return null;

        List<string> Back(string at)
        {
            List<string> way = [at];
            while (at != from) way.Insert(0, at = cameFrom[at]);
            return way;
        }
    }
}
