using Reeve.Integration.Connect.Excel;
using Reeve.Store;
using Reeve.Store.Csv;
using Reeve.Store.Json;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Connect.Read;

/// <summary>Reads one file by the form that its source declares.</summary>
/// <param name="form">The form.</param>
/// <param name="wanted">The paths of JSON that are read; null for every leaf.</param>
/// <param name="at">Where the form is declared, for faults.</param>
/// <param name="threads">How many threads may work.</param>
sealed class FormReader(FileForm form, IReadOnlyList<string>? wanted, Location at, int threads)
{
    /// <summary>Reads a file.</summary>
    public PartRows Read(LoadedOriginal original, CancellationToken cancel)
    {
        RequireFit(original);
        return Named(original, () => form switch
        {
            FileForm.Csv csv => Csv(original.Path, csv, cancel),
            FileForm.Excel excel => WorkbookReader.Read(original.Path, original.Name, excel, cancel),
            FileForm.Json json => new PartRows(JsonTable.Read(original.Path, new JsonSelection { Records = json.Records, Fields = wanted }, cancel), []),
            FileForm.Parquet => new PartRows(TableFiles.ReadParquet(original.Path, threads, cancel: cancel), []),
            _ => throw new StoreException(StoreFault.Ours, $"{at}: no way is known to read this form."),
        });
    }

    /// <summary>Reads what was kept of a query. Row n stands on line n + 1, also when a disposal has taken others out.</summary>
    public static PartRows Query(LoadedOriginal original, IReadOnlyList<string> columns, CancellationToken cancel) => Named(original, () =>
    {
        string[] paths = [.. columns.Select(JsonPath.Of)];
        TextTable table = JsonTable.Read(original.Path, new JsonSelection { Records = Acquire.QueryOutput.Rows, Fields = paths }, cancel);
        TextColumn[] named = [.. table.Columns.Select((column, at) => new TextColumn(columns[at], column.Codes, column.Values))];
        return new PartRows(new TextTable(named, table.Rows, table.Lines is null ? null : [.. table.Lines.Select(line => line - 1)]), []);
    });

    PartRows Csv(string path, FileForm.Csv csv, CancellationToken cancel)
    {
        CsvResult result = CsvFile.Read(path, new CsvOptions { Threads = threads, Delimiter = csv.Delimiter, HeaderLine = csv.HeaderLine, Encoding = Encoding(csv.Encoding) }, cancel);
        TextTable table = BlankRows.LeftOut(result.Table);
        int blank = result.Table.Rows - table.Rows;
        IReadOnlyList<string> notes = CsvNotes.Of(result.Reading);
        return new PartRows(table, blank == 0 ? notes : [.. notes, $"{Words.Rows(blank)} without any value {Words.Were(blank)} left out."], result.Reading.Delimiter);
    }

    CsvEncoding? Encoding(string? name) => name?.ToLowerInvariant() switch
    {
        null => null,
        "utf-8" or "utf8" or "ascii" => CsvEncoding.Utf8,
        "windows-1252" or "cp1252" or "latin-1" or "iso-8859-1" => CsvEncoding.Windows1252,
        "utf-16" or "utf-16le" => CsvEncoding.Utf16LittleEndian,
        "utf-16be" => CsvEncoding.Utf16BigEndian,
        _ => throw new StoreException(StoreFault.Request, $"{at}: `{name}` is not an encoding that is read. Use utf-8, windows-1252 or utf-16, or leave it out to have it detected."),
    };

    /// <summary>Says what a file is when it is plainly not of the form that was declared.</summary>
    void RequireFit(LoadedOriginal original)
    {
        FileKind kind = FileKinds.Find(original.Path, original.Name);
        bool fits = (form, kind) switch
        {
            (FileForm.Excel, FileKind.Workbook) or (FileForm.Parquet, FileKind.Parquet) => true,
            (FileForm.Csv or FileForm.Json, FileKind.Text) => true,
            _ => false,
        };
        if (fits) return;
        string declared = form switch { FileForm.Csv => "CSV", FileForm.Excel => "an Excel workbook", FileForm.Json => "JSON", _ => "Parquet" };
        string next = kind switch
        {
            FileKind.Workbook => "it is an Excel workbook. Set `format: xlsx` under `read`, or give its name the ending .xlsx",
            FileKind.Parquet => "it is a Parquet file. Set `format: parquet` under `read`, or give its name the ending .parquet",
            _ => "it is text. Set `format: csv` or `format: json` under `read`, or ask for the extract again",
        };
        throw new StoreException(StoreFault.Data, $"{at}: {original.Name} is to be read as {declared}, and {next}.");
    }

    /// <summary>Faults name the file as its owner does, not where its bytes are kept.</summary>
    static PartRows Named(LoadedOriginal original, Func<PartRows> read)
    {
        try
        {
            return read();
        }
        catch (StoreException e) when (e.Message.Contains(original.Path, StringComparison.Ordinal))
        {
            throw new StoreException(e.Fault, e.Message.Replace(original.Path, original.Name, StringComparison.Ordinal), e);
        }
    }
}
