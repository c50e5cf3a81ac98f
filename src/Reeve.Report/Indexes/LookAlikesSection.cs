using Reeve.Report.Documents;

namespace Reeve.Report.Indexes;

/// <summary>Twins, and fathers and sons of one name.</summary>
internal static class LookAlikesSection
{
    public static ReportSection Of(IReadOnlyList<IndexLookAlikes> pairs) => new("look-alikes", "Twins, fathers and sons",
    [
        new Block.Paragraph("These pairs of records look like one person and may be two. Putting two people together can show one of them what is the other\u2019s, so they are counted apart."),
        new Block.TableBlock(new Table("Pairs that are easily taken for one person",
            ["Pairs", Column.Number("How many"), Column.Number("Put together"), Column.Number("Of them wrongly"), Column.Number("Left apart wrongly")],
            [.. pairs.Select(pair => (IReadOnlyList<Cell>)[pair.What, Plain.Count(pair.Pairs), Plain.Count(pair.Linked), Known(pair.Wrong), Known(pair.Missed)])])),
    ]);

    static string Known(long? count) => count is { } known ? Plain.Count(known) : Plain.None;
}
