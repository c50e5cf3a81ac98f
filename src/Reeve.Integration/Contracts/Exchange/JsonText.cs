using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reeve.Integration.Contracts.Exchange;

/// <summary>JSON as descriptors are written and read.</summary>
static class JsonText
{
    // Relaxed: descriptors are files, not parts of web pages.
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An object on indented lines, with a line end.</summary>
    public static string Write(JsonObject json) => json.ToJsonString(Indented) + "\n";

    /// <summary>A list of texts.</summary>
    public static JsonArray List(IEnumerable<string?> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    /// <summary>Adds a property, unless there is nothing to say.</summary>
    public static void Put(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null) json[name] = value;
    }

    /// <summary>A property that is text, or a number or a truth written as text; null for any other.</summary>
    public static string? Text(this JsonObject json, string name) => AsText(json[name]);

    /// <summary>A value that is text, or a number or a truth written as text; null for any other.</summary>
    public static string? AsText(JsonNode? node) => node is not JsonValue value ? null
        : value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
            _ => null,
        };

    /// <summary>A property that is an object, or null.</summary>
    public static JsonObject? Map(this JsonObject json, string name) => json[name] as JsonObject;

    /// <summary>The objects of a property that is a list; none when it is not.</summary>
    public static IEnumerable<JsonObject> Maps(this JsonObject json, string name) => (json[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    /// <summary>The texts of a property that is a list, or its one text.</summary>
    public static IReadOnlyList<string> Texts(this JsonObject json, string name) =>
        json[name] is JsonArray list ? [.. list.Select(AsText).OfType<string>()] : json.Text(name) is { } text ? [text] : [];
}
