using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Reeve.Store.Tables;

namespace Reeve.Store.Json;

/// <summary>Turns objects into rows: a column for each name, in the order of first appearance.</summary>
sealed class JsonRecords(string path)
{
    const int Deepest = 256;

    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = Deepest };

    readonly List<TextColumnBuilder> _columns = [];
    readonly List<byte[]> _names = [];
    readonly Dictionary<string, int> _columnOf = new(StringComparer.Ordinal);
    readonly List<Cell> _cells = [];
    readonly List<int> _lines = [];
    readonly ArrayBufferWriter<byte> _scratch = new();
    JsonReaderState _state = new(new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = Deepest });
    Place _place = Place.Start;
    long _line = 1;
    int _rows;

    enum Place { Start, Objects, List, AfterList }

    /// <summary>Reads the whole records at the start of some bytes.</summary>
    /// <param name="bytes">What follows the bytes consumed so far.</param>
    /// <param name="isFinal">Whether nothing follows.</param>
    /// <returns>The number of bytes consumed; the rest is to be given again, with more after it.</returns>
    public int Read(ReadOnlySpan<byte> bytes, bool isFinal)
    {
        var reader = new Utf8JsonReader(bytes, isFinal, _state);
        int consumed = 0;
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            long line = _line + bytes[consumed..start].Count((byte)'\n');
            switch (reader.TokenType, _place)
            {
                case (JsonTokenType.StartArray, Place.Start): _place = Place.List; break;
                case (JsonTokenType.EndArray, Place.List): _place = Place.AfterList; break;
                case (JsonTokenType.StartObject, not Place.AfterList):
                    if (!TryRecord(ref reader, line)) return consumed;
                    if (!Utf8.IsValid(bytes[start..(int)reader.BytesConsumed])) throw Fault(path, line, "the record is not in UTF-8");
                    Commit(bytes, line);
                    if (_place == Place.Start) _place = Place.Objects;
                    break;
                default: throw Fault(path, line, "JSON is read as a list of objects, or as one object a line");
            }

            _line = line + bytes[start..(int)reader.BytesConsumed].Count((byte)'\n');
            consumed = (int)reader.BytesConsumed;
            _state = reader.CurrentState;
        }

        if (isFinal && _place == Place.Start) throw new StoreException(StoreFault.Data, $"{path} is empty.");
        return consumed;
    }

    public TextTable Build()
    {
        foreach (TextColumnBuilder column in _columns) column.PadTo(_rows);
        return new TextTable([.. _columns.Select(column => column.Build())], _rows, [.. _lines]);
    }

    /// <summary>A fault in a line, from 1, of the file.</summary>
    public static StoreException Fault(string path, long line, string what) => new(StoreFault.Data, $"{path}, line {line}: {what}.");

    /// <summary>Notes where the cells of an object are; false when its end is not there yet.</summary>
    bool TryRecord(ref Utf8JsonReader reader, long line)
    {
        _cells.Clear();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            int column = Column(ref reader, line);
            if (!reader.Read()) return false;
            int start = (int)reader.TokenStartIndex;
            JsonTokenType type = reader.TokenType;
            bool escaped = reader.ValueIsEscaped;
            if (!reader.TrySkip()) return false;
            _cells.Add(new Cell(column, start, (int)reader.BytesConsumed - start, type, escaped));
        }

        return false;
    }

    /// <summary>The column of a name; objects tend to hold their names in one order, so the next one is tried first.</summary>
    int Column(ref Utf8JsonReader name, long line)
    {
        int next = _cells.Count;
        if (next < _names.Count && name.ValueTextEquals(_names[next])) return next;
        string text = Text(ref name, line);
        if (_columnOf.TryGetValue(text, out int column)) return column;
        column = _columns.Count;
        _columnOf.Add(text, column);
        _columns.Add(new TextColumnBuilder(text));
        _names.Add(System.Text.Encoding.UTF8.GetBytes(text));
        return column;
    }

    string Text(ref Utf8JsonReader name, long line)
    {
        try
        {
            return name.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fault(path, line, "a name is not valid text");
        }
    }

    void Commit(ReadOnlySpan<byte> bytes, long line)
    {
        if (_rows == Array.MaxLength) throw new StoreException(StoreFault.Data, $"{path} has more records than can be held in memory at once.");
        foreach (Cell cell in _cells)
        {
            TextColumnBuilder column = _columns[cell.Column];
            if (column.Rows > _rows) throw Fault(path, line, "an object holds one name twice");
            column.PadTo(_rows);
            ReadOnlySpan<byte> value = bytes.Slice(cell.Start, cell.Length);
            switch (cell.Type)
            {
                case JsonTokenType.Null: column.PadTo(_rows + 1); break;
                case JsonTokenType.String: column.Add(cell.Escaped ? Unescape(value, line) : value[1..^1]); break;
                case JsonTokenType.StartArray or JsonTokenType.StartObject: column.Add(Nested(value, line)); break;
                default: column.Add(value); break;
            }
        }

        _lines.Add((int)Math.Min(line, int.MaxValue));
        _rows++;
    }

    ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> value, long line)
    {
        var reader = new Utf8JsonReader(value);
        _ = reader.Read();
        _scratch.ResetWrittenCount();
        try
        {
            _scratch.Advance(reader.CopyString(_scratch.GetSpan(value.Length)));
            return _scratch.WrittenSpan;
        }
        catch (InvalidOperationException)
        {
            throw Fault(path, line, "a value is half of a surrogate pair, which is not text");
        }
    }

    /// <summary>A list or object on one line, its numbers as they were written.</summary>
    ReadOnlySpan<byte> Nested(ReadOnlySpan<byte> value, long line)
    {
        var reader = new Utf8JsonReader(value, new JsonReaderOptions { MaxDepth = Deepest });
        _scratch.ResetWrittenCount();
        try
        {
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            using var writer = new Utf8JsonWriter(_scratch, Compact);
            document.WriteTo(writer);
        }
        catch (InvalidOperationException)
        {
            throw Fault(path, line, "a value is half of a surrogate pair, which is not text");
        }

        return _scratch.WrittenSpan;
    }

    readonly record struct Cell(int Column, int Start, int Length, JsonTokenType Type, bool Escaped);
}
