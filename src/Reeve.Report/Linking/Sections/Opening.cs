using Reeve.Report.Documents;

namespace Reeve.Report.Linking.Sections;

/// <summary>The first screen: what was found, in one sentence and a few large figures.</summary>
internal static class Opening
{
    public static IReadOnlyList<Block> Of(LinkageReportData data)
    {
        RunFigures figures = data.Figures;
        List<Block> blocks = [new Block.Lead(Sentence(data))];
        foreach (string caution in data.Cautions) blocks.Add(new Block.Warning(caution));
        blocks.Add(new Block.BigNumbers(
        [
            new("records read", Plain.Count(figures.Records)),
            new("people found", Plain.Count(figures.People)),
            new("links between records", Plain.Count(figures.Links)),
            new("pairs compared", Plain.Count(figures.Compared)),
        ]));
        List<Entry> entries =
        [
            new("Linked when", $"The match weight is {Plain.Weight(figures.LinkThreshold.Weight)} or more: a probability of {Plain.Share(figures.LinkThreshold.Probability)} or more that both records are one person."),
            new("Why there", figures.LinkThreshold.Why),
        ];
        if (At(data) is { ExpectedPrecision: { } precision, ExpectedRecall: { } recall })
        {
            entries.Add(new("Links expected to be right", Plain.Share(precision)));
            entries.Add(new("Matches expected to be found", Plain.Share(recall) + " of those among the pairs compared"));
        }
        if (data.Truth is { } truth)
            entries.Add(new("Checked against known answers", $"{Plain.Share(truth.Links.Precision)} of the links are right, and {Plain.Share(truth.Links.Recall)} of all matches were found."));
        blocks.Add(new Block.SummaryList(entries));
        if (data.LeastCertain.Count > 0)
            blocks.Add(new Block.Warning("This file shows values from people\u2019s records. Keep it as safely as the files it came from."));
        return blocks;
    }

    static string Sentence(LinkageReportData data)
    {
        RunFigures figures = data.Figures;
        string files = data.Inputs.Count == 1 ? "one file" : $"{Plain.Count(data.Inputs.Count)} files";
        string start = $"{Plain.Count(figures.Records, "record", "records")} from {files} {(figures.Records == 1 ? "describes" : "describe")} {Plain.Count(figures.People, "person", "people")}.";
        long alone = data.ClusterSizes.Where(size => size.Size == 1).Sum(size => size.Count);
        return figures.People == 0 || data.ClusterSizes.Count == 0 ? start
            : $"{start} {Plain.Count(figures.People - alone)} of them appear more than once.";
    }

    /// <summary>The point of the threshold curve at which the run linked, or null when the curve does not hold it.</summary>
    static ThresholdPoint? At(LinkageReportData data) =>
        data.Thresholds.FirstOrDefault(point => Math.Abs(point.Weight - data.Figures.LinkThreshold.Weight) < 0.005);
}
