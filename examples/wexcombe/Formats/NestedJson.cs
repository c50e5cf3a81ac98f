using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reeve.Wexcombe.Formats;

/// <summary>Rows as JSON objects, one a line, nested where a column's name has a point: <c>address.postcode</c>.</summary>
static class NestedJson
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a file whole, or replaces it. Empty cells are left out.</summary>
    /// <param name="path">Where.</param>
    /// <param name="before">What stands before the first object.</param>
    /// <param name="header">Names of columns; those of one object follow each other.</param>
    /// <param name="literals">Columns whose cells are JSON already, true or false.</param>
    /// <param name="rows">In the order of the header.</param>
    /// <param name="after">What stands behind the last object.</param>
    public static void Write(string path, string before, string[] header, string[] literals, IReadOnlyList<string[]> rows, string after)
    {
        (string Parent, string Name, bool Literal)[] columns = Array.ConvertAll(header, name =>
        {
            int point = name.IndexOf('.');
            return (point < 0 ? "" : name[..point], name[(point + 1)..], literals.Contains(name));
        });
        var buffer = new ArrayBufferWriter<byte>();
        buffer.Write(Encoding.UTF8.GetBytes(before));
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            for (int i = 0; i < rows.Count; i++)
            {
                buffer.Write(i == 0 ? "\n"u8 : ",\n"u8);
                writer.Reset();
                Object(writer, columns, rows[i]);
                writer.Flush();
            }
        }
        buffer.Write(Encoding.UTF8.GetBytes("\n" + after + "\n"));
        File.WriteAllBytes(path, buffer.WrittenSpan);
    }

    static void Object(Utf8JsonWriter writer, (string Parent, string Name, bool Literal)[] columns, string[] row)
    {
        string open = "";
        writer.WriteStartObject();
        for (int i = 0; i < columns.Length; i++)
        {
            if (row[i].Length == 0) continue;
            (string parent, string name, bool literal) = columns[i];
            if (parent != open)
            {
                if (open.Length > 0) writer.WriteEndObject();
                if (parent.Length > 0) writer.WriteStartObject(parent);
                open = parent;
            }
            writer.WritePropertyName(name);
            if (literal) writer.WriteRawValue(row[i]);
            else writer.WriteStringValue(row[i]);
        }
        if (open.Length > 0) writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
