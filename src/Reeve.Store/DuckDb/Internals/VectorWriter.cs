using System.Text;
using Reeve.Store.Tables;

namespace Reeve.Store.DuckDb.Internals;

/// <summary>Writes rows of one column into a vector.</summary>
abstract unsafe class VectorWriter(OutputColumn column, DuckDbType type)
{
    /// <summary>The vector's type.</summary>
    public DuckDbType Type { get; } = type;

    public static VectorWriter For(OutputColumn column) => column switch
    {
        OutputColumn.Text text => new TextWriter(text),
        OutputColumn.Integer integer => new NumberWriter<long>(integer, integer.Values, DuckDbType.BigInteger),
        OutputColumn.Real real => new NumberWriter<double>(real, real.Values, DuckDbType.Double),
        _ => throw new ArgumentException("A column is of text, integers or reals.", nameof(column)),
    };

    /// <summary>Writes <paramref name="count"/> rows from <paramref name="first"/> on into slots 0, 1...</summary>
    public void Write(nint vector, int first, int count)
    {
        ulong* validity = null;
        for (int slot = 0; slot < count; slot++)
        {
            if (!column.IsMissing(first + slot)) continue;
            if (validity is null)
            {
                Native.duckdb_vector_ensure_validity_writable(vector);
                validity = Native.duckdb_vector_get_validity(vector);
            }

            validity[slot >> 6] &= ~(1UL << slot);
        }

        Fill(vector, (byte*)Native.duckdb_vector_get_data(vector), first, count);
    }

    protected abstract void Fill(nint vector, byte* slots, int first, int count);

    sealed class NumberWriter<T>(OutputColumn column, T[] values, DuckDbType type) : VectorWriter(column, type) where T : unmanaged
    {
        protected override void Fill(nint vector, byte* slots, int first, int count) =>
            values.AsSpan(first, count).CopyTo(new Span<T>(slots, count));
    }

    /// <summary>Each distinct value is turned into UTF-8 the first time it is met.</summary>
    sealed class TextWriter(OutputColumn.Text column) : VectorWriter(column, DuckDbType.Text)
    {
        readonly byte[]?[] _utf8 = new byte[column.Values.Count][];

        protected override void Fill(nint vector, byte* slots, int first, int count)
        {
            var slot = (StringSlot*)slots;
            for (int row = 0; row < count; row++, slot++)
            {
                int code = column.Codes[first + row];
                if (code < 0) continue;
                byte[] text = _utf8[code] ??= Encoding.UTF8.GetBytes(column.Values[code]);
                if (text.Length <= StringSlot.InlineBytes)
                {
                    // DuckDB compares whole slots: bytes after the text must be 0.
                    *slot = default;
                    slot->Length = (uint)text.Length;
                    text.CopyTo(new Span<byte>(slot->Inline, StringSlot.InlineBytes));
                }
                else
                {
                    fixed (byte* start = text) Native.duckdb_vector_assign_string_element_len(vector, (ulong)row, start, (ulong)text.Length);
                }
            }
        }
    }
}
