using Reeve.Workspace.Reading;

namespace Reeve.Workspace.Plans;

/// <summary>What decides the tables of a source, given the bytes of its loads.</summary>
static class RecipeOfStandardised
{
    public static void Write(CanonicalJson json, SourceFile source)
    {
        json.Text("read", RecipeOfSource.Kind(source.Read));
        json.Object("form", () => Form(json, source.Read switch
        {
            SourceRead.File file => file.Form,
            SourceRead.Folder folder => folder.Form,
            SourceRead.Command command => command.Form,
            _ => null,
        }));
        json.Text("load", Words.Of(source.Load));
        json.Texts("key", source.Key);
        json.Number("warn", source.Limits.Warn);
        json.Number("fail", source.Limits.Fail);
        json.Objects("fields", source.Fields, field => Field(json, field));
    }

    static void Form(CanonicalJson json, FileForm? form)
    {
        switch (form)
        {
            case FileForm.Csv csv:
                json.Text("format", "csv");
                json.Text("delimiter", csv.Delimiter?.ToString());
                json.Text("encoding", csv.Encoding);
                if (csv.HeaderLine is { } line) json.Number("header_line", line);
                break;
            case FileForm.Excel excel:
                json.Text("format", "excel");
                json.Text("sheet", excel.Sheet);
                if (excel.HeaderRow is { } row) json.Number("header_row", row);
                break;
            case FileForm.Json path:
                json.Text("format", "json");
                json.Text("records", path.Records);
                break;
            case FileForm.Parquet:
                json.Text("format", "parquet");
                break;
        }
    }

    static void Field(CanonicalJson json, FieldContract field)
    {
        json.Text("name", field.Name);
        json.Texts("from", field.From);
        Type(json, field);
        json.Flag("required", field.Required);
        json.Flag("unique", field.Unique);
        json.Texts("allowed", field.Allowed.Distinct().Order(StringComparer.Ordinal));
        json.Text("least", field.Range?.Least);
        json.Text("most", field.Range?.Most);
        json.Text("pattern", field.Pattern);
        // Not in the rows, but in what the table is published as: who may see it must never rest on an older table.
        json.Text("sensitivity", Words.Of(field.Sensitivity));
        json.Text("on_fail", Words.Of(field.OnFail));
        json.Texts("codes", field.Codes);
    }

    /// <summary>A field's type, as files have it.</summary>
    public static void Type(CanonicalJson json, FieldContract field)
    {
        switch (field.Type)
        {
            case FieldType.Plain plain:
                json.Text("type", Words.Of(plain.Type));
                break;
            case FieldType.Standardised standardised:
                json.Text("standard", standardised.Standard.Name);
                break;
        }
    }
}
