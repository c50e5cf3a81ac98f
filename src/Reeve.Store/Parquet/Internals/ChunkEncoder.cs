namespace Reeve.Store.Parquet.Internals;

/// <summary>Puts the pages of a chunk together; its room is used again for the next. Not for several threads.</summary>
sealed class ChunkEncoder
{
    const int DataPage = 0, DictionaryPage = 2;

    readonly ByteBuffer _values = new(), _rows = new(), _page = new(), _plain = new(), _compressed = new(), _dictionary = new();
    readonly Snappy _snappy = new();
    int[] _levels = [], _codes = [], _ends = [];
    int _count;

    /// <summary>One per row: 1 where there is a value, 0 where it is missing.</summary>
    public Span<int> Levels => _levels.AsSpan(0, _count);

    /// <summary>Room for one code for each row that has a value.</summary>
    public Span<int> Codes => _codes.AsSpan(0, _count);

    /// <summary>Room for where each value of a dictionary ends.</summary>
    public Span<int> Ends => _ends.AsSpan(0, _count);

    /// <summary>Begins a chunk of so many rows.</summary>
    /// <returns>Where its values, or those of its dictionary, are to be added in plain encoding.</returns>
    public ByteBuffer Begin(int rows)
    {
        if (_levels.Length < rows) (_levels, _codes, _ends) = (new int[rows], new int[rows], new int[rows]);
        _count = rows;
        _values.Clear();
        return _values;
    }

    /// <summary>The chunk whose values were added one for each row that has one.</summary>
    public EncodedChunk Plain(int count, byte[]? least, byte[]? most)
    {
        BeginData();
        _page.Add(_values.Written);
        return Chunk(0, PageEncoding.Plain, count, least, most);
    }

    /// <summary>The chunk whose values were added as a dictionary of <paramref name="distinct"/> values, with <see cref="Codes"/>.</summary>
    public EncodedChunk Dictionary(int distinct, int count, byte[]? least, byte[]? most)
    {
        BeginData();
        int width = HybridRuns.WidthOf(distinct);
        _page.Add((byte)width);
        HybridRuns.Add(Codes[..count], width, _page);
        return Chunk(distinct, PageEncoding.Dictionary, count, least, most);
    }

    /// <summary>As <see cref="Dictionary"/>, but with each row's value in place of its code.</summary>
    public EncodedChunk PlainOfDictionary(int bytes, int count, byte[]? least, byte[]? most)
    {
        BeginData();
        ReadOnlySpan<byte> values = _values.Written;
        Span<byte> room = _page.Room(bytes);
        foreach (int code in Codes[..count])
        {
            ReadOnlySpan<byte> value = values[(code == 0 ? 0 : _ends[code - 1]).._ends[code]];
            value.CopyTo(room);
            room = room[value.Length..];
        }

        _page.Advance(bytes);
        return Chunk(0, PageEncoding.Plain, count, least, most);
    }

    /// <summary>A page of values begins with which rows have one, and how many bytes tell so.</summary>
    void BeginData()
    {
        _rows.Clear();
        HybridRuns.Add(Levels, 1, _rows);
        _page.Clear();
        _page.AddInt32(_rows.Length);
        _page.Add(_rows.Written);
    }

    /// <summary>The chunk of a page and perhaps of the dictionary, compressed if that makes it a sixteenth shorter at least.</summary>
    EncodedChunk Chunk(int distinct, PageEncoding encoding, int count, byte[]? least, byte[]? most)
    {
        int plain = Pages(_plain, distinct, encoding, compress: false), compressed = Pages(_compressed, distinct, encoding, compress: true);
        bool isCompressed = _compressed.Length < _plain.Length - (_plain.Length / 16);
        return new EncodedChunk((isCompressed ? _compressed : _plain).Written)
        {
            DataPage = isCompressed ? compressed : plain, Uncompressed = _plain.Length, IsCompressed = isCompressed,
            Rows = _count, Missing = _count - count, Least = least, Most = most,
        };
    }

    /// <returns>Where the page of values begins.</returns>
    int Pages(ByteBuffer into, int distinct, PageEncoding encoding, bool compress)
    {
        into.Clear();
        if (distinct > 0) Page(into, DictionaryPage, distinct, PageEncoding.Plain, _values, compress);
        int start = into.Length;
        Page(into, DataPage, _count, encoding, _page, compress);
        return start;
    }

    void Page(ByteBuffer into, int type, int values, PageEncoding encoding, ByteBuffer content, bool compress)
    {
        ReadOnlySpan<byte> bytes = content.Written;
        if (compress)
        {
            _dictionary.Clear();
            _dictionary.Advance(_snappy.Compress(bytes, _dictionary.Room(Snappy.MostBytes(bytes.Length))));
            bytes = _dictionary.Written;
        }

        CompactThrift header = new(into);
        header.BeginElement();
        header.Int32(1, type);
        header.Int32(2, content.Length);
        header.Int32(3, bytes.Length);
        header.BeginStruct(type == DataPage ? 5 : 7);
        header.Int32(1, values);
        header.Int32(2, (int)encoding);
        if (type == DataPage)
        {
            header.Int32(3, (int)PageEncoding.Runs); // how it is told which rows have a value
            header.Int32(4, (int)PageEncoding.Runs); // of repetition there is none
        }

        header.End();
        header.End();
        into.Add(bytes);
    }
}
