using System.CommandLine;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary>The option that chooses nodes of the plan.</summary>
sealed class SelectOption
{
    public Option<string[]> Option { get; } = new("--select")
    {
        Description = "Only these: a source, a linkage or a node. NAME+ adds all that depends on it, +NAME all that it depends on.", HelpName = "NODE", AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The nodes that are chosen, in the order of the plan; all when nothing is said.</summary>
    /// <exception cref="StoreException">Request: there is no such node.</exception>
    public IReadOnlyList<PlanNode> Nodes(ParseResult parsed, Plan plan)
    {
        string[] words = [.. (parsed.GetValue(Option) ?? []).SelectMany(each => each.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        if (words.Length == 0) return plan.Nodes;
        return Selection.Parse(words, plan) switch
        {
            Selection.Chosen chosen => chosen.Nodes,
            Selection.Unknown unknown => throw new StoreException(StoreFault.Request, $"--select: {unknown.Sentence}"),
            _ => throw new InvalidOperationException("There is no third way in which a selection ends."),
        };
    }
}
