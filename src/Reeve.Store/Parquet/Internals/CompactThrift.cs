using System.Text;

namespace Reeve.Store.Parquet.Internals;

/// <summary>Writes structures in Thrift's compact protocol (thrift-compact-protocol.md of apache/thrift), in which Parquet describes itself.</summary>
/// <param name="into">Where they are added.</param>
sealed class CompactThrift(ByteBuffer into)
{
    const int Int32Type = 5, Int64Type = 6, BinaryType = 8, ListType = 9, StructType = 12, TrueType = 1;

    readonly Stack<int> _outer = [];
    int _last; // the number of the last field in this structure

    /// <summary>A field of 32 bits.</summary>
    public void Int32(int field, int value)
    {
        Header(field, Int32Type);
        Zigzag(value);
    }

    /// <summary>A field of 64 bits.</summary>
    public void Int64(int field, long value)
    {
        Header(field, Int64Type);
        Zigzag(value);
    }

    /// <summary>A field that is true.</summary>
    public void True(int field) => Header(field, TrueType);

    /// <summary>A field of bytes.</summary>
    public void Bytes(int field, ReadOnlySpan<byte> bytes)
    {
        Header(field, BinaryType);
        Length(bytes);
    }

    /// <summary>A field of text.</summary>
    public void Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    /// <summary>A field that is a list of numbers.</summary>
    public void Int32List(int field, params ReadOnlySpan<int> values)
    {
        List(field, values.Length, Int32Type);
        foreach (int value in values) Zigzag(value);
    }

    /// <summary>A field that is a list of one text.</summary>
    public void TextList(int field, string only)
    {
        List(field, 1, BinaryType);
        Length(Encoding.UTF8.GetBytes(only));
    }

    /// <summary>A field that is a list of structures: so many of <see cref="BeginElement"/> and <see cref="End"/> follow.</summary>
    public void StructList(int field, int count) => List(field, count, StructType);

    /// <summary>A field that is a structure: its fields follow, then <see cref="End"/>.</summary>
    public void BeginStruct(int field)
    {
        Header(field, StructType);
        BeginElement();
    }

    /// <summary>A structure in a list, or one that stands alone.</summary>
    public void BeginElement()
    {
        _outer.Push(_last);
        _last = 0;
    }

    /// <summary>Ends a structure.</summary>
    public void End()
    {
        into.Add(0);
        _last = _outer.Pop();
    }

    void List(int field, int count, int type)
    {
        Header(field, ListType);
        if (count < 15)
        {
            into.Add((byte)((count << 4) | type));
            return;
        }

        into.Add((byte)(0xF0 | type));
        into.AddVarint((ulong)count);
    }

    /// <summary>Fields stand in ascending order, each by its distance from the last; Parquet has none of more than 15.</summary>
    void Header(int field, int type)
    {
        into.Add((byte)(((field - _last) << 4) | type));
        _last = field;
    }

    void Zigzag(long value) => into.AddVarint((ulong)((value << 1) ^ (value >> 63)));

    void Length(ReadOnlySpan<byte> bytes)
    {
        into.AddVarint((ulong)bytes.Length);
        into.Add(bytes);
    }
}
