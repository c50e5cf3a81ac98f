using System.Text;
using Reeve.Report.Documents;
using Reeve.Report.Html;

namespace Reeve.Report.Lineage;

/// <summary>Writes the lineage of a place as one HTML file that needs nothing else, and no script: a drawing of the plan, and a table of every field.</summary>
/// <remarks>Names come from people's files and are encoded. The page follows WCAG 2.2 AA: the tables say all that the drawing shows.</remarks>
public static class LineageReport
{
    /// <summary>Writes the page as UTF-8 without a byte order mark, and leaves the stream open.</summary>
    /// <param name="data">What the page shows.</param>
    /// <param name="output">A stream that can be written to.</param>
    /// <exception cref="IOException">The stream could not be written to.</exception>
    public static void Write(LineageReportData data, Stream output)
    {
        using StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true);
        Write(data, writer);
    }

    /// <summary>Writes the page as text; whoever owns the writer must encode it as UTF-8, which is what the page says it is.</summary>
    /// <param name="data">What the page shows.</param>
    /// <param name="output">Where to write.</param>
    /// <exception cref="IOException">The writer could not write.</exception>
    public static void Write(LineageReportData data, TextWriter output) => PageWriter.Write(Page(data), output);

    internal static ReportPage Page(LineageReportData data)
    {
        FieldIds ids = new(data);
        int columns = data.Nodes.Where(node => node.DependsOn.Count == 0).Sum(node => ids.FieldsOf(node.Name).Count);
        return new ReportPage(data.Place, "Lineage, " + data.GeneratedAt,
            [
                new Block.Lead("Where each field comes from, and what it feeds."),
                new Block.BigNumbers(
                [
                    new Entry("Sources", Plain.Count(data.Nodes.Count(node => node.DependsOn.Count == 0))),
                    new Entry("Columns read", Plain.Count(columns)),
                    new Entry("Steps of the plan", Plain.Count(data.Nodes.Count)),
                ]),
                new Block.Paragraph("This page is made from the files that describe the place. It shows names of columns, fields and rules, and no record."),
            ],
            [Drawing(data, ids), .. data.Nodes.Select(node => Section(data, node, ids))], $"Made by {data.ProgramVersion}, {data.GeneratedAt}.");
    }

    static ReportSection Drawing(LineageReportData data, FieldIds ids)
    {
        Dictionary<string, int> column = [];
        foreach (LineageNode node in data.Nodes) column[node.Name] = node.DependsOn.Select(on => column[on] + 1).DefaultIfEmpty().Max();
        Graph graph = new(
            [.. data.Nodes.Select(node => new GraphBox(ids.Of(node.Name), column[node.Name], node.Kind, node.Subject))],
            [.. data.Nodes.SelectMany(node => node.DependsOn.Select(on => (ids.Of(on), ids.Of(node.Name))))]);
        return new ReportSection("plan", "What depends on what",
            [new Block.Drawing("graph", "The steps of the plan", "Sources stand at the left. A line leads from each step to those that read its result. Each box leads to the table of its fields below.", graph)]);
    }

    static ReportSection Section(LineageReportData data, LineageNode node, FieldIds ids)
    {
        ILookup<string, LineageLine> into = data.Edges.Where(edge => edge.ToNode == node.Name).ToLookup(edge => edge.ToField), outOf = data.Edges.Where(edge => edge.FromNode == node.Name).ToLookup(edge => edge.FromField);
        List<Block> blocks = [];
        if (node.DependsOn.Count > 0) blocks.Add(new Block.Paragraph($"Reads {Plain.Join([.. node.DependsOn])}."));
        IReadOnlyList<string> fields = ids.FieldsOf(node.Name);
        if (fields.Count == 0)
        {
            blocks.Add(new Block.Paragraph("It has no field that another step reads."));
        }
        else
        {
            // A column that is empty in every row would say nothing: a source comes from nowhere, a linkage feeds nothing yet.
            bool comes = into.Count > 0, feeds = outOf.Count > 0;
            blocks.Add(new Block.TableBlock(new Table($"Fields of {node.Name}", ["Field", .. comes ? [new Column("Comes from")] : Array.Empty<Column>(), .. feeds ? [new Column("Feeds")] : Array.Empty<Column>()],
            [
                .. fields.Select(field => (IReadOnlyList<Cell>)
                [
                    new Cell.Anchor(ids.Of(node.Name, field), field),
                    .. comes ? [new Cell.Links([.. into[field].Select(edge => new PageLink(ids.Of(edge.FromNode, edge.FromField), $"{edge.FromNode} {edge.FromField}", edge.How))])] : Array.Empty<Cell>(),
                    .. feeds ? [new Cell.Links([.. outOf[field].Select(edge => new PageLink(ids.Of(edge.ToNode, edge.ToField), $"{edge.ToNode} {edge.ToField}"))])] : Array.Empty<Cell>(),
                ]),
            ])));
        }
        return new ReportSection(ids.Of(node.Name), $"{char.ToUpperInvariant(node.Kind[0])}{node.Kind[1..]}: {node.Subject}", blocks);
    }
}
