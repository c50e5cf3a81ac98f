using System.Text.Json;
using Reeve.Integration.Connect.Read;
using Reeve.Store.Json;
using Reeve.Workspace;

namespace Reeve.Integration.Connect.Draft;

/// <summary>Finds the form of a file, and where the records of a JSON file are.</summary>
static class FormGuess
{
    const int Deepest = 4;
    const long MostBytes = 512L << 20;

    static readonly string[] JsonEndings = [".json", ".ndjson", ".jsonl", ".geojson"];

    /// <summary>The form of a file.</summary>
    public static FileForm Of(string path, FileKind kind, CancellationToken cancel)
    {
        if (kind == FileKind.Workbook) return new FileForm.Excel();
        if (kind == FileKind.Parquet) return new FileForm.Parquet();
        bool named = JsonEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
        char first = FirstCharacter(path);
        if (first is not ('{' or '[')) return named ? new FileForm.Json() : new FileForm.Csv();
        if (new FileInfo(path).Length > MostBytes) return named ? new FileForm.Json() : new FileForm.Csv();
        byte[] bytes = File.ReadAllBytes(path);
        cancel.ThrowIfCancellationRequested();
        try
        {
            ReadOnlySpan<byte> text = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;
            string? records = first == '[' ? null : Records(text);
            return new FileForm.Json(records);
        }
        catch (JsonException)
        {
            // Whether it is broken JSON or a CSV file with brackets, its name says best.
            return named ? new FileForm.Json() : new FileForm.Csv();
        }
    }

    /// <summary>The path to the longest list of objects in an object; null when there is none, or objects follow one another.</summary>
    static string? Records(ReadOnlySpan<byte> text)
    {
        Utf8JsonReader reader = new(text, new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 256 });
        reader.Read();
        (string? Path, int Count) best = (null, 0);
        Walk(ref reader, "", 1, ref best);
        return reader.Read() ? null : best.Path; // a second value: one object a line
    }

    static void Walk(ref Utf8JsonReader reader, string path, int depth, ref (string? Path, int Count) best)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name;
            try
            {
                name = reader.GetString()!;
            }
            catch (InvalidOperationException e)
            {
                throw new JsonException("a name is not valid text", e);
            }
            string here = path.Length == 0 ? JsonPath.Of(name) : $"{path}.{JsonPath.Of(name)}";
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                int objects = Objects(ref reader);
                if (objects > best.Count) best = (here, objects);
            }
            else if (reader.TokenType == JsonTokenType.StartObject && depth < Deepest) Walk(ref reader, here, depth + 1, ref best);
            else reader.Skip();
        }
    }

    /// <summary>How many entries a list has, when all are objects; 0 otherwise.</summary>
    static int Objects(ref Utf8JsonReader reader)
    {
        int count = 0;
        bool all = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            all &= reader.TokenType == JsonTokenType.StartObject;
            count++;
            reader.Skip();
        }
        return all ? count : 0;
    }

    static char FirstCharacter(string path)
    {
        using StreamReader reader = new(path);
        Span<char> start = stackalloc char[256];
        int length = reader.ReadBlock(start);
        ReadOnlySpan<char> text = ((ReadOnlySpan<char>)start[..length]).TrimStart();
        return text.IsEmpty ? '\0' : text[0];
    }
}
