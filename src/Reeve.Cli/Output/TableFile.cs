using Reeve.Store;
using Reeve.Store.Tables;

namespace Reeve.Cli.Output;

/// <summary>A table that is written where the caller says, in the format that the ending says.</summary>
static class TableFile
{
    /// <summary>The endings that a table can have; other ones would promise a format that is not written.</summary>
    static readonly string[] Endings = [".csv", ".parquet", ".json", ".ndjson", ".jsonl"];

    /// <summary>Refuses an ending that no format has.</summary>
    public static void CheckEnding(string path)
    {
        if (!Directory.Exists(path) && !Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            throw new StoreException(StoreFault.Request, $"{path} must end in one of {string.Join(", ", Endings)}: the ending says what is written.");
    }

    /// <summary>Refuses a file that is read here, or whose folder is not there.</summary>
    public static void CheckPlace(string output, IEnumerable<string> inputs)
    {
        if (inputs.Any(input => Same(input, output))) throw new StoreException(StoreFault.Request, $"{output} is read here; choose another name to write to.");
        string folder = Path.GetDirectoryName(Path.GetFullPath(output))!;
        if (!Directory.Exists(folder)) throw new StoreException(StoreFault.Request, $"The folder of {output} does not exist: make it first.");
    }

    /// <summary>Whether two paths are one file.</summary>
    public static bool Same(string one, string other) => Final(one) == Final(other);

    /// <summary>The full path of a file, symbolic links followed.</summary>
    public static string Final(string path) => path.Length > 0 && File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : Path.GetFullPath(path.Length > 0 ? path : ".");

    /// <summary>Writes a table into a file that the caller commits.</summary>
    public static void Write(AtomicFile file, string path, OutputTable table, CancellationToken cancel)
    {
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".parquet": TableFiles.Write(table, file, TableFormat.Parquet, cancel: cancel); break;
            case ".json" or ".ndjson" or ".jsonl": TableFiles.Write(table, file, TableFormat.JsonLines, cancel: cancel); break;
            default: CsvOutput.Write(table, file.Stream, cancel); break;
        }
    }
}
