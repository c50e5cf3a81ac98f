using Reeve.Runs.Crosswalks;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Cli.Output;

/// <summary>The one object that `reeve crosswalk --json` prints; its schema is docs/reference/schemas/crosswalk.schema.json.</summary>
static class CrosswalkJson
{
    public static void Write(Stream output, Crosswalk made, string? path) => JsonOutput.Write(output, json =>
    {
        json.WriteString("source", made.Source);
        json.WriteStartArray("linkages");
        foreach (LinkageFile linkage in made.Linkages)
        {
            json.WriteStartObject();
            json.WriteString("name", linkage.Name);
            json.WriteString("kind", linkage.Kind.ToString().ToLowerInvariant());
            json.WriteString("purpose", linkage.Purpose);
            json.WriteString("lawful_basis", linkage.LawfulBasis);
            json.WriteString("power", linkage.Power);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (string note in made.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteNumber("count", made.Rows.Rows);
        json.WriteString("file", path);
        if (path is not null) return;
        OutputColumn.Text[] columns = [.. made.Rows.Columns.Cast<OutputColumn.Text>()];
        json.WriteStartArray("rows");
        for (int row = 0; row < made.Rows.Rows; row++)
        {
            json.WriteStartObject();
            foreach (OutputColumn.Text column in columns) json.WriteString(column.Name, column.IsMissing(row) ? null : column.Values[column.Codes[row]]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
