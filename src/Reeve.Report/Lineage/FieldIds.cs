using System.Globalization;

namespace Reeve.Report.Lineage;

/// <summary>Ids on the page for nodes and their fields. Names hold whatever a file's header does, so ids are numbers.</summary>
sealed class FieldIds
{
    readonly Dictionary<string, string> nodes = [];
    readonly Dictionary<(string Node, string Field), string> fields = [];
    readonly Dictionary<string, List<string>> of = [];

    public FieldIds(LineageReportData data)
    {
        foreach (LineageNode node in data.Nodes)
        {
            nodes[node.Name] = $"node-{Number(nodes.Count + 1)}";
            of[node.Name] = [];
        }
        foreach (LineageLine edge in data.Edges)
        {
            Add(edge.FromNode, edge.FromField);
            Add(edge.ToNode, edge.ToField);
        }
    }

    public string Of(string node) => nodes[node];

    public string Of(string node, string field) => fields[(node, field)];

    /// <summary>The fields of a node, in the order in which edges name them.</summary>
    public IReadOnlyList<string> FieldsOf(string node) => of[node];

    void Add(string node, string field)
    {
        if (fields.TryAdd((node, field), $"{nodes[node]}-{Number(of[node].Count + 1)}")) of[node].Add(field);
    }

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
