namespace Reeve.Store.Parquet.Internals;

/// <summary>Reads what <see cref="CompactThrift"/> writes. What is not the form of it is a <see cref="FormatException"/>, or an exception of a range.</summary>
ref struct CompactReader(ReadOnlySpan<byte> bytes)
{
    const int TrueType = 1, FalseType = 2, ByteType = 3, Int16Type = 4, Int32Type = 5, Int64Type = 6, DoubleType = 7, BinaryType = 8, ListType = 9, SetType = 10, StructType = 12;

    /// <summary>Deeper than any file describes itself: without a bound, a file could use up the stack.</summary>
    const int Deepest = 32;

    readonly ReadOnlySpan<byte> _bytes = bytes;
    int _last, _type, _depth;

    /// <summary>Where the next byte stands.</summary>
    public int Position { get; private set; }

    /// <summary>Reads the header of the next field.</summary>
    /// <param name="field">Its number.</param>
    /// <returns>False at the end of the structure.</returns>
    public bool Next(out int field)
    {
        int header = _bytes[Position++];
        _type = header & 0x0F;
        field = _last = header >> 4 == 0 && header != 0 ? (int)Zigzag() : _last + (header >> 4);
        return header != 0;
    }

    /// <summary>The value of a field that is a whole number.</summary>
    public long Integer() => _type is Int16Type or Int32Type or Int64Type ? Zigzag() : throw new FormatException();

    /// <summary>The value of a field that is bytes.</summary>
    public ReadOnlySpan<byte> Bytes()
    {
        if (_type != BinaryType) throw new FormatException();
        return Length();
    }

    /// <summary>The bytes of an element of a list of them.</summary>
    public ReadOnlySpan<byte> Length()
    {
        int length = checked((int)Varint());
        ReadOnlySpan<byte> value = _bytes.Slice(Position, length);
        Position += length;
        return value;
    }

    /// <summary>How many elements a field has that is a list. They follow.</summary>
    public int List()
    {
        if (_type != ListType) throw new FormatException();
        int header = _bytes[Position++], count = header >> 4;
        _type = header & 0x0F;
        return count < 15 ? count : checked((int)Varint());
    }

    /// <summary>Goes into a structure: a field, or an element of a list.</summary>
    /// <returns>To be given to <see cref="Leave"/>.</returns>
    public int Enter()
    {
        if (_type != StructType || ++_depth > Deepest) throw new FormatException();
        int last = _last;
        _last = 0;
        return last;
    }

    /// <summary>Goes out of a structure whose end was read.</summary>
    /// <param name="last">From <see cref="Enter"/>.</param>
    /// <param name="inList">Whether it is an element of a list of structures, and another may follow.</param>
    public void Leave(int last, bool inList = false)
    {
        _depth--;
        _last = last;
        if (inList) _type = StructType;
    }

    /// <summary>Passes over the value of a field.</summary>
    public void Skip()
    {
        switch (_type)
        {
            case TrueType or FalseType: break;
            case ByteType: Position++; break;
            case Int16Type or Int32Type or Int64Type: Varint(); break;
            case DoubleType: Position += sizeof(double); break;
            case BinaryType: Length(); break;
            case ListType or SetType:
                int header = _bytes[Position++], type = header & 0x0F;
                for (int left = header >> 4 < 15 ? header >> 4 : checked((int)Varint()); left > 0; left--)
                {
                    _type = type;
                    if (type is TrueType or FalseType) Position++;
                    else Skip();
                }

                break;
            case StructType:
                int last = Enter();
                while (Next(out _)) Skip();
                Leave(last);
                break;
            default: throw new FormatException();
        }
    }

    long Zigzag()
    {
        ulong value = Varint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    ulong Varint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte part = _bytes[Position++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }

        throw new FormatException();
    }
}
