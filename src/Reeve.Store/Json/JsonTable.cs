using Reeve.Store.Tables;

namespace Reeve.Store.Json;

/// <summary>Reads nested JSON (RFC 8259) as columns of text: a column for each path.</summary>
public static class JsonTable
{
    /// <summary>Reads a file: a list of objects, objects one after another (NDJSON), or a list inside an object.</summary>
    /// <param name="path">The file; its ending does not matter.</param>
    /// <param name="selection">What is read.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Cells are trimmed; null and empty text are missing; <see cref="TextTable.Lines"/> says where each record starts.</returns>
    /// <exception cref="StoreException">
    /// Request: no such file, no such path. Data: empty, not well-formed, not of objects, not UTF-8, a name twice in one object, more than 2,000
    /// paths. Surroundings: no permission.
    /// </exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static TextTable Read(string path, JsonSelection selection, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(selection);
        if (Directory.Exists(path)) throw new StoreException(StoreFault.Request, $"{path} is a folder, not a file.");
        List<JsonField> asked = [];
        JsonField root = selection.Fields is { } fields ? JsonField.Asked(fields, out asked) : JsonField.Leaves();
        var records = new JsonRecords(path, root, selection.Records is { } list ? JsonPath.Parse(list) : [], asked);
        return FileCheck.Opened(path, file => JsonFile.Read(file, path, records, null, cancel));
    }
}
