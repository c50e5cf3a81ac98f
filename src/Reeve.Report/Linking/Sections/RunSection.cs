using Reeve.Report.Documents;

namespace Reeve.Report.Linking.Sections;

/// <summary>How to make the report again, and where the time went.</summary>
internal static class RunSection
{
    public static ReportSection Of(LinkageReportData data)
    {
        List<Block> blocks =
        [
            new Block.SummaryList([new("Program", data.ProgramVersion), new("Run on", data.GeneratedAt)]),
            new Block.Paragraph("The same command on the same files gives the same links:"),
            new Block.Code(data.Command),
        ];
        if (data.Figures.Stages is { Count: > 0 } stages)
        {
            List<IReadOnlyList<Cell>> rows = [.. stages.Select(stage => (IReadOnlyList<Cell>)[stage.Name, Plain.Duration(stage.Seconds)])];
            rows.Add(["All stages", Plain.Duration(stages.Sum(stage => stage.Seconds))]);
            blocks.Add(new Block.TableBlock(new Table("Time taken", ["Stage", Column.Number("Time")], rows)));
        }
        return new ReportSection("run", "How it was made", blocks);
    }
}
