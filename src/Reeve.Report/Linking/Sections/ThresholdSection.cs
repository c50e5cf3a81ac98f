using System.Text.Json.Nodes;
using Reeve.Report.Charts;
using Reeve.Report.Documents;

namespace Reeve.Report.Linking.Sections;

/// <summary>How the weights are spread, and what other thresholds would have given.</summary>
internal static class ThresholdSection
{
    public static ReportSection Of(LinkageReportData data)
    {
        Cutoff cutoff = data.Figures.LinkThreshold;
        List<Block> blocks =
        [
            new Block.Paragraph($"Every pair compared has a match weight: the higher, the more likely that both records are one person. Pairs at {Plain.Weight(cutoff.Weight)} or more were linked. {cutoff.Why}"),
        ];
        if (data.Weights.Bins.Any(Shown)) blocks.Add(Histogram(data.Weights, cutoff));
        if (data.Thresholds.Count > 0) blocks.Add(Curve(data.Thresholds, cutoff));
        return new ReportSection("threshold", "Where the line was drawn", blocks);
    }

    static bool Shown(WeightBin bin) => bin.Count > 0 && double.IsFinite(bin.From);

    static Block.Chart Histogram(WeightHistogram histogram, Cutoff cutoff)
    {
        WeightBin[] bins = [.. histogram.Bins.Where(Shown)];
        JsonArray rows = [];
        foreach (WeightBin bin in bins)
        {
            double to = bin.From + histogram.BinWidth;
            rows.Add(new JsonObject { ["from"] = bin.From, ["to"] = to, ["count"] = bin.Count, ["label"] = $"{Plain.Weight(bin.From)} to {Plain.Weight(to)}: {Plain.Count(bin.Count, "pair", "pairs")}" });
        }
        JsonObject bars = ChartSpec.Part("""
            {"mark":{"type":"bar","color":"#1d70b8"},
             "encoding":{"x":{"field":"from","type":"quantitative","bin":"binned","axis":{"title":"Match weight","grid":false}},"x2":{"field":"to"},
                         "tooltip":{"field":"label","type":"nominal"}}}
            """);
        bars["encoding"]!["y"] = ChartSpec.Counts(bins.Max(bin => bin.Count), "Pairs (compressed scale)", "count");
        double low = bins[0].From, high = bins[^1].From + histogram.BinWidth;
        long near = bins.Where(bin => Math.Abs(bin.From + histogram.BinWidth / 2 - cutoff.Weight) <= 2).Sum(bin => bin.Count), all = bins.Sum(bin => bin.Count);
        string words = $"Weights run from {Plain.Weight(low)} to {Plain.Weight(high)}; {Plain.Count(near, "pair", "pairs")} ({Plain.Share((double)near / all)}) lie within about 2 of the threshold, where mistakes are most likely.";
        Table table = new("Pairs by match weight", ["Weight from", Column.Number("to below"), Column.Number("Pairs")],
            [.. bins.Select(bin => (IReadOnlyList<Cell>)[Plain.Weight(bin.From), Plain.Weight(bin.From + histogram.BinWidth), Plain.Count(bin.Count)])]);
        JsonObject[] threshold = ChartSpec.Threshold(cutoff.Weight, cutoff.Weight < (low + high) / 2);
        return new Block.Chart("weights", "How the match weights are spread", words, ChartSpec.Of(rows, 280, [bars, .. threshold]), table);
    }

    static Block.Chart Curve(IReadOnlyList<ThresholdPoint> points, Cutoff cutoff)
    {
        (string Name, Func<ThresholdPoint, double?> Of)[] measures =
        [
            ("Expected precision", point => point.ExpectedPrecision),
            ("Expected recall", point => point.ExpectedRecall),
            ("True precision", point => point.TruePrecision),
            ("True recall", point => point.TrueRecall),
            ("True F1", point => point.TrueF1),
        ];
        var shown = measures.Where(measure => points.Any(point => measure.Of(point) is not null)).ToArray();
        JsonArray rows = [];
        foreach ((string name, Func<ThresholdPoint, double?> of) in shown)
        {
            foreach (ThresholdPoint point in points)
                if (of(point) is { } share && double.IsFinite(share) && double.IsFinite(point.Weight)) rows.Add(new JsonObject { ["weight"] = point.Weight, ["share"] = share, ["measure"] = name });
        }
        JsonObject lines = ChartSpec.Part("""
            {"mark":{"type":"line","strokeWidth":3,"interpolate":"monotone"},
             "encoding":{"x":{"field":"weight","type":"quantitative","axis":{"title":"Threshold (match weight)","grid":false},"scale":{"zero":false,"nice":false}},
                         "y":{"field":"share","type":"quantitative","axis":{"title":"Share","format":".0%"},"scale":{"domain":[0,1]}},
                         "color":{"field":"measure","type":"nominal","sort":null,"scale":{"domain":["Expected precision","Expected recall","True precision","True recall","True F1"],"range":["#1d70b8","#b04a00","#1d70b8","#b04a00","#0b0c0c"]}},
                         "strokeDash":{"field":"measure","type":"nominal","sort":null,"scale":{"domain":["Expected precision","Expected recall","True precision","True recall","True F1"],"range":[[6,4],[6,4],[1,0],[1,0],[2,3]]}}}}
            """);
        foreach (string channel in (string[])["color", "strokeDash"])
        {
            JsonObject scale = (JsonObject)lines["encoding"]![channel]!["scale"]!;
            foreach (int missing in Enumerable.Range(0, measures.Length).Where(at => !shown.Contains(measures[at])).Reverse())
            {
                ((JsonArray)scale["domain"]!).RemoveAt(missing);
                ((JsonArray)scale["range"]!).RemoveAt(missing);
            }
        }
        List<Column> columns = ["Threshold", Column.Number("Probability"), Column.Number("Links")];
        columns.AddRange(shown.Select(measure => Column.Number(measure.Name)));
        Table table = new("What each threshold gives", columns,
            [.. points.Select(point => (IReadOnlyList<Cell>)[Plain.Weight(point.Weight), Plain.Share(point.Probability), Plain.Count(point.Links), .. shown.Select(measure => (Cell)Plain.Share(measure.Of(point)))])]);
        string words = "A higher threshold makes fewer mistaken links (precision rises) and misses more matches (recall falls); the dashed line is the threshold of this run.";
        JsonObject[] threshold = ChartSpec.Threshold(cutoff.Weight, cutoff.Weight < (points[0].Weight + points[^1].Weight) / 2);
        return new Block.Chart("threshold-curve", "What another threshold would give", words, ChartSpec.Of(rows, 320, [lines, .. threshold]), table);
    }
}
