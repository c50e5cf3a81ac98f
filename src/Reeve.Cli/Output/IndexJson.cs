using System.Globalization;
using System.Text.Json;
using Reeve.Integration.Index.Households;
using Reeve.Integration.Index.Measure;
using Reeve.Runs.Indexes;

namespace Reeve.Cli.Output;

/// <summary>The one object that `reeve index --json` prints; its schema is docs/reference/schemas/index.schema.json.</summary>
static class IndexJson
{
    const int Digits = 6;

    public static void Write(Stream output, IndexReport report) => JsonOutput.Write(output, json =>
    {
        json.WriteString("place", report.Place);
        json.WriteStartObject("linkage");
        json.WriteString("name", report.Linkage.Name);
        json.WriteString("purpose", report.Linkage.Purpose);
        json.WriteString("lawful_basis", report.Linkage.LawfulBasis);
        json.WriteString("power", report.Linkage.Power);
        json.WriteEndObject();
        json.WriteString("day", report.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("records", report.Records);
        json.WriteNumber("people", report.People);
        Optional(json, "properties", report.Properties);
        Households(json, report.Households);
        json.WriteString("basis", report.Basis == IndexBasis.Truth ? "truth" : "nothing");
        json.WritePropertyName("all");
        Figures(json, report.Measures.All);
        json.WriteStartArray("groups");
        foreach (GroupMeasure group in report.Measures.Groups)
        {
            json.WriteStartObject();
            json.WriteString("by", group.Characteristic);
            json.WriteString("group", group.Group);
            json.WritePropertyName("figures");
            if (group.Figures is { } figures) Figures(json, figures);
            else json.WriteNullValue();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Gaps(json, report.Measures);
        json.WriteStartArray("look_alikes");
        foreach (OverLinking pairs in report.Measures.OverLinking)
        {
            json.WriteStartObject();
            json.WriteString("which", pairs.Name);
            json.WriteNumber("pairs", pairs.Pairs);
            json.WriteNumber("linked", pairs.Linked);
            Optional(json, "wrongly_linked", pairs.Wrong);
            Optional(json, "wrongly_apart", pairs.Missed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Right(json, report);
    });

    static void Households(Utf8JsonWriter json, HouseholdCounts? counts)
    {
        json.WritePropertyName("households");
        if (counts is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("private", counts.PrivateHouseholds);
        json.WriteNumber("people_in_private", counts.InPrivate);
        json.WriteNumber("establishments", counts.Establishments);
        json.WriteNumber("people_in_establishments", counts.InEstablishments);
        json.WriteNumber("people_with_two_homes", counts.TwoHomes);
        json.WriteNumber("people_without_a_home", counts.NotAHome);
        json.WriteNumber("records_without_property", counts.WithoutProperty);
        json.WriteEndObject();
    }

    static void Figures(Utf8JsonWriter json, GroupFigures figures)
    {
        json.WriteStartObject();
        json.WriteNumber("people", figures.People);
        json.WriteNumber("records", figures.Records);
        Share(json, "unlinked", figures.Unlinked);
        Share(json, "precision", figures.Precision);
        Share(json, "recall", figures.Recall);
        Share(json, "people_exact", figures.Exact);
        json.WriteEndObject();
    }

    static void Share(Utf8JsonWriter json, string name, MeasuredShare? share)
    {
        json.WritePropertyName(name);
        if (share is null or { Total: 0 })
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("share", Math.Round(share.Value, Digits));
        json.WriteNumber("low", Math.Round(share.Low, Digits));
        json.WriteNumber("high", Math.Round(share.High, Digits));
        json.WriteNumber("of", share.Total);
        json.WriteEndObject();
    }

    static void Gaps(Utf8JsonWriter json, IndexMeasures measures)
    {
        json.WriteString("equality", measures.Equality);
        json.WriteStartArray("gaps");
        foreach (GroupGap gap in measures.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("by", gap.Characteristic);
            json.WriteString("measure", gap.Measure);
            json.WriteString("worst", gap.Worst.Group);
            json.WriteString("best", gap.Best.Group);
            json.WriteNumber("difference", Math.Round(gap.Difference, Digits));
            json.WriteNumber("low", Math.Round(gap.Low, Digits));
            json.WriteNumber("high", Math.Round(gap.High, Digits));
            json.WriteBoolean("beyond_chance", gap.IsBeyondChance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Right(Utf8JsonWriter json, IndexReport report)
    {
        json.WritePropertyName("properties_right");
        if (report.PropertiesRight is { } properties)
        {
            json.WriteStartObject();
            json.WriteNumber("known", properties.Known);
            json.WriteNumber("answered", properties.Answered);
            json.WriteNumber("right", properties.Right);
            json.WriteEndObject();
        }
        else json.WriteNullValue();
        json.WritePropertyName("households_right");
        if (report.HouseholdsRight is { } households)
        {
            json.WriteStartObject();
            json.WriteNumber("true_households", households.TrueHouseholds);
            json.WriteNumber("found", households.FoundHouseholds);
            json.WriteNumber("exact", households.Exact);
            json.WriteNumber("pairs_precision", Math.Round(households.Together.Precision, Digits));
            json.WriteNumber("pairs_recall", Math.Round(households.Together.Recall, Digits));
            json.WriteEndObject();
        }
        else json.WriteNullValue();
    }

    static void Optional(Utf8JsonWriter json, string name, long? number)
    {
        json.WritePropertyName(name);
        if (number is { } known) json.WriteNumberValue(known);
        else json.WriteNullValue();
    }
}
