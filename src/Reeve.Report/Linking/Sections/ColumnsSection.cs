using Reeve.Report.Documents;

namespace Reeve.Report.Linking.Sections;

/// <summary>What each column was taken to be.</summary>
internal static class ColumnsSection
{
    public static ReportSection Of(IReadOnlyList<ColumnUse> columns)
    {
        List<Block> blocks = [new Block.Paragraph("Each column was recognised by its name and by what it holds. A mistake here would mislead all that follows, so it is worth a look.")];
        foreach (IGrouping<string, ColumnUse> file in columns.GroupBy(column => column.File))
        {
            blocks.Add(new Block.TableBlock(new Table($"{file.Key}: columns",
                ["Column", "Taken to be", "Why", Column.Number("Filled"), Column.Number("Valid"), Column.Number("Distinct values"), "Used for"],
                [.. file.Select(column => (IReadOnlyList<Cell>)
                [
                    new Cell.Value(column.Header), column.TakenAs ?? "not recognised", column.Why, Plain.Share(column.Filled),
                    column.Valid is null ? "not checked" : Plain.Share(column.Valid), Plain.Count(column.Distinct), Use(column),
                ])])));
        }
        return new ReportSection("columns", "How the columns were understood", blocks);
    }

    static string Use(ColumnUse column)
    {
        List<string> uses = [];
        if (column.Uses.HasFlag(ColumnUses.Comparison)) uses.Add("comparing");
        if (column.Uses.HasFlag(ColumnUses.Blocking)) uses.Add("choosing pairs");
        if (column.Uses.HasFlag(ColumnUses.Identifier)) uses.Add("naming the record");
        string words = uses.Count == 0 ? "not used" : Plain.Join(uses);
        return column.UsesWhy is { } why ? $"{words}: {why}" : words;
    }
}
