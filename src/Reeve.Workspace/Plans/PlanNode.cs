namespace Reeve.Workspace;

/// <summary>A step of the plan.</summary>
/// <param name="Name">Its name: <c>standardised:housing</c>.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Subject">The source or linkage: <c>housing</c>.</param>
/// <param name="DependsOn">The nodes whose results it reads, in the order of the plan.</param>
/// <param name="Publishes">The tables it publishes.</param>
/// <param name="Files">Files of the place whose bytes are part of its recipe, beside its configuration: a linkage's model and truth.</param>
public sealed record PlanNode(
    string Name, NodeKind Kind, string Subject, IReadOnlyList<string> DependsOn, IReadOnlyList<TableSchema> Publishes, IReadOnlyList<string> Files);

/// <summary>What a node does.</summary>
public enum NodeKind
{
    /// <summary>Acquires a source's bytes.</summary>
    Source,

    /// <summary>Reads them under the contract into published tables.</summary>
    Standardised,

    /// <summary>Profiles and measures a source's table.</summary>
    Quality,

    /// <summary>Links records: to people, properties or households.</summary>
    Linkage,
}
