using Reeve.Workspace;

namespace Reeve.Cli.Output;

/// <summary>The one object that `reeve check --json` prints; its schema is docs/reference/schemas/check.schema.json.</summary>
static class CheckJson
{
    public static void Write(Stream output, IReadOnlyList<Fault> faults, IReadOnlyList<PlaceNote> notes)
    {
        JsonOutput.Write(output, json =>
        {
            json.WriteBoolean("sound", faults.Count == 0);
            json.WriteStartArray("faults");
            foreach (Fault fault in faults)
            {
                json.WriteStartObject();
                json.WriteString("file", fault.At.File);
                json.WriteNumber("line", fault.At.Line);
                json.WriteString("what", fault.What);
                if (fault.NextStep is { } next) json.WriteString("next_step", next);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (PlaceNote note in notes) json.WriteStringValue(note.ToString());
            json.WriteEndArray();
        });
    }
}
