using System.Text.Json.Nodes;
using Reeve.Report.Charts;
using Reeve.Report.Documents;

namespace Reeve.Report.Linking.Sections;

/// <summary>The groups of records: how many of each size.</summary>
internal static class PeopleSection
{
    public static ReportSection Of(LinkageReportData data)
    {
        Cutoff cutoff = data.Figures.ClusterThreshold;
        List<Block> blocks =
        [
            new Block.Paragraph($"Links join records into groups; each group is taken to be one person. A link joins two groups when its weight is {Plain.Weight(cutoff.Weight)} or more, a probability of {Plain.Share(cutoff.Probability)} or more. {cutoff.Why}"),
        ];
        if (data.ClusterSizes.Any(size => size.Count > 0)) blocks.Add(Sizes(data.ClusterSizes));
        return new ReportSection("people", "The people found", blocks);
    }

    static Block.Chart Sizes(IReadOnlyList<ClusterSize> sizes)
    {
        ClusterSize[] present = [.. sizes.Where(size => size.Count > 0)];
        JsonArray rows = [.. present.Select(size => new JsonObject { ["size"] = size.Size, ["count"] = size.Count, ["label"] = $"{Records(size.Size)}: {Plain.Count(size.Count, "group", "groups")}" })];
        JsonObject bars = ChartSpec.Part("""
            {"mark":{"type":"bar","color":"#1d70b8"},
             "encoding":{"x":{"field":"size","type":"ordinal","axis":{"title":"Records in the group","labelAngle":0,"labelOverlap":true}},
                         "tooltip":{"field":"label","type":"nominal"}}}
            """);
        bars["encoding"]!["y"] = ChartSpec.Counts(present.Max(size => size.Count), "Groups (compressed scale)", "count");
        long people = present.Sum(size => size.Count), records = present.Sum(size => size.Size * size.Count), largest = present.Max(size => size.Size);
        ClusterSize common = present.MaxBy(size => size.Count)!;
        string words = $"The commonest size is {Records(common.Size)} ({Plain.Share((double)common.Count / people)} of groups); the largest group holds {Plain.Count(largest)}.";
        Table table = new("Groups by size", ["Records in the group", Column.Number("Groups"), Column.Number("Share of groups"), Column.Number("Share of records")],
            [.. present.Select(size => (IReadOnlyList<Cell>)[Plain.Count(size.Size), Plain.Count(size.Count), Plain.Share((double)size.Count / people), Plain.Share((double)size.Size * size.Count / records)])]);
        return new Block.Chart("group-sizes", "How many records each person has", words, ChartSpec.Of(rows, 260, bars), table);
    }

    static string Records(long count) => Plain.Count(count, "record", "records");
}
