using Reeve.Report.Documents;

namespace Reeve.Report.Quality.Sections;

/// <summary>How quality was measured, and how to make the report again.</summary>
internal static class MethodSection
{
    public static ReportSection Of(QualityReportData data) => new("method", "How it was measured",
    [
        new Block.Bullets(
        [
            "The six dimensions are those of the Government Data Quality Framework (Government Data Quality Hub, 2020).",
            "A rule is met when the share that passes is at least the share agreed for it. Rules come from each source\u2019s contract, and from the rules of quality in its file.",
            "For what the contract declares, the share agreed comes from its limits on rows left out: what leaves a row out may fail as often as the build allows without warning, and what leaves a value out or flags it as often as it allows without failing.",
            "A dimension\u2019s share is the checks that passed, of all its rules together, divided by the checks made. A rule about every row weighs more than one about a few.",
            "A source\u2019s place comes from the share of its measured rules that are met. What could not be measured counts neither for nor against it.",
            "Rows that lack a value are not checked by rules about that value, except by rules that ask for it to be there. A date of which only the year or month is known passes a comparison that could hold.",
            "No value of a field about people is shown. Values are shown of open and internal fields. Of fields about people only those with a closed list of values are counted: rounded to 5, with anything below 10 among the others. The quartiles of personal numbers and dates are shown only for 100 rows or more, to two figures or to the year.",
        ]),
        new Block.SummaryList([new("Program", data.ProgramVersion), new("Made on", data.GeneratedAt)]),
        new Block.Paragraph("This command makes the report again:"),
        new Block.Code(data.Command),
    ]);
}
