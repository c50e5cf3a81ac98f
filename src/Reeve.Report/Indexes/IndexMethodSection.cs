using Reeve.Report.Documents;

namespace Reeve.Report.Indexes;

/// <summary>How the index was measured, and how to make the report again.</summary>
internal static class IndexMethodSection
{
    public static ReportSection Of(IndexReportData data) => new("method", "How it was measured",
    [
        new Block.Bullets(
        [
            "A link is right when both of its records are of one person; a match is found when two records of one person were put together. All pairs of records of a person count, not only those that were compared.",
            "A pair counts for the group of each of its records, once if it is the same group.",
            "The group of a person is what most of their records say. Ages are in broad groups on the day of the newest load, and ethnicity is in five groups; the area is the ward of the property.",
            "Intervals are Wilson\u2019s (1927) at 95%. Pairs of one person stand or fall together, so each person counts as one observation and not as many (Kish 1965).",
            "The interval of a gap is Newcombe\u2019s (1998), with its level shared among all pairs of groups that were compared (Bonferroni).",
            "Twins are records with one surname, date of birth and property, and forenames of which neither begins with the other. Namesakes are records with one whole name at one property, born more than 15 years apart.",
            "Characteristics stay with their sources. They are read to make these counts, and are not in the index.",
        ]),
        new Block.SummaryList([new("Purpose of the linkage", data.Purpose), new("Power", data.Power), new("Program", data.ProgramVersion), new("Made on", data.GeneratedAt)]),
        new Block.Paragraph("This command makes the report again:"),
        new Block.Code(data.Command),
    ]);
}
