using System.Text.Json.Nodes;

namespace Reeve.Report.Charts;

/// <summary>Builds Vega-Lite specifications (version 6) that are as wide as their place on the page.</summary>
internal static class ChartSpec
{
    /// <summary>The colours of the charts: each has a contrast of at least 4.5 to 1 with white, and none is told from another by hue alone.</summary>
    public const string Blue = "#1d70b8", Warm = "#b04a00", Dark = "#0b0c0c";

    /// <summary>A specification of one view or of layers.</summary>
    /// <param name="rows">The data: one object for each mark.</param>
    /// <param name="height">Its height in pixels, without axes.</param>
    /// <param name="layers">The marks; each has its own encoding.</param>
    public static JsonObject Of(JsonArray rows, int height, params ReadOnlySpan<JsonObject> layers)
    {
        JsonArray layer = [];
        foreach (JsonObject one in layers) layer.Add(one);
        return new JsonObject
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["width"] = "container",
            ["height"] = height,
            ["autosize"] = new JsonObject { ["type"] = "fit-x", ["contains"] = "padding" },
            ["data"] = new JsonObject { ["values"] = rows },
            ["layer"] = layer,
        };
    }

    /// <summary>Horizontal bars of shares on a scale from nothing to all, each with its words: inside a long bar, after a short one, so that they fit a narrow screen.</summary>
    /// <param name="bars">A name, a share in [0, 1] or null for none, and the words, from the top.</param>
    /// <param name="title">The title of the scale.</param>
    public static JsonObject Shares(IEnumerable<(string Name, double? Share, string Words)> bars, string title)
    {
        const double Long = 0.6;
        JsonArray rows = [];
        foreach ((string name, double? share, string words) in bars)
            rows.Add(new JsonObject { ["name"] = name, ["share"] = share ?? 0, ["inside"] = share >= Long ? words : "", ["after"] = share >= Long ? "" : words });
        JsonObject bar = Part("""
            {"mark":{"type":"bar","color":"#1d70b8"},
             "encoding":{"y":{"field":"name","type":"nominal","sort":null,"axis":{"title":null,"ticks":false,"domain":false},"scale":{"paddingInner":0.35}},
                         "x":{"field":"share","type":"quantitative","axis":{"format":".0%","values":[0,0.25,0.5,0.75,1]},"scale":{"domain":[0,1],"nice":false}}}}
            """);
        bar["encoding"]!["x"]!["axis"]!["title"] = title;
        JsonObject inside = Part("""
            {"mark":{"type":"text","align":"right","baseline":"middle","dx":-6,"color":"#ffffff","fontWeight":"bold"},
             "encoding":{"y":{"field":"name","type":"nominal","sort":null},"x":{"field":"share","type":"quantitative"},"text":{"field":"inside","type":"nominal"}}}
            """);
        JsonObject after = Part("""
            {"mark":{"type":"text","align":"left","baseline":"middle","dx":6},
             "encoding":{"y":{"field":"name","type":"nominal","sort":null},"x":{"field":"share","type":"quantitative"},"text":{"field":"after","type":"nominal"}}}
            """);
        return Of(rows, rows.Count * 34, bar, inside, after);
    }

    /// <summary>A scale of shares that ends at all and starts at a round share below the least, so that small changes show. For lines and points, never for bars.</summary>
    /// <param name="least">The least share, in [0, 1].</param>
    public static JsonObject SharesFrom(double least)
    {
        double from = least switch
        {
            >= 0.995 => 0.99,
            >= 0.95 => Math.Floor(least * 100 - 0.5) / 100,
            >= 0.5 => Math.Floor(least * 20 - 0.01) / 20,
            _ => 0,
        };
        return new JsonObject { ["domain"] = new JsonArray(from, 1), ["nice"] = false, ["zero"] = false };
    }

    /// <summary>Parses a constant part of a specification.</summary>
    public static JsonObject Part([System.Diagnostics.CodeAnalysis.StringSyntax("json")] string json) => (JsonObject)JsonNode.Parse(json)!;

    /// <summary>
    /// A scale and axis for counts that reach from one to millions: nearly logarithmic, but with a true zero for the bars to stand on.
    /// </summary>
    /// <param name="most">The highest count.</param>
    /// <param name="title">The axis's title.</param>
    /// <param name="field">The data's field.</param>
    public static JsonObject Counts(long most, string title, string field)
    {
        // The axis ends on a round number at or above the highest count, so that its top can be read.
        long power = 1;
        while (power <= most / 10) power *= 10;
        double top = most <= power ? power : most <= 2.0 * power ? 2.0 * power : most <= 5.0 * power ? 5.0 * power : 10.0 * power;
        JsonArray ticks = [0];
        for (double tick = 1; tick < top; tick *= 10) ticks.Add(tick);
        ticks.Add(top);
        return new JsonObject
        {
            ["field"] = field,
            ["type"] = "quantitative",
            ["scale"] = new JsonObject { ["type"] = "symlog", ["constant"] = 1, ["domainMin"] = 0, ["domainMax"] = top, ["nice"] = false },
            ["axis"] = new JsonObject { ["title"] = title, ["values"] = ticks, ["format"] = ",d", ["labelOverlap"] = true },
        };
    }

    /// <summary>A dashed line at a threshold, with its name beside it; no layers when the threshold is no finite number, because none can be drawn.</summary>
    /// <param name="at">Where, on the horizontal axis.</param>
    /// <param name="leftHalf">Whether that is in the left half, so that the name runs to the right.</param>
    public static JsonObject[] Threshold(double at, bool leftHalf)
    {
        if (!double.IsFinite(at)) return [];
        JsonObject data() => new() { ["values"] = new JsonArray(new JsonObject { ["at"] = at, ["name"] = "Threshold " + Documents.Plain.Weight(at) }) };
        JsonObject line = Part("""{"mark":{"type":"rule","strokeDash":[6,4],"strokeWidth":2,"color":"#0b0c0c"},"encoding":{"x":{"field":"at","type":"quantitative"}}}""");
        JsonObject name = Part("""
            {"mark":{"type":"text","fontWeight":"bold","baseline":"bottom"},
             "encoding":{"x":{"field":"at","type":"quantitative"},"y":{"value":-6},"text":{"field":"name","type":"nominal"}}}
            """);
        name["mark"]!["align"] = leftHalf ? "left" : "right";
        line["data"] = data();
        name["data"] = data();
        return [line, name];
    }
}
