using Reeve.Report.Documents;

namespace Reeve.Report.Linking.Sections;

/// <summary>Which pairs were compared at all.</summary>
internal static class BlockingSection
{
    public static ReportSection Of(LinkageReportData data)
    {
        RunFigures figures = data.Figures;
        List<Block> blocks = [new Block.Paragraph(Sentence(figures))];
        Add(blocks, data.BlockingRules, BlockingPurpose.Prediction, "Rules that chose the pairs to score");
        Add(blocks, data.BlockingRules, BlockingPurpose.Training, "Rules that chose pairs to learn from");
        return new ReportSection("blocking", "Which pairs were compared", blocks);
    }

    static string Sentence(RunFigures figures)
    {
        string start = "Comparing every record with every other would take too long, so a pair is compared only when at least one rule says that it might match.";
        return figures.Possible is > 0
            ? $"{start} {Plain.Count(figures.Compared)} of {Plain.Count(figures.Possible.Value)} possible pairs were compared ({Plain.Share(figures.Compared / figures.Possible.Value)})."
            : start;
    }

    static void Add(List<Block> blocks, IReadOnlyList<BlockingRule> rules, BlockingPurpose purpose, string caption)
    {
        BlockingRule[] some = [.. rules.Where(rule => rule.Purpose == purpose)];
        if (some.Length == 0) return;
        blocks.Add(new Block.TableBlock(new Table(caption, ["Rule", Column.Number("Pairs"), Column.Number("New pairs")],
            [.. some.Select(rule => (IReadOnlyList<Cell>)[rule.Description, Plain.Count(rule.Pairs), Plain.Count(rule.NewPairs)])])));
    }
}
