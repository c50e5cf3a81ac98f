using System.Text.Json;
using Reeve.Linkage.Evaluate;
using Reeve.Runs.Build;

namespace Reeve.Cli.Output;

/// <summary>The one object that `reeve build --json` prints; its schema is docs/reference/schemas/build.schema.json.</summary>
static class BuildJson
{
    public static void Write(Stream output, BuildReport report)
    {
        JsonOutput.Write(output, json =>
        {
            json.WriteString("place", report.Place);
            json.WriteNumber("run", report.Run);
            json.WriteNumber("ran", report.Nodes.Count(node => node.Outcome is NodeEnding.Ran));
            json.WriteNumber("rows", report.Nodes.Where(node => node.Node.StartsWith("standardised:", StringComparison.Ordinal)).Sum(node => node.Rows ?? 0));
            json.WriteNumber("rejected", report.Nodes.Sum(node => node.Rejected));
            json.WriteNumber("nulled", report.Nodes.Sum(node => node.Nulled));
            json.WriteNumber("seconds", Math.Round(report.Seconds, 3));
            json.WriteStartArray("nodes");
            foreach (NodeReport node in report.Nodes) Node(json, node);
            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (string note in report.Notes) json.WriteStringValue(note);
            json.WriteEndArray();
            if (report.Evaluations.Count > 0) Evaluation(json, "evaluation", report.Evaluations[0]);
            json.WriteStartArray("evaluations");
            foreach (LinkageEvaluation evaluation in report.Evaluations) Evaluation(json, null, evaluation);
            json.WriteEndArray();
            json.WriteStartArray("reviews");
            foreach (ReviewCounts review in report.Reviews)
            {
                json.WriteStartObject();
                json.WriteString("linkage", review.Linkage);
                json.WriteNumber("waiting", review.Waiting);
                json.WriteNumber("conflicts", review.Conflicts);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    static void Node(Utf8JsonWriter json, NodeReport node)
    {
        json.WriteStartObject();
        json.WriteString("node", node.Node);
        json.WriteString("outcome", node.Outcome.Word);
        switch (node.Outcome)
        {
            case NodeEnding.Ran ran: json.WriteString("why", ran.Why); break;
            case NodeEnding.Failed failed: json.WriteString("why", failed.Why); break;
            case NodeEnding.Refused refused: json.WriteString("why", refused.Why); break;
            case NodeEnding.Blocked blocked: json.WriteString("why", $"{blocked.By} {blocked.How}"); break;
        }

        if (node.Rows is { } rows) json.WriteNumber("rows", rows);
        json.WriteNumber("rejected", node.Rejected);
        json.WriteNumber("nulled", node.Nulled);
        json.WriteNumber("seconds", Math.Round(node.Seconds, 3));
        json.WriteString("summary", node.Summary);
        json.WriteStartArray("notes");
        foreach (string note in node.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Evaluation(Utf8JsonWriter json, string? name, LinkageEvaluation evaluation)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("linkage", evaluation.Linkage);
        Quality(json, evaluation.Links);
        json.WriteStartObject("people");
        Quality(json, evaluation.ClusterPairs);
        json.WriteNumber("found", evaluation.People);
        json.WriteNumber("true", evaluation.TruePeople);
        json.WriteNumber("exact", evaluation.ExactPeople);
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
