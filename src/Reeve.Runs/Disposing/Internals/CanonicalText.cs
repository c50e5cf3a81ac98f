using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>JSON in one form, whatever its spaces and order: members sorted by name as UTF-16, nothing between tokens (as RFC 8785 has it; numbers here are whole).</summary>
static class CanonicalText
{
    static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode json)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Plain)) Write(writer, json);
        return bytes.ToArray();
    }

    static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                writer.WriteStartObject();
                foreach ((string name, JsonNode? value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
                }
                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (JsonNode? item in items) Write(writer, item);
                writer.WriteEndArray();
                break;
            case null: writer.WriteNullValue(); break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number: writer.WriteNumberValue(value.GetValue<long>()); break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String: writer.WriteStringValue(value.GetValue<string>()); break;
            default: throw new FormatException("A certificate holds texts and whole numbers.");
        }
    }
}
