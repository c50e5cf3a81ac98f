using Reeve.Integration.Connect;
using Reeve.Store;

namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>Reads a gazetteer from a file: a full supply in Data Transfer Format 7.3, or any CSV, Parquet or JSON with an identifier and addresses.</summary>
public static class GazetteerReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file; columns are found by their headers, then by what is in them.</param>
    /// <param name="licence">The licence of the gazetteer as the caller states it; null to take what a column <c>licence</c> states, if there is one.</param>
    /// <param name="threads">How many threads may read; the gazetteer is the same with any number.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">Request: no such file. Data: it is no gazetteer; the message says what is missing.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static Gazetteer Read(string path, string? licence = null, int threads = 1, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        List<string> warnings = [];
        string ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending is not (".parquet" or ".json" or ".ndjson" or ".jsonl") && File.Exists(path) && DtfReader.Is(path)) return Gazetteer.Build(DtfReader.Read(path, warnings, cancel), licence, warnings);
        Extract extract = ExtractReader.Read([path], threads, cancel)[0];
        IReadOnlyList<GazetteerRow> rows = GazetteerTable.Rows(extract.Table, extract.Label, out string? stated, warnings);
        return Gazetteer.Build(rows, licence ?? stated, warnings);
    }
}
