using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reeve.Cli.Output;

/// <summary>One JSON object on standard output and nothing else: what `--json` promises.</summary>
static class JsonOutput
{
    /// <param name="output">Where it goes.</param>
    /// <param name="members">Writes the object's members.</param>
    public static void Write(Stream output, Action<Utf8JsonWriter> members)
    {
        using (Utf8JsonWriter json = new(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
        output.Flush();
    }
}
