using Reeve.Workspace.Plans;

namespace Reeve.Workspace;

/// <summary>Where each field of a place comes from, and what it feeds.</summary>
public sealed class Lineage
{
    readonly ILookup<LineageField, LineageEdge> into, outOf;

    Lineage(IReadOnlyList<LineageEdge> edges)
    {
        Edges = edges;
        into = edges.ToLookup(edge => edge.To);
        outOf = edges.ToLookup(edge => edge.From);
    }

    /// <summary>All edges: by the order of the plan, then of the fields.</summary>
    public IReadOnlyList<LineageEdge> Edges { get; }

    /// <summary>Draws it from the files of a place; no record is read.</summary>
    public static Lineage Of(Place place, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(plan);
        return new Lineage([.. plan.Nodes.SelectMany(node => node.Kind switch
        {
            NodeKind.Standardised => Standardised(place.Source(node.Subject)!, node),
            NodeKind.Quality => Quality(place.Source(node.Subject)!, node),
            NodeKind.Linkage => Linkage(place, place.Linkages.First(linkage => linkage.Name == node.Subject), node),
            _ => [],
        }).Distinct()]);
    }

    /// <summary>Everything that a field is made of, near or far, nearest first; not the field itself.</summary>
    public IReadOnlyList<LineageField> Upstream(LineageField field) => Walk(field, at => into[at].Select(edge => edge.From));

    /// <summary>Everything that a field feeds, near or far, nearest first; not the field itself.</summary>
    public IReadOnlyList<LineageField> Downstream(LineageField field) => Walk(field, at => outOf[at].Select(edge => edge.To));

    static List<LineageField> Walk(LineageField start, Func<LineageField, IEnumerable<LineageField>> next)
    {
        List<LineageField> found = [];
        HashSet<LineageField> seen = [start];
        Queue<LineageField> waiting = new([start]);
        while (waiting.TryDequeue(out LineageField at))
            foreach (LineageField each in next(at).Where(seen.Add))
            {
                found.Add(each);
                waiting.Enqueue(each);
            }
        return found;
    }

    static IEnumerable<LineageEdge> Standardised(SourceFile source, PlanNode node)
    {
        string from = PlanNodes.Name(NodeKind.Source, source.Name);
        foreach (TableSchema table in node.Publishes)
            foreach (TableColumn column in table.Columns)
                foreach (FieldContract field in column.Fields.Select(name => source.Field(name)!))
                    foreach (string read in field.From)
                        yield return new LineageEdge(new(from, read), new(node.Name, table.Name == source.Name ? column.Name : $"{table.Name}.{column.Name}"), column.How);
    }

    static IEnumerable<LineageEdge> Quality(SourceFile source, PlanNode node)
    {
        foreach (FieldContract field in source.Fields) yield return Edge(source.Name, field.Name, "(profile)", "profiled");
        foreach (QualityRule rule in source.Quality)
            foreach ((string of, string field) in Read(source, rule)) yield return Edge(of, field, rule.Name, $"rule of {rule.Dimension.ToString().ToLowerInvariant()}");

        LineageEdge Edge(string of, string field, string to, string how) => new(new(PlanNodes.Name(NodeKind.Standardised, of), field), new(node.Name, to), how);
    }

    static IEnumerable<(string Source, string Field)> Read(SourceFile source, QualityRule rule) => rule switch
    {
        QualityRule.Complete complete => complete.WhenField is { } when ? [(source.Name, complete.Field), (source.Name, when)] : [(source.Name, complete.Field)],
        QualityRule.Distinct distinct => distinct.Fields.Select(field => (source.Name, field)),
        QualityRule.Compare compare => [(source.Name, compare.Left), (source.Name, compare.Right)],
        QualityRule.References references => [(source.Name, references.Field), (references.Source, references.SourceField)],
        QualityRule.Fresh fresh => [(source.Name, fresh.Field)],
        QualityRule.Valid valid => [(source.Name, valid.Field)],
        QualityRule.Agrees agrees => [(source.Name, agrees.Field), (source.Name, agrees.Key), (agrees.Source, agrees.SourceKey), (agrees.Source, agrees.SourceField)],
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    static IEnumerable<LineageEdge> Linkage(Place place, LinkageFile linkage, PlanNode node)
    {
        foreach (LinkedSource linked in linkage.Sources)
        {
            SourceFile source = place.Source(linked.Source)!;
            string from = PlanNodes.Name(NodeKind.Standardised, source.Name);
            TableSchema table = SourceTables.Of(source)[0];
            yield return new LineageEdge(new(from, "_record"), new(node.Name, "record"), "names the record");

            // Without a list, linkage takes what has a standard: what it knows of those it decides when it runs.
            foreach (FieldContract field in source.Fields.Where(field => linked.Fields.Count > 0 ? linked.Fields.Contains(field.Name) : field.Type is FieldType.Standardised))
                foreach (TableColumn column in table.Columns.Where(column => column.Fields is [var only] && only == field.Name && column.Name[0] != '_'))
                    yield return new LineageEdge(new(from, column.Name), new(node.Name, column.Name), linked.Fields.Count > 0 ? "compared" : "compared, if linkage knows its standard");
        }
    }
}
