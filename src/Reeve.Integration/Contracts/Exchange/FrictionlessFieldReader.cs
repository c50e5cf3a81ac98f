using System.Globalization;
using System.Text.Json.Nodes;
using Reeve.Integration.Contracts.Types;
using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Exchange;

/// <summary>Reads a field descriptor of Table Schema into a draft; says what cannot be carried.</summary>
static class FrictionlessFieldReader
{
    /// <summary>Reads a descriptor.</summary>
    /// <param name="json">The descriptor.</param>
    /// <param name="taken">Names of fields there are already.</param>
    /// <param name="missing">Texts that stand for nothing in the whole table.</param>
    public static FieldDraft Read(JsonObject json, ISet<string> taken, IReadOnlyList<string> missing)
    {
        string column = json.Text("name") ?? "";
        IReadOnlyList<string> from = json[ReeveNames.From] is JsonArray ? json.Texts(ReeveNames.From) : [column];
        var field = new FieldDraft(DraftNames.Unique(DraftNames.Slug(json.Text(ReeveNames.Name) ?? column, '_'), taken), from)
        {
            Description = json.Text("description") ?? json.Text("title"),
            Sensitivity = ReeveNames.Member<Sensitivity>(json.Text(ReeveNames.Sensitivity)),
            OnFail = ReeveNames.Member<OnFail>(json.Text(ReeveNames.OnFail)) ?? OnFail.NullField,
            Pattern = json.Text(ReeveNames.Pattern),
            Required = json.Text(ReeveNames.Required) == "true",
            Unique = json.Text(ReeveNames.Unique) == "true",
        };
        Type(json, field);
        Constraints(json.Map("constraints") ?? [], field);
        if (json[ReeveNames.Allowed] is JsonArray) field.Allowed.AddRange(json.Texts(ReeveNames.Allowed));
        if (json[ReeveNames.Range] is JsonArray { Count: 2 } range) field.Range = new ValueRange(JsonText.AsText(range[0]), JsonText.AsText(range[1]));
        foreach (var (code, meaning) in json.Map(ReeveNames.Codes) ?? []) field.Codes.TryAdd(code, JsonText.AsText(meaning) ?? "");
        Categories(json, field);
        Missing(json["missingValues"] is JsonArray ? Values(json, "missingValues") : missing, field);
        return field;
    }

    /// <summary>The texts of a list of values, each bare or as <c>{value, label}</c> (version 2).</summary>
    public static IReadOnlyList<string> Values(JsonObject json, string name) =>
        [.. (json[name] as JsonArray ?? []).Select(value => JsonText.AsText(value is JsonObject labelled ? labelled["value"] : value)).OfType<string>()];

    static void Type(JsonObject json, FieldDraft field)
    {
        string type = json.Text("type") ?? "string", format = json.Text("format") ?? "default";
        field.Standard = json.Text(ReeveNames.Standard) ?? (type == "string" && format == "email" ? "email" : null);
        if (field.Standard is not null && StandardCatalogue.Find(field.Standard) is null)
        {
            field.Notes.Add("It has a standard that there is not here; it is read as text.");
            field.Standard = null;
        }

        (field.Type, string? note) = type switch
        {
            "string" or "any" => (PlainType.Text, null),
            "integer" => (PlainType.Integer, null),
            "number" => (PlainType.Number, null),
            "boolean" => (PlainType.Boolean, null),
            "date" => (PlainType.Date, null),
            "datetime" => (PlainType.Timestamp, null),
            "year" => (PlainType.Integer, "It is a year; it is read as a whole number."),
            "yearmonth" => (PlainType.Date, "It is a month; it is read as a date that is partly known."),
            "time" or "duration" or "geopoint" or "geojson" or "object" or "array" or "list" => (PlainType.Text, $"It is of type `{type}`, which is read as text."),
            _ => (PlainType.Text, "It is of a type that is not known, and is read as text."),
        };
        if (note is not null) field.Notes.Add(note);
        field.Type = ReeveNames.Member<PlainType>(json.Text(ReeveNames.Type)) ?? field.Type;
        if (type is "date" or "datetime" && format is not ("default" or "any")) field.Notes.Add("Its format of dates is not carried: the whole column tells the order of day and month.");
        if (type == "string" && format is "uri" or "binary" or "uuid") field.Notes.Add($"That it is of format `{format}` is not checked.");
        if (json.Text("decimalChar") is { } point && point != ".") field.Notes.Add("Its decimal point is another character than a full stop, and is not read.");
        if (json.Text("groupChar") is { } group && group != ",") field.Notes.Add("Its thousands are parted by another character than a comma, and are not read.");
        if (json.Text("bareNumber") == "false") field.Notes.Add("Its numbers may have text around them (`£5`, `95%`), which is not read.");
        if (field.Type != PlainType.Boolean) return;
        Truths(json, "trueValues", "true", field);
        Truths(json, "falseValues", "false", field);
    }

    static void Truths(JsonObject json, string name, string meaning, FieldDraft field)
    {
        var reader = new BooleanReader();
        foreach (string text in json.Texts(name))
        {
            if (text.Length > 0 && reader.Read(text).Canonical != meaning) field.Codes.TryAdd(text, meaning);
        }
    }

    static void Constraints(JsonObject json, FieldDraft field)
    {
        field.Required |= json.Text("required") == "true";
        field.Unique |= json.Text("unique") == "true";
        field.Allowed.AddRange(json.Texts("enum"));
        field.Pattern ??= json.Text("pattern");
        bool isText = field.Type == PlainType.Text;
        string? least = json.Text(isText ? "minLength" : "minimum") ?? Beyond(json, "exclusiveMinimum", 1, field), most = json.Text(isText ? "maxLength" : "maximum") ?? Beyond(json, "exclusiveMaximum", -1, field);
        if (least is not null || most is not null) field.Range = new ValueRange(least, most);
        foreach (string other in isText ? ["minimum", "maximum"] : (string[])["minLength", "maxLength"])
        {
            if (json.ContainsKey(other)) field.Notes.Add($"Its `{other}` is not carried: {(isText ? "text has no order" : "only text has a length")} here.");
        }

        if (json.ContainsKey("jsonSchema")) field.Notes.Add("Its `jsonSchema` is not carried.");
        if (field.Pattern is null || IsReadable(field.Pattern)) return;
        field.Notes.Add("Its pattern is not carried: it is not a regular expression as they are read here, without look-around and back-references.");
        field.Pattern = null;
    }

    /// <summary>A bound that is not itself allowed: the next whole number, where it is one.</summary>
    static string? Beyond(JsonObject json, string name, int step, FieldDraft field)
    {
        if (json.Text(name) is not { } bound) return null;
        if (field.Type == PlainType.Integer && long.TryParse(bound, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
            return (whole + step).ToString(CultureInfo.InvariantCulture);
        field.Notes.Add($"Its `{name}` is carried as if the bound itself were allowed.");
        return bound;
    }

    static void Categories(JsonObject json, FieldDraft field)
    {
        if (json["categories"] is not JsonArray categories) return;
        foreach (JsonNode? each in categories)
        {
            string? value = JsonText.AsText(each is JsonObject labelled ? labelled["value"] : each), label = (each as JsonObject)?.Text("label");
            if (value is null) continue;
            if (label is not null && field.Type == PlainType.Text) field.Codes.TryAdd(value, label);
            field.Allowed.Add(label is not null && field.Type == PlainType.Text ? label : value);
        }

        if (json.Text("categoriesOrdered") == "true") field.Notes.Add("That its categories have an order is not carried.");
    }

    /// <summary>Texts that stand for nothing, beyond those that always do.</summary>
    static void Missing(IReadOnlyList<string> texts, FieldDraft field)
    {
        string[] unknown = [.. texts.Where(text => !Placeholders.IsPlaceholder(text) && !field.Codes.ContainsKey(text))];
        if (unknown.Length == 0) return;
        if (field.Standard is null && field.Type == PlainType.Text)
        {
            foreach (string text in unknown) field.Codes.TryAdd(text, "unknown"); // which stands for nothing
        }
        else
        {
            field.Notes.Add($"These stand for nothing known, and are not carried: {string.Join(", ", unknown.Select(YamlText.Quoted))}.");
        }
    }

    static bool IsReadable(string pattern)
    {
        try
        {
            const System.Text.RegularExpressions.RegexOptions options = System.Text.RegularExpressions.RegexOptions.NonBacktracking;
            _ = new System.Text.RegularExpressions.Regex(pattern, options, System.Text.RegularExpressions.Regex.InfiniteMatchTimeout);
            return true;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
