using System.Buffers;
using System.Text.Json;

namespace Reeve.Workspace.Plans;

/// <summary>Writes JSON of which the same content has the same bytes: the caller fixes the order of keys, and what is missing is left out.</summary>
sealed class CanonicalJson : IDisposable
{
    readonly ArrayBufferWriter<byte> buffer = new();
    readonly Utf8JsonWriter writer;

    public CanonicalJson() => writer = new Utf8JsonWriter(buffer);

    public ReadOnlyMemory<byte> Bytes()
    {
        writer.Flush();
        return buffer.WrittenMemory;
    }

    public void Dispose() => writer.Dispose();

    public void Object(Action inside)
    {
        writer.WriteStartObject();
        inside();
        writer.WriteEndObject();
    }

    public void Object(string key, Action inside)
    {
        writer.WritePropertyName(key);
        Object(inside);
    }

    public void Text(string key, string? value)
    {
        if (value is not null) writer.WriteString(key, value);
    }

    public void Number(string key, double value) => writer.WriteNumber(key, value);

    public void Flag(string key, bool value) => writer.WriteBoolean(key, value);

    public void Texts(string key, IEnumerable<string?> values)
    {
        writer.WriteStartArray(key);
        foreach (string? value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    public void Texts(string key, IReadOnlyDictionary<string, string> values) => Object(key, () =>
    {
        foreach ((string name, string value) in values.OrderBy(each => each.Key, StringComparer.Ordinal)) writer.WriteString(name, value);
    });

    public void Objects<T>(string key, IEnumerable<T> items, Action<T> inside)
    {
        writer.WriteStartArray(key);
        foreach (T item in items) Object(() => inside(item));
        writer.WriteEndArray();
    }
}
