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
