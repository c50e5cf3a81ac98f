using System.Globalization;
using System.Text.Json;
using Reeve.Standards;

namespace Reeve.Integration.Connect.OpenReferral;

/// <summary>Checks objects of a feed against the rules, and counts what it finds by rule; where each was met first is kept as a JSON path.</summary>
sealed class FeedCheck
{
    readonly Dictionary<string, (long Count, string First)> _faults = new(StringComparer.Ordinal), _warnings = new(StringComparer.Ordinal);

    /// <summary>Rules that make the feed unusable as Open Referral UK, in the order in which they were met: <c>`name` of a service is required and is missing 4 times, first at page-1.json $.contents[0]</c>.</summary>
    public IReadOnlyList<string> Faults => [.. _faults.Select(Sentence)];

    /// <summary>What is worth knowing and does not stop anything.</summary>
    public IReadOnlyList<string> Warnings => [.. _warnings.Select(Sentence)];

    /// <summary>Checks one object.</summary>
    /// <param name="rule">What it should be.</param>
    /// <param name="element">It.</param>
    /// <param name="path">Where it is.</param>
    public void Check(EntityRule rule, JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault($"a {rule.Name} is an object, and something else stands", path);
            return;
        }
        foreach (FieldRule field in rule.Fields)
        {
            bool there = element.TryGetProperty(field.Name, out JsonElement value) && value.ValueKind != JsonValueKind.Null;
            if (there) CheckValue(rule, field, value, path);
            else if (field.Presence == Presence.Required) Fault($"`{field.Name}` of a {rule.Name} is required, and is missing", path);
            else if (field.Presence == Presence.Recommended && !(field.Name == "organization" && element.TryGetProperty("organization_id", out _))) Warn($"`{field.Name}` of a {rule.Name} should be there, and is missing", path);
        }
    }

    /// <summary>Notes a warning of another kind.</summary>
    public void Warn(string what, string path) => Add(_warnings, what, path);

    void CheckValue(EntityRule rule, FieldRule field, JsonElement value, string path)
    {
        string here = $"{path}.{field.Name}";
        switch (field.Form)
        {
            case ValueForm.One:
                Check(field.Entity!, value, here);
                break;
            case ValueForm.Many when value.ValueKind != JsonValueKind.Array:
                Fault($"`{field.Name}` of a {rule.Name} is a list, and something else stands", here);
                break;
            case ValueForm.Many:
                int at = 0;
                foreach (JsonElement each in value.EnumerateArray()) Check(field.Entity!, each, string.Create(CultureInfo.InvariantCulture, $"{here}[{at++}]"));
                break;
            case ValueForm.Number when value.ValueKind != JsonValueKind.Number:
                Fault($"`{field.Name}` of a {rule.Name} is a number, and something else stands", here);
                break;
            case ValueForm.Number:
                double most = field.Name == "latitude" ? 90 : field.Name == "longitude" ? 180 : double.MaxValue;
                if (!value.TryGetDouble(out double number) || Math.Abs(number) > most) Warn($"`{field.Name}` of a {rule.Name} is beyond {most:0}", here);
                break;
            default:
                CheckText(rule, field, value, here);
                break;
        }
    }

    void CheckText(EntityRule rule, FieldRule field, JsonElement value, string here)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Fault($"`{field.Name}` of a {rule.Name} is text, and something else stands", here);
            return;
        }
        string text = value.GetString()!;
        if (field.Presence == Presence.Required && string.IsNullOrWhiteSpace(text)) Fault($"`{field.Name}` of a {rule.Name} is required, and is empty", here);
        else if (text.Length == 0) Warn($"`{field.Name}` of a {rule.Name} is empty text", here);
        else if (field.Values is { } values && !values.Contains(text)) Fault($"`{field.Name}` of a {rule.Name} is one of {string.Join(", ", values)}, and something else stands", here);
        else if (Malformed(field.Form, text) is { } form) (field.Form == ValueForm.Date ? Warn : (Action<string, string>)Fault)($"`{field.Name}` of a {rule.Name} is no {form}", here);
        else if (field.Name == "postal_code" && !Postcode.TryParse(text, out _)) Warn("`postal_code` of an address is no postcode of the United Kingdom", here);
    }

    /// <summary>What a text should have been, or null when it is.</summary>
    static string? Malformed(ValueForm form, string text) => form switch
    {
        ValueForm.Uuid => Guid.TryParseExact(text, "D", out _) ? null : "UUID",
        ValueForm.Uri => Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && text.Contains(':') && !uri.IsFile ? null : "absolute URI",
        ValueForm.Email => IsEmail(text) ? null : "email address",
        ValueForm.DateTime => text.Length > 10 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) && text[10] is 'T' or 't' or ' ' ? null : "date and time",
        ValueForm.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "date like 2024-02-29",
        _ => null,
    };

    static bool IsEmail(string text)
    {
        int at = text.LastIndexOf('@');
        return at > 0 && at < text.Length - 1 && !text.AsSpan().ContainsAny(' ', '\t', '\n') && text.IndexOf('@') == at;
    }

    void Fault(string what, string path) => Add(_faults, what, path);

    static void Add(Dictionary<string, (long Count, string First)> found, string what, string path) =>
        found[what] = found.TryGetValue(what, out (long Count, string First) known) ? (known.Count + 1, known.First) : (1, path);

    static string Sentence(KeyValuePair<string, (long Count, string First)> found) => found.Value.Count == 1
        ? $"{found.Key}, at {found.Value.First}"
        : string.Create(CultureInfo.InvariantCulture, $"{found.Key}, {found.Value.Count:N0} times, first at {found.Value.First}");
}
