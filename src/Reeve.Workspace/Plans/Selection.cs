namespace Reeve.Workspace;

/// <summary>Chooses nodes of a plan: <c>housing</c>, <c>housing+</c>, <c>+person</c>, <c>standardised:housing</c>.</summary>
public abstract record Selection
{
    Selection()
    {
    }

    /// <summary>The nodes that were chosen, in the order of the plan, each once.</summary>
    public sealed record Chosen(IReadOnlyList<PlanNode> Nodes) : Selection;

    /// <summary>A word names no node.</summary>
    /// <param name="Sentence">What was found and what to do.</param>
    public sealed record Unknown(string Sentence) : Selection;

    /// <summary>Reads one selection.</summary>
    /// <param name="text">
    /// A source, a linkage or a node. A name of a source or linkage stands for all its nodes. <c>+</c> after it adds everything that depends on it,
    /// <c>+</c> before it everything that it depends on.
    /// </param>
    /// <param name="plan">The plan it is chosen from.</param>
    public static Selection Parse(string text, Plan plan) => Parse([text], plan);

    /// <summary>Reads several selections; what any of them chooses is chosen.</summary>
    public static Selection Parse(IEnumerable<string> texts, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(plan);
        HashSet<string> chosen = [];
        foreach (string text in texts)
        {
            bool upstream = text.StartsWith('+'), downstream = text.Length > 1 && text.EndsWith('+');
            string name = text[(upstream ? 1 : 0)..(downstream ? ^1 : ^0)];
            PlanNode[] named = [.. plan.Nodes.Where(node => node.Name == name || node.Subject == name)];
            if (named.Length == 0) return new Unknown(Nothing(name, plan));
            foreach (PlanNode node in named)
            {
                chosen.Add(node.Name);
                if (upstream) chosen.UnionWith(plan.Upstream(node.Name).Select(each => each.Name));
                if (downstream) chosen.UnionWith(plan.Downstream(node.Name).Select(each => each.Name));
            }
        }
        return new Chosen([.. plan.Nodes.Where(node => chosen.Contains(node.Name))]);
    }

    static string Nothing(string name, Plan plan)
    {
        IEnumerable<string> known = name.Contains(':', StringComparison.Ordinal) ? plan.Nodes.Select(node => node.Name) : plan.Nodes.Select(node => node.Subject).Distinct().Order(StringComparer.Ordinal);
        return $"there is no source, linkage or node {Reading.Shown.Quote(name)}{DidYouMean.Sentence(name, [.. known])}";
    }
}
