using System.Text.Json.Nodes;
using Reeve.Report.Charts;
using Reeve.Report.Documents;

namespace Reeve.Report.Indexes;

/// <summary>All records together, and the groups of one characteristic side by side.</summary>
internal static class GroupSections
{
    const string TooFew = "too few people";

    public static ReportSection Overall(IndexReportData data) => new("all", "All records together",
    [
        new Block.Paragraph(data.Basis),
        new Block.TableBlock(new Table("All records", Columns("Records"), [Row(data.All)])),
        .. data.Others.Count > 0 ? [new Block.Bullets(data.Others)] : Array.Empty<Block>(),
    ]);

    public static ReportSection Gaps(IReadOnlyList<IndexGap> gaps) => new("gaps", "Is linkage error equal between groups?",
    [
        new Block.Paragraph("The largest difference of each kind between two groups. Whoever looks for the largest of many finds one by chance, so a gap counts as beyond chance only when its interval, widened for the number of pairs of groups that were compared, leaves out nought."),
        new Block.TableBlock(new Table("The largest gaps", ["By", "Measure", "Lower", "Higher", Column.Number("Gap in points"), "Beyond chance"],
            [.. gaps.Select(gap => (IReadOnlyList<Cell>)[gap.Characteristic, gap.Measure, gap.Worst, gap.Best, $"{Points(gap.Gap.Value)} ({Points(gap.Gap.Low)} to {Points(gap.Gap.High)})", gap.IsBeyondChance ? "yes" : "no"])])),
    ]);

    public static ReportSection Of(string characteristic, IReadOnlyList<IndexGroup> groups)
    {
        string heading = "By " + characteristic;
        Table table = new(heading, Columns("Group"), [.. groups.Select(Row)]);
        IndexGroup[] drawn = [.. groups.Where(group => group.Recall is { Value: not double.NaN })];
        List<Block> blocks = drawn.Length == 0
            ? [new Block.TableBlock(table)]
            : [new Block.Chart("recall-" + characteristic, $"Matches found, by {characteristic}", Sentence(drawn), Intervals(drawn), table)];
        if (groups.Any(group => group.People is null)) blocks.Add(new Block.Paragraph("Nothing is shown of groups of fewer than 10 people, nor of a group from which the figures of such a one could be worked out."));
        return new ReportSection("by-" + characteristic, heading, blocks);
    }

    static IReadOnlyList<Column> Columns(string first) =>
        [first, Column.Number("People"), Column.Number("Records"), Column.Number("Records linked to no other"), Column.Number("Links that are right"), Column.Number("Matches that are found"), Column.Number("People exactly right")];

    static IReadOnlyList<Cell> Row(IndexGroup group) =>
        [group.Name, group.People is { } people ? Plain.Count(people) : TooFew, group.Records is { } records ? Plain.Count(records) : TooFew, Share(group, group.Unlinked), Share(group, group.Precision), Share(group, group.Recall), Share(group, group.Exact)];

    static string Share(IndexGroup group, IndexShare? share) => group.People is null ? TooFew
        : share is null or { Value: double.NaN } ? Plain.None : $"{Plain.Share(share.Value)} ({Plain.Share(share.Low)} to {Plain.Share(share.High)})";

    static string Points(double difference) => (difference * 100).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).Replace("-", "\u2212", StringComparison.Ordinal);

    static string Sentence(IndexGroup[] groups)
    {
        IndexGroup best = groups.MaxBy(group => group.Recall!.Value)!, worst = groups.MinBy(group => group.Recall!.Value)!;
        return groups.Length == 1 ? $"{best.Name}: {Plain.Share(best.Recall!.Value)} of the matches are found."
            : $"Most of the matches are found of {best.Name} ({Plain.Share(best.Recall!.Value)}), fewest of {worst.Name} ({Plain.Share(worst.Recall!.Value)}). Lines are intervals at 95%.";
    }

    static JsonObject Intervals(IndexGroup[] groups)
    {
        JsonArray rows = [.. groups.Select(group => new JsonObject { ["name"] = group.Name, ["share"] = group.Recall!.Value, ["low"] = group.Recall.Low, ["high"] = group.Recall.High })];
        JsonObject line = ChartSpec.Part("""
            {"mark":{"type":"rule","strokeWidth":3,"color":"#1d70b8"},
             "encoding":{"y":{"field":"name","type":"nominal","sort":null,"axis":{"title":null,"ticks":false,"domain":false}},
                         "x":{"field":"low","type":"quantitative","axis":{"format":".1%","title":"Share of matches found","labelOverlap":true}},"x2":{"field":"high"}}}
            """);
        line["encoding"]!["x"]!["scale"] = ChartSpec.SharesFrom(groups.Min(group => group.Recall!.Low));
        JsonObject point = ChartSpec.Part("""
            {"mark":{"type":"point","filled":true,"size":80,"color":"#0b0c0c","opacity":1},
             "encoding":{"y":{"field":"name","type":"nominal","sort":null},"x":{"field":"share","type":"quantitative"}}}
            """);
        return ChartSpec.Of(rows, rows.Count * 34, line, point);
    }
}
