using System.Buffers.Binary;
using System.Globalization;
using System.Text.Unicode;
using Reeve.Store.Tables;

namespace Reeve.Store.Parquet.Internals;

/// <summary>Adds the cells of chunks to a column of text; its room is used again for the next. Not for several threads.</summary>
/// <remarks>Damage is a <see cref="FormatException"/>, or an exception of a range.</remarks>
sealed class ChunkDecoder(TextColumnBuilder into, ColumnType type)
{
    const int DataPage = 0, DictionaryPage = 2, Unknown = -2;

    byte[] _page = [];
    int[] _levels = [], _codes = [], _known = [];
    int[] _starts = [], _lengths = [];

    /// <summary>Adds the cells of a chunk.</summary>
    /// <param name="chunk">Its bytes.</param>
    /// <param name="place">What the file says of it.</param>
    public void Add(ReadOnlySpan<byte> chunk, ChunkPlace place)
    {
        int position = 0;
        byte[] dictionary = [];
        if (place.HasDictionary)
        {
            Page values = Next(chunk, ref position, DictionaryPage, place.IsCompressed);
            dictionary = values.Content.ToArray();
            FindValues(dictionary, values.Values);
        }

        Page data = Next(chunk, ref position, DataPage, place.IsCompressed);
        ReadOnlySpan<byte> page = data.Content;
        int rows = data.Values;
        if (rows != place.Rows || data.Encoding != (place.HasDictionary ? PageEncoding.Dictionary : PageEncoding.Plain)) throw new FormatException();
        if (_levels.Length < rows) (_levels, _codes) = (new int[rows], new int[rows]);
        int levelBytes = BinaryPrimitives.ReadInt32LittleEndian(page);
        Span<int> levels = _levels.AsSpan(0, rows);
        HybridRuns.Read(page.Slice(sizeof(int), levelBytes), 1, levels);
        ReadOnlySpan<byte> rest = page[(sizeof(int) + levelBytes)..];
        if (place.HasDictionary) AddCodes(dictionary, rest, levels);
        else AddPlain(rest, levels);
    }

    /// <summary>Each value of the dictionary is looked up once, at the first row that has it.</summary>
    void AddCodes(byte[] dictionary, ReadOnlySpan<byte> page, ReadOnlySpan<int> levels)
    {
        int count = levels.Length - levels.Count(0);
        Span<int> codes = _codes.AsSpan(0, count);
        HybridRuns.Read(page[1..], page[0], codes);
        int next = 0;
        foreach (int level in levels)
        {
            if (level == 0) { into.AddCode(-1); continue; }
            ref int known = ref _known[codes[next++]];
            if (known == Unknown) known = Code(dictionary.AsSpan(_starts[codes[next - 1]], _lengths[codes[next - 1]]));
            into.AddCode(known);
        }
    }

    void AddPlain(ReadOnlySpan<byte> values, ReadOnlySpan<int> levels)
    {
        int position = 0;
        foreach (int level in levels)
        {
            if (level == 0) { into.AddCode(-1); continue; }
            (int start, int length) = Value(values, ref position);
            into.AddCode(Code(values.Slice(start, length)));
        }
    }

    int Code(ReadOnlySpan<byte> value)
    {
        if (type == ColumnType.Text) return Utf8.IsValid(value) ? into.CodeOf(value) : throw new FormatException();
        Span<byte> text = stackalloc byte[32];
        int written;
        if (type == ColumnType.Integer) BinaryPrimitives.ReadInt64LittleEndian(value).TryFormat(text, out written, default, CultureInfo.InvariantCulture);
        else written = RealText.Write(BinaryPrimitives.ReadDoubleLittleEndian(value), text);
        return into.CodeOf(text[..written]);
    }

    void FindValues(byte[] dictionary, int count)
    {
        if (_known.Length < count) (_known, _starts, _lengths) = (new int[count], new int[count], new int[count]);
        int position = 0;
        for (int at = 0; at < count; at++) (_starts[at], _lengths[at]) = Value(dictionary, ref position);
        _known.AsSpan().Fill(Unknown);
    }

    (int Start, int Length) Value(ReadOnlySpan<byte> values, ref int position)
    {
        int length = sizeof(long), start = position;
        if (type == ColumnType.Text)
        {
            length = BinaryPrimitives.ReadInt32LittleEndian(values[position..]);
            start += sizeof(int);
        }

        if (length < 0 || length > values.Length - start) throw new FormatException();
        position = start + length;
        return (start, length);
    }

    /// <summary>The next page; valid until the one after it.</summary>
    Page Next(ReadOnlySpan<byte> chunk, ref int position, int wanted, bool isCompressed)
    {
        CompactReader reader = new(chunk[position..]);
        int found = -1, plain = -1, stored = -1, values = -1, encoding = -1;
        while (reader.Next(out int field))
        {
            switch (field)
            {
                case 1: found = (int)reader.Integer(); break;
                case 2: plain = checked((int)reader.Integer()); break;
                case 3: stored = checked((int)reader.Integer()); break;
                case 5 or 7:
                    int outer = reader.Enter();
                    while (reader.Next(out int inner))
                    {
                        if (inner == 1) values = checked((int)reader.Integer());
                        else if (inner == 2) encoding = (int)reader.Integer();
                        else reader.Skip();
                    }

                    reader.Leave(outer);
                    break;
                default: reader.Skip(); break;
            }
        }

        if (found != wanted || values < 0 || plain < 0) throw new FormatException();
        ReadOnlySpan<byte> content = chunk.Slice(position + reader.Position, stored);
        position += reader.Position + stored;
        if (!isCompressed) return new Page(content, values, (PageEncoding)encoding);
        if (_page.Length < plain) _page = new byte[plain];
        Snappy.Decompress(content, _page.AsSpan(0, plain));
        return new Page(_page.AsSpan(0, plain), values, (PageEncoding)encoding);
    }

    readonly ref struct Page(ReadOnlySpan<byte> content, int values, PageEncoding encoding)
    {
        public ReadOnlySpan<byte> Content { get; } = content;

        public int Values { get; } = values;

        public PageEncoding Encoding { get; } = encoding;
    }
}
