namespace Reeve.Workspace.Plans;

/// <summary>The nodes that a place has.</summary>
static class PlanNodes
{
    /// <summary>The name of a node: <c>standardised:housing</c>.</summary>
    public static string Name(NodeKind kind, string subject) => $"{kind.ToString().ToLowerInvariant()}:{subject}";

    /// <summary>All nodes, by kind and then by name.</summary>
    public static IReadOnlyList<PlanNode> Of(Place place) =>
    [
        .. place.Sources.Select(source => new PlanNode(Name(NodeKind.Source, source.Name), NodeKind.Source, source.Name, [], [], [])),
        .. place.Sources.Select(source => new PlanNode(Name(NodeKind.Standardised, source.Name), NodeKind.Standardised, source.Name, [Name(NodeKind.Source, source.Name)], SourceTables.Of(source), [])),
        .. place.Sources.Select(source => new PlanNode(Name(NodeKind.Quality, source.Name), NodeKind.Quality, source.Name, Standardised(Others(source).Prepend(source.Name)), [], [])),
        .. place.Linkages.Select(linkage => new PlanNode(
            Name(NodeKind.Linkage, linkage.Name), NodeKind.Linkage, linkage.Name, LinkedBy(place, linkage), SpineTables.Of(linkage),
            [.. new[] { linkage.Model, linkage.Truth }.OfType<string>()])),
    ];

    /// <summary>What depends on what.</summary>
    public static Graph GraphOf(IEnumerable<PlanNode> nodes) => new([.. nodes.Select(node => (node.Name, node.DependsOn))]);

    static IReadOnlyList<string> LinkedBy(Place place, LinkageFile linkage) =>
    [
        .. Standardised(linkage.Sources.Select(source => source.Source).Concat(Gazetteer(place, linkage) is { } gazetteer ? [gazetteer] : [])),
        .. linkage.Households is { } parts ? [Name(NodeKind.Linkage, parts.People), Name(NodeKind.Linkage, parts.Properties)] : Array.Empty<string>(),
    ];

    /// <summary>Households read what the properties are from the gazetteer of their linkage to properties.</summary>
    static string? Gazetteer(Place place, LinkageFile linkage) =>
        linkage.Gazetteer ?? (linkage.Households is { } parts ? place.Linkages.FirstOrDefault(other => other.Name == parts.Properties)?.Gazetteer : null);

    static IEnumerable<string> Others(SourceFile source) => source.Quality.Select(rule => rule switch
    {
        QualityRule.References references => references.Source,
        QualityRule.Agrees agrees => agrees.Source,
        _ => null,
    }).OfType<string>();

    static IReadOnlyList<string> Standardised(IEnumerable<string> sources) => [.. sources.Distinct().Select(source => Name(NodeKind.Standardised, source))];
}
