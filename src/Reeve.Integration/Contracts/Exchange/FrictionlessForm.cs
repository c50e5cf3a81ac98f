using System.Globalization;
using System.Text.Json.Nodes;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Exchange;

/// <summary>How a file's bytes are read, in the words of a Data Resource and its dialect.</summary>
static class FrictionlessForm
{
    /// <summary>Writes path, format, encoding and dialect.</summary>
    public static void Write(JsonObject resource, SourceRead.File file, FrictionlessVersion version)
    {
        resource["path"] = file.Path;
        var dialect = new JsonObject();
        switch (file.Form)
        {
            case FileForm.Csv csv:
                resource["format"] = csv.Delimiter == '\t' ? "tsv" : "csv";
                resource.Put("encoding", csv.Encoding);
                if (csv.Delimiter is { } delimiter) dialect["delimiter"] = $"{delimiter}";
                HeaderRow(dialect, csv.HeaderLine, version);
                break;
            case FileForm.Excel excel:
                resource["format"] = "xlsx";
                dialect.Put("sheetName", excel.Sheet);
                HeaderRow(dialect, excel.HeaderRow, version);
                break;
            case FileForm.Json json:
                resource["format"] = file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? "json" : "ndjson";
                dialect.Put("property", json.Records);
                break;
            default:
                resource["format"] = "parquet";
                break;
        }

        if (dialect.Count > 0) resource["dialect"] = dialect;
    }

    /// <summary>Puts into a draft how its file is read; says what cannot be carried.</summary>
    public static void Read(JsonObject resource, SourceDraftText draft)
    {
        string[] paths = [.. resource.Texts("path")];
        string format = resource.Text("format")?.ToLowerInvariant() ?? "csv";
        draft.Read.Add(("file", paths.Length == 1 && DraftNames.IsRelative(paths[0]) ? paths[0] : $"data/{draft.Name}.{format}"));
        if (paths.Length > 1) draft.Notes.Add($"The resource has {paths.Length} files; say here which is read, or read a folder.");
        else if (paths.Length == 0 || !DraftNames.IsRelative(paths[0])) draft.Notes.Add("The resource has no file of the package; put the file where `read` says, or change that.");
        if (format is "csv" or "tsv" or "xlsx" or "json" or "ndjson" or "parquet") draft.Read.Add(("format", format));
        else draft.Notes.Add($"The format `{Safe(format)}` is not read.");
        if (resource.Map("dialect") is { } dialect) Dialect(dialect, format, draft);
        if (resource.Text("encoding")?.ToLowerInvariant() is not { } encoding || format is not ("csv" or "tsv")) return;
        string? known = encoding switch { "utf-8" or "utf8" => "utf-8", "windows-1252" or "cp1252" or "iso-8859-1" or "latin-1" => "windows-1252", "utf-16" => "utf-16", _ => null };
        if (known is not null) draft.Read.Add(("encoding", known));
        else draft.Notes.Add($"The encoding `{Safe(encoding)}` is not read; it will be detected.");
    }

    static void Dialect(JsonObject dialect, string format, SourceDraftText draft)
    {
        if (format == "csv" && dialect.Text("delimiter") is { Length: 1 } delimiter) draft.Read.Add(("delimiter", delimiter == "\t" ? "tab" : delimiter));
        if (format == "xlsx" && dialect.Text("sheetName") is { } sheet) draft.Read.Add(("sheet", sheet));
        if (format == "json" && dialect.Text("property") is { } property) draft.Read.Add(("records", property));
        string? row = dialect["headerRows"] is JsonArray { Count: > 0 } rows ? JsonText.AsText(rows[0]) : dialect.Text("reeve:headerRow");
        if (int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out int line) && line > 0 && format is ("csv" or "tsv" or "xlsx")) draft.Read.Add((format == "xlsx" ? "header_row" : "header_line", $"{line}"));
        if (dialect.Text("header") == "false") draft.Notes.Add("The file is said to have no header; give it one.");
        if (dialect.Text("quoteChar") is { } quote && quote != "\"") draft.Notes.Add("The quote character of the dialect is not carried; a double quote is read.");
        if (dialect.Text("commentChar") is not null || dialect.Text("commentPrefix") is not null) draft.Notes.Add("Comment lines of the dialect are not carried.");
    }

    /// <summary>Version 1 has no word for the line of the header.</summary>
    static void HeaderRow(JsonObject dialect, int? row, FrictionlessVersion version)
    {
        if (row is null) return;
        if (version == FrictionlessVersion.V2) dialect["headerRows"] = new JsonArray(row.Value);
        else dialect["reeve:headerRow"] = row.Value;
    }

    /// <summary>A word of a descriptor on one line of a comment.</summary>
    static string Safe(string word) => new([.. word.Take(40).Select(c => char.IsControl(c) ? ' ' : c)]);
}
