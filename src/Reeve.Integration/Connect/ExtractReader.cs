using Reeve.Store;
using Reeve.Store.Csv;
using Reeve.Store.Tables;

namespace Reeve.Integration.Connect;

/// <summary>Reads a file of records by its ending: CSV and its kin by our own reader, Parquet and JSON by DuckDB.</summary>
public static class ExtractReader
{
    /// <summary>Endings that are read by DuckDB; everything else is taken for delimited text.</summary>
    static readonly string[] Structured = [".parquet", ".json", ".ndjson", ".jsonl"];

    /// <summary>Reads the files and gives each its own label.</summary>
    /// <exception cref="StoreException">A file is missing, cannot be read or is not what its ending says.</exception>
    public static IReadOnlyList<Extract> Read(IReadOnlyList<string> paths, int threads, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string[] labels = Labels(paths);
        List<Extract> extracts = [];
        for (int at = 0; at < paths.Count; at++)
        {
            cancel.ThrowIfCancellationRequested();
            if (Structured.Contains(Path.GetExtension(paths[at]), StringComparer.OrdinalIgnoreCase))
            {
                extracts.Add(new Extract(paths[at], labels[at], TableFiles.ReadText(paths[at], threads, cancel: cancel), null));
                continue;
            }
            CsvResult csv = CsvFile.Read(paths[at], new CsvOptions { Threads = threads }, cancel);
            extracts.Add(new Extract(paths[at], labels[at], csv.Table, csv.Reading));
        }
        return extracts;
    }

    static string[] Labels(IReadOnlyList<string> paths)
    {
        string[] labels = [.. paths.Select(path => Path.GetFileName(path))];
        if (labels.Distinct(StringComparer.Ordinal).Count() == labels.Length) return labels;
        labels = [.. paths.Select(path => Path.Combine(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? "", Path.GetFileName(path)))];
        if (labels.Distinct(StringComparer.Ordinal).Count() == labels.Length) return labels;
        throw new StoreException(StoreFault.Request, "Two of the files have the same name in folders of the same name; rename one, so that records can be told apart in the output.");
    }
}
