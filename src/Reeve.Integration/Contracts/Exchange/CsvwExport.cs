using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reeve.Integration.Contracts.Exchange;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts;

/// <summary>
/// Writes the metadata of CSV on the Web (W3C, Metadata Vocabulary for Tabular Data, 2015) for a source's standardised table, published as CSV:
/// what open data of the UK government is to come with.
/// </summary>
public static class CsvwExport
{
    /// <summary>The metadata of <c>NAME.csv</c>, to be published beside it as <c>NAME.csv-metadata.json</c>.</summary>
    /// <param name="source">The source. Values of dates are said to be text, since one may be partly known.</param>
    public static string Metadata(SourceFile source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var json = new JsonObject
        {
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
            ["url"] = $"{source.Name}.csv",
            ["dc:title"] = source.Title,
        };
        json.Put("dc:description", source.Description);
        json.Put("dc:publisher", source.Organisation);
        json["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["delimiter"] = ",", ["header"] = true };
        json["tableSchema"] = new JsonObject
        {
            ["columns"] = new JsonArray([.. Columns(source)]),
            ["primaryKey"] = source.Key.Count == 0 ? JsonText.List(["reeve_record"]) : JsonText.List(source.Key),
        };
        return JsonText.Write(json);
    }

    /// <summary>Names of columns may not start with an underscore there; titles may.</summary>
    static IEnumerable<JsonNode> Columns(SourceFile source)
    {
        yield return Own("record", "string", required: true);
        yield return Own("load", "integer", required: true);
        yield return Own("line", "integer", required: true);
        foreach (FieldContract field in source.Fields)
        {
            var column = new JsonObject { ["name"] = field.Name, ["titles"] = field.Name, ["datatype"] = Datatype(field) };
            column.Put("dc:description", field.Description);
            // A key is always there; what is required may be left out of a row that is kept.
            if (source.Key.Contains(field.Name) || field is { Required: true, OnFail: OnFail.RejectRow }) column["required"] = true;
            yield return column;
            foreach (string part in (field.Type as FieldType.Standardised)?.Standard.Parts ?? [])
                yield return new JsonObject { ["name"] = $"{field.Name}_{part}", ["titles"] = $"{field.Name}_{part}", ["datatype"] = "string" };
        }

        yield return Own("flags", "string", required: false);
    }

    static JsonObject Own(string name, string datatype, bool required)
    {
        var column = new JsonObject { ["name"] = $"reeve_{name}", ["titles"] = $"_{name}", ["datatype"] = datatype };
        if (required) column["required"] = true;
        return column;
    }

    /// <summary>A value that is kept although it breaks a rule must still be of the datatype, so a kept field's rules are left out.</summary>
    static JsonNode Datatype(FieldContract field)
    {
        string name = (field.Type as FieldType.Plain)?.Type switch
        {
            PlainType.Integer => "integer",
            PlainType.Number => "double",
            PlainType.Boolean when field.OnFail != OnFail.Keep => "boolean",
            _ => "string",
        };
        if (field.OnFail == OnFail.Keep) return name;
        var datatype = new JsonObject { ["base"] = name };
        if (name is "integer" or "double" && field.Range is { } range)
        {
            datatype.Put("minimum", range.Least);
            datatype.Put("maximum", range.Most);
        }

        if (field.Type is FieldType.Plain { Type: PlainType.Text } && field.Range is { } lengths)
        {
            datatype.Put("minLength", Length(lengths.Least));
            datatype.Put("maxLength", Length(lengths.Most));
        }

        if (name == "string") datatype.Put("format", Format(field));
        return datatype.Count == 1 ? name : datatype;
    }

    static JsonNode? Length(string? bound) => int.TryParse(bound, out int length) ? length : null;

    /// <summary>There is no list of values there; a pattern says the same.</summary>
    static string? Format(FieldContract field)
    {
        IReadOnlyList<string> values = field.Allowed.Count > 0 ? field.Allowed : (field.Type as FieldType.Standardised)?.Standard.Values ?? [];
        return values.Count > 0 ? string.Join('|', values.Select(value => Regex.Escape(value).Replace("\\ ", " ", StringComparison.Ordinal).Replace("\\#", "#", StringComparison.Ordinal))) : field.Pattern;
    }
}
