using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Connect.Acquire;

/// <summary>
/// What a query gave, as one JSON document: <c>{"columns":[...],"rows":[</c>, then a row a line. Row n is on line n + 1. Numbers are as the database
/// wrote them, dates ISO 8601, and NULL is not empty text. The columns stand there so that a query without rows still has them.
/// </summary>
sealed class QueryOutput
{
    /// <summary>The path to the rows.</summary>
    public const string Rows = "rows";

    static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    readonly Stream _stream;
    bool _any;

    /// <summary>Starts the document.</summary>
    /// <exception cref="StoreException">Request: two columns have one name, or one has none.</exception>
    public QueryOutput(Stream stream, IReadOnlyList<string> columns, Location at)
    {
        _stream = stream;
        if (columns.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1 || group.Key.Length == 0) is { } twice)
            throw new StoreException(StoreFault.Request, $"{at}: the query gives two columns the name `{twice.Key}`, or one column none. Give each a name of its own with AS.");
        using MemoryStream head = new();
        using (Utf8JsonWriter writer = new(head, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("columns");
            foreach (string column in columns) writer.WriteStringValue(column);
            writer.WriteEndArray();
            writer.WriteStartArray(Rows);
            writer.Flush();
        }
        head.WriteTo(stream);
    }

    /// <summary>Writes one row.</summary>
    /// <param name="json">A JSON object on one line.</param>
    public void Write(ReadOnlySpan<byte> json)
    {
        _stream.Write(_any ? ",\n"u8 : "\n"u8);
        _stream.Write(json);
        _any = true;
    }

    /// <summary>Ends the document.</summary>
    public void End() => _stream.Write("\n]}\n"u8);

    /// <summary>The columns of a document.</summary>
    public static IReadOnlyList<string> Columns(string path)
    {
        using StreamReader reader = new(path, Encoding.UTF8);
        string head = reader.ReadLine() ?? "";
        try
        {
            using JsonDocument document = JsonDocument.Parse(head + "]}");
            return [.. document.RootElement.GetProperty("columns").EnumerateArray().Select(each => each.GetString()!)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new StoreException(StoreFault.Data, "What was kept of a query has been changed since it was made. Load the source again.", e);
        }
    }
}
