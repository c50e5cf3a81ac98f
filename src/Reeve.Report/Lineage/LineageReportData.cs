namespace Reeve.Report.Lineage;

/// <summary>What the lineage page shows: names of files, fields and rules, and no value of a record.</summary>
/// <param name="Place">The place's name.</param>
/// <param name="GeneratedAt">When it was made, as people read it.</param>
/// <param name="ProgramVersion">The program and its version: <c>reeve 0.1.0</c>.</param>
/// <param name="Nodes">The nodes of the plan, each after what it depends on.</param>
/// <param name="Edges">Which field feeds which.</param>
public sealed record LineageReportData(
    string Place, string GeneratedAt, string ProgramVersion, IReadOnlyList<LineageNode> Nodes, IReadOnlyList<LineageLine> Edges);

/// <summary>A node of the plan.</summary>
/// <param name="Name">Its name: <c>standardised:housing</c>.</param>
/// <param name="Kind">What it does, in a word: <c>standardised</c>.</param>
/// <param name="Subject">What of: <c>housing</c>.</param>
/// <param name="DependsOn">The names of the nodes that it reads.</param>
public sealed record LineageNode(string Name, string Kind, string Subject, IReadOnlyList<string> DependsOn);

/// <summary>A field that feeds another.</summary>
/// <param name="FromNode">The node that has it.</param>
/// <param name="FromField">Its name there.</param>
/// <param name="ToNode">The node that is fed.</param>
/// <param name="ToField">The field there.</param>
/// <param name="How">By what, in words.</param>
public sealed record LineageLine(string FromNode, string FromField, string ToNode, string ToField, string How);
