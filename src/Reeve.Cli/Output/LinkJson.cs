using System.Text.Encodings.Web;
using System.Text.Json;
using Reeve.Integration.Connect;
using Reeve.Integration.Index.Infer;
using Reeve.Integration.Index.Link;
using Reeve.Linkage.Evaluate;
using Reeve.Linkage.Score;

namespace Reeve.Cli.Output;

/// <summary>The one object that `reeve link --json` prints; its schema is docs/reference/schemas/link.schema.json.</summary>
static class LinkJson
{
    public static void Write(Stream output, LinkResult result, IReadOnlyList<(string Kind, string Path)> written)
    {
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("files");
        for (int file = 0; file < result.Extracts.Count; file++) File(json, result.Extracts[file], result.Columns[file]);
        json.WriteEndArray();
        json.WriteNumber("records", result.Records.Count);
        json.WriteNumber("possible_pairs", result.Records.PossiblePairs);
        json.WriteNumber("compared_pairs", result.Scored.Compared);
        json.WriteNumber("vetoed_pairs", result.Scored.Vetoed);
        json.WriteNumber("links", result.Links.Count);
        json.WriteNumber("clusters", result.People);
        Threshold(json, "link_threshold", result.LinkThreshold);
        Threshold(json, "cluster_threshold", result.ClusterThreshold);
        if (result.Evaluation is { } truth) Evaluation(json, truth);
        if (result.Clerical is { } clerical)
        {
            json.WriteStartObject("clerical");
            json.WriteNumber("labels", clerical.Labels);
            json.WriteNumber("unknown", clerical.Unknown);
            Quality(json, clerical.Links);
            json.WriteEndObject();
        }
        json.WriteStartArray("notes");
        foreach (string note in result.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteStartObject("seconds");
        foreach ((string stage, double seconds) in result.Timings) json.WriteNumber(stage, Math.Round(seconds, 3));
        json.WriteNumber("total", Math.Round(result.Timings.Sum(stage => stage.Seconds), 3));
        json.WriteEndObject();
        json.WriteStartObject("written");
        foreach ((string kind, string path) in written) json.WriteString(kind, path);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    static void File(Utf8JsonWriter json, Extract extract, IReadOnlyList<InferredColumn> columns)
    {
        json.WriteStartObject();
        json.WriteString("name", extract.Label);
        json.WriteNumber("records", extract.Table.Rows);
        json.WriteNumber("rejected", extract.Reading?.RowsRejected ?? 0);
        json.WriteStartArray("columns");
        foreach (InferredColumn column in columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Column.Name);
            json.WriteString("kind", ColumnRole.Name(column.Kind));
            json.WriteNumber("filled", Math.Round(column.Filled, 4));
            json.WriteString("why", column.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Threshold(Utf8JsonWriter json, string name, ChosenThreshold threshold)
    {
        json.WriteStartObject(name);
        json.WriteNumber("probability", threshold.Probability);
        json.WriteString("why", threshold.Why);
        json.WriteEndObject();
    }

    static void Evaluation(Utf8JsonWriter json, LinkEvaluation truth)
    {
        json.WriteStartObject("evaluation");
        Quality(json, truth.Links);
        json.WriteNumber("true_pairs", truth.TruePairs);
        json.WriteNumber("lost_to_blocking", truth.LostToBlocking);
        if (truth.Best is { } best)
        {
            json.WriteStartObject("best");
            json.WriteNumber("probability", MatchWeight.Probability(best.Weight));
            Quality(json, best.Pairs);
            json.WriteEndObject();
        }
        json.WriteStartObject("clusters");
        Quality(json, truth.Clusters.Pairs);
        json.WriteNumber("people", truth.Clusters.People);
        json.WriteNumber("exact", truth.Clusters.Exact);
        json.WriteNumber("b_cubed_precision", truth.Clusters.BCubedPrecision);
        json.WriteNumber("b_cubed_recall", truth.Clusters.BCubedRecall);
        json.WriteNumber("b_cubed_f1", truth.Clusters.BCubedF1);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Quality(Utf8JsonWriter json, PairCounts counts)
    {
        json.WriteNumber("precision", counts.Precision);
        json.WriteNumber("recall", counts.Recall);
        json.WriteNumber("f1", counts.F1);
    }
}
