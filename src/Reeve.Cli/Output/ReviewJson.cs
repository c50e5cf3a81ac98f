using System.Text.Json;
using Reeve.Integration.Review;
using Reeve.Store.Registers.Reviews;

namespace Reeve.Cli.Output;

/// <summary>The one object that `reeve review --json` prints; its schema is docs/reference/schemas/review.schema.json. No value of a record, and no reason.</summary>
static class ReviewJson
{
    const int Digits = 6;

    /// <param name="standings">How reviews stand, by linkage.</param>
    /// <param name="list">Whether tasks are listed.</param>
    public static void Write(IReadOnlyList<ReviewStanding> standings, bool list)
    {
        using Stream output = Console.OpenStandardOutput();
        JsonOutput.Write(output, json =>
        {
            json.WriteStartArray("linkages");
            foreach (ReviewStanding standing in standings) Standing(json, standing, list);
            json.WriteEndArray();
        });
    }

    static void Standing(Utf8JsonWriter json, ReviewStanding standing, bool list)
    {
        json.WriteStartObject();
        json.WriteString("linkage", standing.Linkage);
        json.WriteNumber("waiting", standing.Waiting);
        json.WriteStartObject("states");
        foreach (ReviewState state in Enum.GetValues<ReviewState>()) json.WriteNumber(state.ToString().ToLowerInvariant(), standing.In(state));
        json.WriteEndObject();
        json.WriteStartObject("decided");
        foreach (ReviewVerdict verdict in Enum.GetValues<ReviewVerdict>()) json.WriteNumber(verdict.ToString().ToLowerInvariant(), standing.Decided(verdict));
        json.WriteNumber("dormant", standing.Dormant);
        json.WriteEndObject();
        json.WriteStartArray("conflicts");
        foreach (ReviewConflict conflict in standing.Conflicts)
        {
            json.WriteStartObject();
            json.WriteNumber("different", conflict.Different.Number);
            json.WriteStartArray("same");
            foreach (ReviewDecision decision in conflict.Same) json.WriteNumberValue(decision.Number);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Estimate(json, standing.Estimate);
        if (list) Tasks(json, standing.Tasks);
        json.WriteEndObject();
    }

    static void Estimate(Utf8JsonWriter json, ReviewEstimate estimate)
    {
        json.WriteStartObject("estimate");
        json.WriteStartArray("sample");
        foreach (StratumFinding finding in estimate.Strata)
        {
            json.WriteStartObject();
            json.WriteString("stratum", finding.Name);
            json.WriteNumber("pairs", finding.Pairs);
            json.WriteNumber("drawn", finding.Drawn);
            json.WriteNumber("same", finding.Same);
            json.WriteNumber("different", finding.Different);
            json.WriteNumber("unsure", finding.Unsure);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Interval(json, "precision_of_links", estimate.Precision);
        Interval(json, "precision_if_unsure_are_wrong", estimate.PrecisionIfUnsureAreWrong);
        Interval(json, "recall_of_uncertain", estimate.RecallOfUncertain);
        json.WriteEndObject();
    }

    static void Interval(Utf8JsonWriter json, string name, Interval? interval)
    {
        if (interval is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("estimate", Math.Round(known.Estimate, Digits));
        json.WriteNumber("low", Math.Round(known.Low, Digits));
        json.WriteNumber("high", Math.Round(known.High, Digits));
        json.WriteNumber("level", 0.95);
        json.WriteEndObject();
    }

    static void Tasks(Utf8JsonWriter json, IReadOnlyList<ReviewTask> tasks)
    {
        json.WriteStartArray("tasks");
        foreach (ReviewTask task in tasks)
        {
            json.WriteStartObject();
            json.WriteNumber("task", task.Id);
            json.WriteString("state", task.State.ToString().ToLowerInvariant());
            // A record that is gone may be one that is hidden: it is named nowhere.
            json.WriteString("left", task.IsGone ? null : task.Asked.Left.ToString());
            json.WriteString("right", task.IsGone ? null : task.Asked.Right.ToString());
            json.WriteString("kind", task.Asked.Kind.ToString().ToLowerInvariant());
            json.WriteString("why", task.Asked.Why);
            json.WriteNumber("probability", task.Asked.Probability);
            json.WriteNumber("weight", task.Asked.Weight);
            json.WriteStartArray("votes");
            foreach (ReviewVote vote in task.Votes)
            {
                json.WriteStartObject();
                json.WriteNumber("decision", vote.Id);
                json.WriteString("reviewer", vote.Reviewer);
                json.WriteString("verdict", vote.Verdict.ToString().ToLowerInvariant());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
