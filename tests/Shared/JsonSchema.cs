using System.Text.Json;
using System.Text.RegularExpressions;

namespace Reeve.Tests.Shared;

/// <summary>As much of JSON Schema (draft 2020-12) as our schemas use; a word it does not know is an error, so that no rule is passed over.</summary>
sealed class JsonSchema(JsonElement root)
{
    /// <summary>What is wrong with a value: a path and a rule for each fault; none when it fits.</summary>
    public IReadOnlyList<string> Faults(JsonElement value) => [.. Check(root, value, "$")];

    IEnumerable<string> Check(JsonElement schema, JsonElement value, string path) => schema.EnumerateObject().SelectMany(rule => rule.Name switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" => [],
        // A rule about another kind of value says nothing about this one; its type is for "type" to judge.
        "minimum" or "maximum" when value.ValueKind != JsonValueKind.Number => [],
        "minItems" or "maxItems" or "items" when value.ValueKind != JsonValueKind.Array => [],
        "pattern" or "minLength" when value.ValueKind != JsonValueKind.String => [],
        "required" or "properties" or "additionalProperties" or "minProperties" or "maxProperties" or "propertyNames" when value.ValueKind != JsonValueKind.Object => [],
        "$ref" => Check(Resolve(rule.Value.GetString()!), value, path),
        "type" => Rule(Members(rule.Value).Any(type => IsOf(type.GetString()!, value)), $"{path} is not of type {rule.Value}"),
        "enum" => Rule(rule.Value.EnumerateArray().Any(each => JsonElement.DeepEquals(each, value)), $"{path} is not one of the values there are"),
        "pattern" => Rule(Regex.IsMatch(value.GetString()!, rule.Value.GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(10)), $"{path} does not match {rule.Value}"),
        "minLength" => Rule(value.GetString()!.Length >= rule.Value.GetInt32(), $"{path} is too short"),
        "minimum" => Rule(value.GetDouble() >= rule.Value.GetDouble(), $"{path} is less than {rule.Value}"),
        "maximum" => Rule(value.GetDouble() <= rule.Value.GetDouble(), $"{path} is more than {rule.Value}"),
        "minItems" => Rule(value.GetArrayLength() >= rule.Value.GetInt32(), $"{path} has too few members"),
        "maxItems" => Rule(value.GetArrayLength() <= rule.Value.GetInt32(), $"{path} has too many members"),
        "minProperties" => Rule(value.EnumerateObject().Count() >= rule.Value.GetInt32(), $"{path} has too few members"),
        "maxProperties" => Rule(value.EnumerateObject().Count() <= rule.Value.GetInt32(), $"{path} has too many members"),
        "propertyNames" => value.EnumerateObject().SelectMany(each => Check(rule.Value, JsonSerializer.SerializeToElement(each.Name), $"{path}, the name {each.Name}")),
        "allOf" => rule.Value.EnumerateArray().SelectMany(each => Check(each, value, path)),
        "anyOf" => Rule(rule.Value.EnumerateArray().Any(each => !Check(each, value, path).Any()), $"{path} fits none of the forms there are"),
        "oneOf" => Rule(rule.Value.EnumerateArray().Count(each => !Check(each, value, path).Any()) == 1, $"{path} does not fit exactly one of the forms there are"),
        "items" => value.EnumerateArray().SelectMany((item, at) => Check(rule.Value, item, $"{path}[{at}]")),
        "required" => rule.Value.EnumerateArray().SelectMany(key => Rule(value.TryGetProperty(key.GetString()!, out _), $"{path}.{key} is missing")),
        "properties" => rule.Value.EnumerateObject().Where(each => value.TryGetProperty(each.Name, out _)).SelectMany(each => Check(each.Value, value.GetProperty(each.Name), $"{path}.{each.Name}")),
        "additionalProperties" => value.EnumerateObject().Where(each => !IsNamed(schema, each.Name)).SelectMany(each =>
            rule.Value.ValueKind == JsonValueKind.False ? [$"{path}.{each.Name} is not known"] : Check(rule.Value, each.Value, $"{path}.{each.Name}")),
        _ => [$"the schema has `{rule.Name}`, which is not checked"],
    });

    JsonElement Resolve(string reference) => reference.Split('/')[1..].Aggregate(root, (at, key) => at.GetProperty(key));

    static bool IsNamed(JsonElement schema, string key) => schema.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(key, out _);

    static string[] Rule(bool holds, string fault) => holds ? [] : [fault];

    static IEnumerable<JsonElement> Members(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };
}
