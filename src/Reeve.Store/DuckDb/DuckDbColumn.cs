using System.Runtime.CompilerServices;
using System.Text;
using Reeve.Store.DuckDb.Internals;

namespace Reeve.Store.DuckDb;

/// <summary>A borrowed view of one column of a chunk; valid until the chunk is disposed.</summary>
/// <remarks>Cells are reached only through validity, because the slot of a missing cell holds garbage.</remarks>
public readonly unsafe ref struct DuckDbColumn
{
    // Held so that the rows are not collected while a view of them is in use.
    readonly ChunkHandle _owner;
    readonly byte* _slots;
    readonly ulong* _validity;

    internal DuckDbColumn(ChunkHandle owner, int column, int rows, DuckDbField field)
    {
        nint vector = Native.duckdb_data_chunk_get_vector(owner, (ulong)column);
        _owner = owner;
        _slots = (byte*)Native.duckdb_vector_get_data(vector);
        _validity = Native.duckdb_vector_get_validity(vector);
        Rows = rows;
        Field = field;
    }

    /// <summary>The number of rows, in [1, 2048].</summary>
    public int Rows { get; }

    /// <summary>The column's name and type.</summary>
    public DuckDbField Field { get; }

    /// <summary>Whether a cell is missing (NULL).</summary>
    /// <param name="row">In [0, <see cref="Rows"/>).</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public bool IsMissing(int row)
    {
        if ((uint)row >= (uint)Rows) throw new ArgumentOutOfRangeException(nameof(row));
        bool missing = _validity != null && (_validity[row >> 6] >> row & 1) == 0;
        GC.KeepAlive(_owner);
        return missing;
    }

    /// <summary>The bytes of a cell of text (UTF-8) or bytes; false where it is missing.</summary>
    /// <exception cref="InvalidOperationException">The column is neither text nor bytes.</exception>
    public bool TryBytes(int row, out ReadOnlySpan<byte> bytes)
    {
        if (Field.Type is not (DuckDbType.Text or DuckDbType.Bytes)) throw Mismatch("text");
        bytes = default;
        if (IsMissing(row)) return false;
        StringSlot* slot = (StringSlot*)_slots + row;
        uint length = slot->Length;
        bytes = new ReadOnlySpan<byte>(length <= StringSlot.InlineBytes ? slot->Inline : slot->Pointer, checked((int)length));
        return true;
    }

    /// <summary>The text of a cell, or null where it is missing.</summary>
    /// <exception cref="InvalidOperationException">The column is not text.</exception>
    public string? Text(int row)
    {
        string? text = TryBytes(row, out ReadOnlySpan<byte> utf8) ? Encoding.UTF8.GetString(utf8) : null;
        GC.KeepAlive(_owner);
        return text;
    }

    /// <summary>The truth of a cell, or null where it is missing.</summary>
    /// <exception cref="InvalidOperationException">The column is not boolean.</exception>
    public bool? Truth(int row) =>
        Field.Type != DuckDbType.Boolean ? throw Mismatch("boolean") : IsMissing(row) ? null : Slot<byte>(row) != 0;

    /// <summary>The value of a cell of an integer column, of any width and sign, or null where it is missing.</summary>
    /// <exception cref="InvalidOperationException">The column is not of integers.</exception>
    /// <exception cref="OverflowException">The value needs 128 bits unsigned.</exception>
    public Int128? Huge(int row) =>
        Field.Type == DuckDbType.Decimal || !IsInteger(Field.Type) ? throw Mismatch("integer") : IsMissing(row) ? null : Whole(row);

    /// <summary>The value of a cell of an integer column, or null where it is missing.</summary>
    /// <exception cref="InvalidOperationException">The column is not of integers.</exception>
    /// <exception cref="OverflowException">The value does not fit 64 bits.</exception>
    public long? Integer(int row) => Field.Type == DuckDbType.BigInteger
        ? IsMissing(row) ? null : Slot<long>(row)
        : Huge(row) is { } value ? checked((long)value) : null;

    /// <summary>The value of a cell of floats or doubles, or null where it is missing.</summary>
    /// <exception cref="InvalidOperationException">The column is neither.</exception>
    public double? Real(int row) => Field.Type switch
    {
        DuckDbType.Double => IsMissing(row) ? null : Slot<double>(row),
        DuckDbType.Float => IsMissing(row) ? null : Slot<float>(row),
        _ => throw Mismatch("floating-point"),
    };

    /// <summary>The value of a cell of decimals, or null where it is missing.</summary>
    /// <exception cref="InvalidOperationException">The column is not of decimals.</exception>
    /// <exception cref="OverflowException">The value needs more than the 28 digits of a <see cref="decimal"/>.</exception>
    public decimal? Decimal(int row)
    {
        if (Field.Type != DuckDbType.Decimal) throw Mismatch("decimal");
        return IsMissing(row) ? null : CellValues.Decimal(Whole(row), Field.Scale);
    }

    /// <summary>The day of a cell, or null where it is missing.</summary>
    /// <exception cref="InvalidOperationException">The column is not of dates.</exception>
    /// <exception cref="OverflowException">The day is infinite or outside the years 1 to 9999.</exception>
    public DateOnly? Date(int row) =>
        Field.Type != DuckDbType.Date ? throw Mismatch("date") : IsMissing(row) ? null : CellValues.Date(Slot<int>(row));

    /// <summary>The time of a cell, or null where it is missing; of kind UTC for columns with a time zone, else of no kind.</summary>
    /// <remarks>Nanoseconds are cut to the 100 ns of a <see cref="DateTime"/>.</remarks>
    /// <exception cref="InvalidOperationException">The column is not of timestamps.</exception>
    /// <exception cref="OverflowException">The time is infinite or outside the years 1 to 9999.</exception>
    public DateTime? Timestamp(int row) =>
        !CellValues.IsTimestamp(Field.Type) ? throw Mismatch("timestamp")
        : IsMissing(row) ? null : CellValues.Timestamp(Slot<long>(row), Field.Type);

    static bool IsInteger(DuckDbType type) => type
        is (>= DuckDbType.TinyInteger and <= DuckDbType.UnsignedBigInteger) or DuckDbType.HugeInteger or DuckDbType.UnsignedHugeInteger;

    Int128 Whole(int row) => Field.Storage switch
    {
        DuckDbType.TinyInteger => Slot<sbyte>(row),
        DuckDbType.SmallInteger => Slot<short>(row),
        DuckDbType.Integer => Slot<int>(row),
        DuckDbType.BigInteger => Slot<long>(row),
        DuckDbType.UnsignedTinyInteger => Slot<byte>(row),
        DuckDbType.UnsignedSmallInteger => Slot<ushort>(row),
        DuckDbType.UnsignedInteger => Slot<uint>(row),
        DuckDbType.UnsignedBigInteger => Slot<ulong>(row),
        DuckDbType.HugeInteger => Slot<Int128>(row),
        _ => checked((Int128)Slot<UInt128>(row)),
    };

    T Slot<T>(int row) where T : unmanaged
    {
        T value = Unsafe.ReadUnaligned<T>(_slots + ((long)row * sizeof(T)));
        GC.KeepAlive(_owner);
        return value;
    }

    InvalidOperationException Mismatch(string wanted) => new($"Column {Field.Name} is of type {Field.Type}: it has no {wanted} view.");
}
