using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Reeve.Store.Tables;

namespace Reeve.Store.Json;

/// <summary>Turns objects into rows: a column for each field that takes a value, in the order of first appearance.</summary>
sealed class JsonRecords
{
    const int Deepest = 256, MostColumns = 4000;

    static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = Deepest };

    readonly string _path;
    readonly JsonField _root;
    readonly IReadOnlyList<JsonStep> _list;
    readonly List<(JsonField Field, TextColumnBuilder Cells)> _columns = [];
    readonly List<Cell> _cells = [];
    readonly List<int> _lines = [];
    readonly ArrayBufferWriter<byte> _scratch = new();
    JsonReaderState _state;
    Place _place = Place.Start;
    int _entered;
    long _line = 1, _base;
    int _rows;
    readonly int _askedFor;

    /// <param name="path">The file as the user named it, for faults.</param>
    /// <param name="root">What is taken of a record.</param>
    /// <param name="list">The names that lead to the list of records; none when the file is the list, or objects one after another.</param>
    /// <param name="asked">Fields that have a column whether a record has them or not.</param>
    public JsonRecords(string path, JsonField root, IReadOnlyList<JsonStep> list, IReadOnlyList<JsonField> asked)
    {
        (_path, _root, _list) = (path, root, list);
        _state = new JsonReaderState(new JsonReaderOptions { AllowMultipleValues = list.Count == 0, MaxDepth = Deepest });
        foreach (JsonField field in asked) _ = Column(field, 1);
        _askedFor = _columns.Count;
    }

    /// <summary>Where records are in the file, in bytes, when somebody asks: from the first of each to the one after its last.</summary>
    public List<(long Start, long End)>? Extents { get; init; }

    /// <summary>Whether records stand in a list, with commas between them.</summary>
    public bool IsList => _place is Place.List or Place.AfterList;

    enum Place { Start, Seeking, Objects, List, AfterList }

    /// <summary>Reads the whole records at the start of some bytes.</summary>
    /// <param name="bytes">What follows the bytes consumed so far.</param>
    /// <param name="isFinal">Whether nothing follows.</param>
    /// <returns>The number of bytes consumed; the rest is to be given again, with more after it.</returns>
    public int Read(ReadOnlySpan<byte> bytes, bool isFinal)
    {
        if (isFinal && _place == Place.Start && bytes.Trim(" \t\r\n"u8).IsEmpty) throw new StoreException(StoreFault.Data, $"{_path} is empty.");
        var reader = new Utf8JsonReader(bytes, isFinal, _state);
        int consumed = 0;
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            long line = _line + bytes[consumed..start].Count((byte)'\n');
            switch (reader.TokenType, _place)
            {
                case (JsonTokenType.StartArray, Place.Start) when _list.Count == 0: _place = Place.List; break;
                case (JsonTokenType.StartObject, Place.Start) when _list.Count > 0: _place = Place.Seeking; break;
                case (JsonTokenType.PropertyName, Place.Seeking):
                    if (!TryStep(ref reader, line)) return Consumed(consumed);
                    break;
                case (JsonTokenType.EndObject, Place.Seeking): throw NoList();
                case (JsonTokenType.EndArray, Place.List): _place = Place.AfterList; break;
                case (_, Place.AfterList) when _list.Count > 0: break;
                case (JsonTokenType.StartObject, Place.Start or Place.Objects or Place.List):
                    if (!TryRecord(ref reader, line)) return Consumed(consumed);
                    if (!Utf8.IsValid(bytes[start..(int)reader.BytesConsumed])) throw Fault(_path, line, "the record is not in UTF-8");
                    Commit(bytes, line);
                    Extents?.Add((_base + start, _base + reader.BytesConsumed));
                    if (_place == Place.Start) _place = Place.Objects;
                    break;
                case (_, Place.Start) when _list.Count > 0: throw NoList();
                default: throw Fault(_path, line, "JSON is read as a list of objects, or as one object a line");
            }

            _line = line + bytes[start..(int)reader.BytesConsumed].Count((byte)'\n');
            consumed = (int)reader.BytesConsumed;
            _state = reader.CurrentState;
        }

        return Consumed(consumed);
    }

    int Consumed(int bytes)
    {
        _base += bytes;
        return bytes;
    }

    public TextTable Build()
    {
        foreach ((_, TextColumnBuilder cells) in _columns) cells.PadTo(_rows);
        // A name that held null in one record and an object in another is no column of its own.
        IEnumerable<TextColumnBuilder> kept = _columns.Where((column, at) => at < _askedFor || !column.Field.HasInner || column.Field.TakesNested || column.Cells.HasValues).Select(column => column.Cells);
        return new TextTable([.. kept.Select(cells => cells.Build())], _rows, [.. _lines]);
    }

    /// <summary>A fault in a line, from 1, of the file.</summary>
    public static StoreException Fault(string path, long line, string what) => new(StoreFault.Data, $"{path}, line {line}: {what}.");

    StoreException NoList() => new(StoreFault.Data,
        $"{_path} has no list of records at `{string.Join('.', _list.Select(step => step.Name))}`. Check the path, names and all, against the file.");

    /// <summary>Goes one name nearer to the list, or past a name that does not lead there.</summary>
    bool TryStep(ref Utf8JsonReader reader, long line)
    {
        bool leads = _list[_entered].Name is { } name && reader.ValueTextEquals(name);
        if (!leads) return reader.TrySkip();
        if (!reader.Read()) return false;
        bool last = _entered == _list.Count - 1;
        if (reader.TokenType != (last ? JsonTokenType.StartArray : JsonTokenType.StartObject)) throw NoList();
        if (last) _place = Place.List;
        else _entered++;
        return true;
    }

    /// <summary>Notes where the cells of an object are; false when its end is not there yet.</summary>
    bool TryRecord(ref Utf8JsonReader reader, long line)
    {
        _cells.Clear();
        return TryObject(ref reader, _root, line);
    }

    bool TryObject(ref Utf8JsonReader reader, JsonField field, long line)
    {
        int next = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            JsonField? inner = Child(ref reader, field, ref next, line);
            if (!reader.Read() || !TryValue(ref reader, inner, line)) return false;
        }

        return false;
    }

    bool TryList(ref Utf8JsonReader reader, JsonField field, long line)
    {
        for (int index = 0; reader.Read(); index++)
        {
            if (reader.TokenType == JsonTokenType.EndArray) return true;
            if (!TryValue(ref reader, field.Item(index), line)) return false;
        }

        return false;
    }

    bool TryValue(ref Utf8JsonReader reader, JsonField? field, long line)
    {
        int start = (int)reader.TokenStartIndex;
        JsonTokenType type = reader.TokenType;
        bool nested = type is JsonTokenType.StartObject or JsonTokenType.StartArray, escaped = reader.ValueIsEscaped;
        Utf8JsonReader after = reader;
        bool whole = nested && field is { LooksInside: true }
            ? type == JsonTokenType.StartObject ? TryObject(ref after, field, line) : TryList(ref after, field, line)
            : after.TrySkip();
        if (!whole) return false;
        reader = after;
        if (field is not null && (nested ? field.TakesNested : field.TakesScalars))
            _cells.Add(new Cell(Column(field, line), start, (int)reader.BytesConsumed - start, type, escaped));
        return true;
    }

    JsonField? Child(ref Utf8JsonReader name, JsonField field, ref int next, long line)
    {
        try
        {
            return field.Child(ref name, ref next);
        }
        catch (InvalidOperationException)
        {
            throw Fault(_path, line, "a name is not valid text");
        }
    }

    int Column(JsonField field, long line)
    {
        if (field.Column >= 0) return field.Column;
        if (_columns.Count == MostColumns) throw Fault(_path, line, $"there are more than {MostColumns:N0} different fields by now, as if values stood where names do");
        _columns.Add((field, new TextColumnBuilder(field.Header)));
        return field.Column = _columns.Count - 1;
    }

    void Commit(ReadOnlySpan<byte> bytes, long line)
    {
        if (_rows == Array.MaxLength) throw new StoreException(StoreFault.Data, $"{_path} has more records than can be held in memory at once.");
        foreach (Cell cell in _cells)
        {
            TextColumnBuilder column = _columns[cell.Column].Cells;
            if (column.Rows > _rows) throw Fault(_path, line, "an object holds one name twice");
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
            throw Fault(_path, line, "a value is half of a surrogate pair, which is not text");
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
            throw Fault(_path, line, "a value is half of a surrogate pair, which is not text");
        }

        return _scratch.WrittenSpan;
    }

    readonly record struct Cell(int Column, int Start, int Length, JsonTokenType Type, bool Escaped);
}
