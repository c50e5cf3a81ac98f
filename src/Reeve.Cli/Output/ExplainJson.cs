using System.Text.Json;
using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Identity.Survivorship;
using Reeve.Runs.Explaining;

namespace Reeve.Cli.Output;

/// <summary>An explanation as members of a JSON object. Values of records are members only where they were asked for.</summary>
static class ExplainJson
{
    public static void Write(Utf8JsonWriter json, Explained explained)
    {
        json.WriteString("linkage", explained.Linkage);
        json.WriteBoolean("outdated", explained.IsOutdated);
        switch (explained)
        {
            case Explained.OfPair pair: Pair(json, pair); break;
            case Explained.OfRecord record: Record(json, record); break;
            case Explained.OfPerson person: Person(json, person); break;
            default: throw new ArgumentOutOfRangeException(nameof(explained));
        }
    }

    static void Pair(Utf8JsonWriter json, Explained.OfPair pair)
    {
        json.WriteBoolean("same", pair.IsSame);
        json.WriteString("why", pair.Why);
        Rows(json, "records", [pair.Left, pair.Right]);
        json.WriteString("compared_by", pair.Pair.ComparedBy);
        Texts(json, "sentences", pair.Pair.Sentences);
        json.WriteNumber("match_weight", pair.Pair.Weight);
        json.WriteNumber("match_probability", pair.Pair.Probability);
        json.WriteBoolean("vetoed", pair.Pair.Vetoed);
        json.WriteNumber("link_threshold", pair.LinkThreshold);
        json.WriteNumber("cluster_threshold", pair.ClusterThreshold);
        if (pair.Values is not var (left, right)) return;
        json.WriteStartArray("values");
        Values(json, left);
        Values(json, right);
        json.WriteEndArray();
    }

    static void Record(Utf8JsonWriter json, Explained.OfRecord record)
    {
        json.WriteString("record", record.Row.Record.Label);
        json.WriteString("person", record.Row.Person);
        json.WriteString("since", record.Row.Since);
        json.WriteString("how", record.Row.How);
        if (record.Row.Probability is { } probability) json.WriteNumber("probability", probability);
        Rows(json, "others", record.Others);
        json.WriteStartArray("belonged");
        foreach (Membership row in record.Rows)
        {
            json.WriteStartObject();
            json.WriteString("person", row.Person);
            json.WriteString("since", $"{row.Since:yyyy-MM-dd}");
            if (row.Until is { } until) json.WriteString("until", $"{until:yyyy-MM-dd}");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Changes(json, record.Changes);
        if (record.Values is not { } values) return;
        json.WriteStartArray("values");
        Values(json, values);
        json.WriteEndArray();
    }

    static void Person(Utf8JsonWriter json, Explained.OfPerson person)
    {
        json.WriteString("person", person.Person);
        json.WriteString("since", $"{person.Since:yyyy-MM-dd}");
        Rows(json, "records", person.Records);
        Changes(json, person.Changes);
        if (person.Values is null) return;
        json.WriteStartArray("stands");
        foreach (SurvivingValue value in person.Values)
        {
            json.WriteStartObject();
            json.WriteString("field", value.Field);
            foreach ((string part, string text) in value.Parts) json.WriteString(part, text);
            json.WriteString("from", value.From.Label);
            json.WriteString("why", value.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Rows(Utf8JsonWriter json, string name, IReadOnlyList<SpineRow> rows)
    {
        json.WriteStartArray(name);
        foreach (SpineRow row in rows)
        {
            json.WriteStartObject();
            json.WriteString("record", row.Record.Label);
            json.WriteString("person", row.Person);
            json.WriteString("since", row.Since);
            json.WriteString("how", row.How);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Changes(Utf8JsonWriter json, IReadOnlyList<IdentityChange> changes)
    {
        json.WriteStartArray("changes");
        foreach (IdentityChange change in changes)
        {
            json.WriteStartObject();
            json.WriteString("day", $"{change.Day:yyyy-MM-dd}");
            json.WriteString("change", IdentityTables.Word(change.Kind));
            json.WriteString("old", change.Old);
            if (change.New is not null) json.WriteString("new", change.New);
            json.WriteString("why", change.Why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void Values(Utf8JsonWriter json, PersonRecord record)
    {
        json.WriteStartObject();
        foreach ((string field, string value) in record.Values.OrderBy(each => each.Key, StringComparer.Ordinal)) json.WriteString(field, value);
        json.WriteEndObject();
    }

    static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
