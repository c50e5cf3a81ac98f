using System.Text.Json.Nodes;
using Reeve.Report.Charts;
using Reeve.Report.Documents;

namespace Reeve.Report.Quality.Sections;

/// <summary>How a source's dimensions went, load by load.</summary>
internal static class TrendBlocks
{
    // Three colours, first solid and then dashed, and six shapes of point: no line is told by hue alone. The dash is not in the legend, where it would fray the shapes.
    static readonly string[] Colours = [ChartSpec.Blue, ChartSpec.Warm, ChartSpec.Dark], Shapes = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down"];

    public static IEnumerable<Block> Of(QualitySource source, int number)
    {
        if (source.Loads.Count < 2) return [new Block.Subheading("Trend"), new Block.Paragraph("A trend shows from the second load on.")];
        Table table = new($"{source.Title}: loads", ["Load", "Day", Column.Number("Rows"), Column.Number("Rules met"), .. source.Dimensions.Select(dimension => Column.Number(dimension.Name))],
            [.. source.Loads.Select(load => (IReadOnlyList<Cell>)[Plain.Count(load.Load), load.LoadedOn, Plain.Count(load.Rows), load.Measured == 0 ? "not measured" : $"{Plain.Count(load.Met)} of {Plain.Count(load.Measured)}", .. load.Shares.Select(share => (Cell)LeagueSection.Measured(share))])]);
        JsonArray points = [];
        double least = 1;
        foreach (LoadFigure load in source.Loads)
        {
            for (int at = 0; at < source.Dimensions.Count && at < load.Shares.Count; at++)
            {
                if (source.Dimensions[at].OfLoads || load.Shares[at] is not { } share) continue;
                least = Math.Min(least, share);
                points.Add(new JsonObject { ["load"] = load.Load, ["share"] = share, ["dimension"] = source.Dimensions[at].Name, ["dashed"] = at >= Colours.Length, ["label"] = $"{source.Dimensions[at].Name}, load {Plain.Count(load.Load)} ({load.LoadedOn}): {Plain.Share(share)}" });
            }
        }
        return points.Count == 0 ? [new Block.Subheading("Trend"), new Block.TableBlock(table)]
            : [new Block.Chart($"trend-{number}", "Trend", Sentence(source), Lines(points, source, least), table), .. Note(source)];
    }

    static IEnumerable<Block> Note(QualitySource source) => source.Dimensions
        .Where(dimension => dimension.OfLoads && dimension.Measured > 0)
        .Select(dimension => new Block.Paragraph($"{dimension.Name} asks yes or no of each load, so it stands in the table and has no line."));

    static string Sentence(QualitySource source)
    {
        LoadFigure first = source.Loads[0], last = source.Loads[^1];
        string span = $"From load {Plain.Count(first.Load)} ({first.LoadedOn}) to load {Plain.Count(last.Load)} ({last.LoadedOn})";
        (string Name, double Moved)[] moved = [.. source.Dimensions.Select((dimension, at) => (dimension.OfLoads ? "" : dimension.Name, (last.Shares[at] - first.Shares[at]) ?? 0)).Where(move => move.Item1.Length > 0 && Math.Abs(move.Item2) >= 0.001)];
        if (moved.Length == 0) return $"{span} no dimension moved.";
        (string name, double by) = moved.MaxBy(move => Math.Abs(move.Moved));
        return $"{span} {name.ToLowerInvariant()} moved most: {(by < 0 ? "down" : "up")} by {(Math.Abs(by) * 100).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} percentage points.";
    }

    static JsonObject Lines(JsonArray points, QualitySource source, double least)
    {
        string[] names = [.. source.Dimensions.Select(dimension => dimension.Name)];
        JsonObject lines = ChartSpec.Part("""
            {"mark":{"type":"line","strokeWidth":2.5},
             "encoding":{"x":{"field":"load","type":"ordinal","axis":{"title":"Load","labelAngle":0,"grid":false},"scale":{"padding":0.3}},
                         "y":{"field":"share","type":"quantitative","axis":{"title":"Share of checks passed","format":".0%","tickCount":5}},
                         "color":{"field":"dimension","type":"nominal","sort":null},
                         "strokeDash":{"condition":{"test":"datum.dashed","value":[6,4]},"value":[1,0]}}}
            """);
        JsonObject marks = ChartSpec.Part("""
            {"mark":{"type":"point","filled":true,"size":90,"opacity":1},
             "encoding":{"x":{"field":"load","type":"ordinal"},"y":{"field":"share","type":"quantitative"},
                         "color":{"field":"dimension","type":"nominal","sort":null},
                         "shape":{"field":"dimension","type":"nominal","sort":null},
                         "tooltip":{"field":"label","type":"nominal"}}}
            """);
        lines["encoding"]!["y"]!["scale"] = ChartSpec.SharesFrom(least);
        marks["encoding"]!["y"]!["scale"] = ChartSpec.SharesFrom(least);
        lines["encoding"]!["color"]!["scale"] = Scale(names, Colours, points);
        marks["encoding"]!["color"]!["scale"] = Scale(names, Colours, points);
        marks["encoding"]!["shape"]!["scale"] = Scale(names, Shapes, points);
        return ChartSpec.Of(points, 300, lines, marks);
    }

    // Only dimensions that have a point are in the legend; each keeps its own look.
    static JsonObject Scale(string[] names, string[] range, JsonArray points)
    {
        HashSet<string> present = [.. points.Select(point => point!["dimension"]!.GetValue<string>())];
        JsonArray domain = [], looks = [];
        for (int at = 0; at < names.Length; at++)
        {
            if (!present.Contains(names[at])) continue;
            domain.Add(names[at]);
            looks.Add(range[at % range.Length]);
        }
        return new JsonObject { ["domain"] = domain, ["range"] = looks };
    }
}
