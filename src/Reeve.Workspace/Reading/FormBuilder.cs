namespace Reeve.Workspace.Reading;

/// <summary>How bytes are read: told by the ending or by <c>format</c>; and which keys go with which.</summary>
static class FormBuilder
{
    static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = "csv",
        [".txt"] = "csv",
        [".tsv"] = "tsv",
        [".tab"] = "tsv",
        [".xlsx"] = "xlsx",
        [".xls"] = "xlsx",
        [".json"] = "json",
        [".ndjson"] = "ndjson",
        [".jsonl"] = "ndjson",
        [".parquet"] = "parquet",
    };

    static readonly Dictionary<string, string[]> KeysOf = new()
    {
        ["csv"] = ["delimiter", "encoding", "header_line"],
        ["tsv"] = ["encoding", "header_line"],
        ["xlsx"] = ["sheet", "header_row"],
        ["json"] = ["records"],
        ["ndjson"] = [],
        ["parquet"] = [],
    };

    static readonly string[] FormKeys = ["delimiter", "encoding", "header_line", "sheet", "header_row", "records"];

    /// <param name="name">The file's name or a pattern of names, whose ending tells the form; null for the output of a command.</param>
    /// <param name="faulty">Whether the format was written and is no format, so that nothing more can be said.</param>
    public static FileForm Build(Part read, string? name, FaultList faults, bool faulty)
    {
        string? format = read.Text("format") ?? (name is null ? null : Endings.GetValueOrDefault(Path.GetExtension(name)));
        if (format is null)
        {
            if (!faulty) faults.Add(read.At, name is null ? "the output of a command has no ending that tells what it is" : $"{Shown.Quote(name)} has no ending that tells what it is", "add `format: csv` (or tsv, xlsx, json, ndjson, parquet)");
            return new FileForm.Csv();
        }
        if (name is null && format is "xlsx" or "parquet") faults.Add(read.AtKey("format"), $"the output of a command cannot be {format}", "let it write CSV or JSON");
        foreach (string key in FormKeys.Where(key => read.Has(key) && !KeysOf[format].Contains(key)))
            faults.Add(read.AtKey(key), $"`{key}` is not for {format}, as which this is read", KeysOf[format].Length == 0 ? "take it away" : $"keys for {format} are: {string.Join(", ", KeysOf[format])}");
        return format switch
        {
            "csv" => new FileForm.Csv(read.Text("delimiter") switch { null => null, "tab" => '\t', { } text => text[0] }, read.Text("encoding"), read.Whole("header_line")),
            "tsv" => new FileForm.Csv('\t', read.Text("encoding"), read.Whole("header_line")),
            "xlsx" => new FileForm.Excel(read.Text("sheet"), read.Whole("header_row")),
            "json" => new FileForm.Json(read.Text("records")),
            "ndjson" => new FileForm.Json(),
            _ => new FileForm.Parquet(),
        };
    }
}
