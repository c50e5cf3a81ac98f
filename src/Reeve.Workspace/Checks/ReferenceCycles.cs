using Reeve.Workspace.Plans;
using Reeve.Workspace.Reading;

namespace Reeve.Workspace.Checks;

/// <summary>
/// Finds sources that are each other's reference. Where one is held against another, one of them has to be the one that is right;
/// in a circle, what is wrong in both passes.
/// </summary>
static class ReferenceCycles
{
    public static void Check(IReadOnlyList<SourceFile> sources, FaultList faults)
    {
        Dictionary<string, QualityRule[]> rules = sources.ToDictionary(source => source.Name, source => source.Quality.Where(rule => Other(rule) is { } other && other != source.Name).ToArray());
        Graph graph = new([.. sources.Select(source => (source.Name, (IReadOnlyList<string>)[.. rules[source.Name].Select(rule => Other(rule)!).Where(rules.ContainsKey).Distinct()]))]);
        foreach (IReadOnlyList<string> cycle in graph.Cycles())
        {
            QualityRule last = rules[cycle[^1]].First(rule => Other(rule) == cycle[0]);
            faults.Add(last.At, $"rule `{last.Name}` closes a circle of sources that are held against each other: {string.Join(" -> ", cycle.Append(cycle[0]).Select(name => $"`{name}`"))}", "decide which source is the reference, and take its rule away");
        }
    }

    static string? Other(QualityRule rule) => rule switch
    {
        QualityRule.References references => references.Source,
        QualityRule.Agrees agrees => agrees.Source,
        _ => null,
    };
}
