using Reeve.Store.Tables;

namespace Reeve.Store.Parquet.Internals;

/// <summary>What a Parquet file says of itself at its end (FileMetaData of parquet.thrift, whose numbers of fields these are).</summary>
sealed class Footer
{
    /// <summary>Leads and ends a file.</summary>
    public static ReadOnlySpan<byte> Magic => "PAR1"u8;

    /// <summary>Who wrote the file.</summary>
    public static ReadOnlySpan<byte> Writer => "reeve version 1"u8;

    const int Version = 1, Optional = 1, Utf8 = 0, Int64 = 2, Double = 5, ByteArray = 6;

    readonly OutputTable _table;
    readonly ByteBuffer _groups = new(), _group = new();
    int _groupCount, _column, _rows;
    long _start, _uncompressed, _compressed;
    CompactThrift? _writer;

    /// <summary>For a table's file.</summary>
    public Footer(OutputTable table) => _table = table;

    /// <summary>A group of rows begins.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="position">Where in the file.</param>
    public void BeginGroup(int rows, long position)
    {
        _group.Clear();
        _writer = new CompactThrift(_group);
        _writer.BeginElement();
        _writer.StructList(1, _table.Columns.Count);
        (_rows, _start, _column, _uncompressed, _compressed) = (rows, position, 0, 0, 0);
    }

    /// <summary>The group's next column.</summary>
    /// <param name="chunk">What it has become.</param>
    /// <param name="position">Where it stands in the file.</param>
    public void Add(EncodedChunk chunk, long position)
    {
        OutputColumn column = _table.Columns[_column++];
        CompactThrift writer = _writer!;
        writer.BeginElement(); // ColumnChunk
        writer.Int64(2, position);
        writer.BeginStruct(3); // ColumnMetaData
        writer.Int32(1, TypeOf(column));
        bool hasDictionary = chunk.DataPage > 0;
        if (hasDictionary) writer.Int32List(2, (int)PageEncoding.Plain, (int)PageEncoding.Runs, (int)PageEncoding.Dictionary);
        else writer.Int32List(2, (int)PageEncoding.Plain, (int)PageEncoding.Runs);
        writer.TextList(3, column.Name);
        writer.Int32(4, chunk.IsCompressed ? 1 : 0); // Snappy, or none
        writer.Int64(5, chunk.Rows);
        writer.Int64(6, chunk.Uncompressed);
        writer.Int64(7, chunk.Bytes.Length);
        writer.Int64(9, position + chunk.DataPage);
        if (hasDictionary) writer.Int64(11, position);
        writer.BeginStruct(12); // Statistics
        writer.Int64(3, chunk.Missing);
        if (chunk.Most is not null) writer.Bytes(5, chunk.Most);
        if (chunk.Least is not null) writer.Bytes(6, chunk.Least);
        writer.End();
        writer.End();
        writer.End();
        _uncompressed += chunk.Uncompressed;
        _compressed += chunk.Bytes.Length;
    }

    /// <summary>All columns of the group are there.</summary>
    public void EndGroup()
    {
        _writer!.Int64(2, _uncompressed);
        _writer.Int64(3, _rows);
        _writer.Int64(5, _start);
        _writer.Int64(6, _compressed);
        _writer.End();
        _groups.Add(_group.Written);
        _groupCount++;
    }

    /// <summary>The bytes that end the file.</summary>
    public ReadOnlySpan<byte> End()
    {
        ByteBuffer footer = new();
        CompactThrift writer = new(footer);
        writer.BeginElement();
        writer.Int32(1, Version);
        writer.StructList(2, _table.Columns.Count + 1);
        writer.BeginElement(); // the root of the schema
        writer.Text(4, "table");
        writer.Int32(5, _table.Columns.Count);
        writer.End();
        foreach (OutputColumn column in _table.Columns) Schema(writer, column);
        writer.Int64(3, _table.Rows);
        writer.StructList(4, _groupCount);
        footer.Add(_groups.Written);
        writer.Bytes(6, Writer);
        writer.StructList(7, _table.Columns.Count); // values are ordered as their type says: without this, nobody trusts least and most
        foreach (OutputColumn _ in _table.Columns)
        {
            writer.BeginElement();
            writer.BeginStruct(1);
            writer.End();
            writer.End();
        }

        writer.End();
        footer.AddInt32(footer.Length);
        footer.Add(Magic);
        return footer.Written;
    }

    static void Schema(CompactThrift writer, OutputColumn column)
    {
        writer.BeginElement();
        writer.Int32(1, TypeOf(column));
        writer.Int32(3, Optional);
        writer.Text(4, column.Name);
        if (column is OutputColumn.Text)
        {
            writer.Int32(6, Utf8);
            writer.BeginStruct(10); // LogicalType: a string
            writer.BeginStruct(1);
            writer.End();
            writer.End();
        }

        writer.End();
    }

    static int TypeOf(OutputColumn column) => column switch
    {
        OutputColumn.Text => ByteArray,
        OutputColumn.Integer => Int64,
        _ => Double,
    };
}
