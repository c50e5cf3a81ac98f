using Reeve.Store.Tables;

namespace Reeve.Store.DuckDb.Internals;

/// <summary>Writes rows of one column into a vector.</summary>
abstract unsafe class VectorWriter(OutputColumn column, DuckDbType type) : IDisposable
{
    /// <summary>The vector's type.</summary>
    public DuckDbType Type { get; } = type;

    public static VectorWriter For(OutputColumn column) => column switch
    {
        OutputColumn.Text text => new TextVectorWriter(text),
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

    /// <summary>Gives back what the slots written so far may point to: DuckDB has to have taken its own copy of them.</summary>
    public abstract void Dispose();

    protected abstract void Fill(nint vector, byte* slots, int first, int count);

    sealed class NumberWriter<T>(OutputColumn column, T[] values, DuckDbType type) : VectorWriter(column, type) where T : unmanaged
    {
        protected override void Fill(nint vector, byte* slots, int first, int count) =>
            values.AsSpan(first, count).CopyTo(new Span<T>(slots, count));

        public override void Dispose()
        {
            // Numbers stand in the slots themselves.
        }
    }
}
