using Reeve.Integration.Connect;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;

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

    /// <summary>Reads the source of a place that is its gazetteer, as the source gives it now.</summary>
    /// <param name="source">The source; its columns take the names of its fields where one is read from one.</param>
    /// <param name="placeFolder">The place's folder.</param>
    /// <param name="scratchFolder">As for <see cref="Acquirer.Acquire(SourceFile, string, string, ISecrets, CancellationToken)"/>.</param>
    /// <param name="secrets">Where connection strings and keys are found.</param>
    /// <param name="licence">As for <see cref="Read(string, string?, int, CancellationToken)"/>; the source's own when null.</param>
    /// <param name="threads">As there.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">It cannot be reached or read, or is no gazetteer.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static Gazetteer Read(SourceFile source, string placeFolder, string scratchFolder, ISecrets secrets, string? licence = null, int threads = 1, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        Acquisition acquired = Acquirer.Acquire(source, placeFolder, scratchFolder, secrets, cancel);
        TextTable table = SourceReader.Read(source, [.. acquired.Files.Select(file => new LoadedOriginal(1, file.Name, file.Path))], threads, cancel).Table;
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (FieldContract field in source.Fields)
            if (field.From.Count == 1 && table.Find(field.Name) is null) names.TryAdd(field.From[0], field.Name);
        TextTable named = new([.. table.Columns.Select(column => names.TryGetValue(column.Name, out string? name) ? new TextColumn(name, column.Codes, column.Values) : column)], table.Rows, table.Lines);
        List<string> warnings = [];
        IReadOnlyList<GazetteerRow> rows = GazetteerTable.Rows(named, $"The source {source.Name}", out string? stated, warnings);
        return Gazetteer.Build(rows, licence ?? source.Licence ?? stated, warnings);
    }

    /// <summary>The source of a place that is its gazetteer: its key is a UPRN and it has addresses. Null when there is none, the first by name when there are several.</summary>
    public static SourceFile? Find(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Sources.Where(source => source.Key is [var key] && Has(source.Field(key), "uprn") && source.Fields.Any(field => Has(field, "uk-address"))).OrderBy(source => source.Name, StringComparer.Ordinal).FirstOrDefault();

        static bool Has(FieldContract? field, string standard) => field?.Type is FieldType.Standardised type && type.Standard.Name == standard;
    }
}
