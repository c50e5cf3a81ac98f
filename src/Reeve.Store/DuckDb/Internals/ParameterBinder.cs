using System.Text;

namespace Reeve.Store.DuckDb.Internals;

/// <summary>Gives a prepared statement its values, by number.</summary>
static unsafe class ParameterBinder
{
    static readonly DateOnly Epoch = new(1970, 1, 1);

    public static void Bind(StatementHandle statement, ReadOnlySpan<object?> values)
    {
        ulong expected = Native.duckdb_nparams(statement);
        if (expected != (ulong)values.Length)
            throw new ArgumentException($"The query has {expected} parameters and was given {values.Length} values.", nameof(values));
        for (int position = 0; position < values.Length; position++)
        {
            if (Bind(statement, (ulong)position + 1, values[position]) != 0)
                throw new ArgumentException($"The query did not take its value number {position + 1}.", nameof(values));
        }
    }

    static int Bind(StatementHandle statement, ulong index, object? value) => value switch
    {
        null => Native.duckdb_bind_null(statement, index),
        string text => BindText(statement, index, text),
        bool truth => Native.duckdb_bind_boolean(statement, index, truth),
        sbyte or short or int or byte or ushort => Native.duckdb_bind_int32(statement, index, Convert.ToInt32(value, null)),
        long or uint => Native.duckdb_bind_int64(statement, index, Convert.ToInt64(value, null)),
        ulong big => Native.duckdb_bind_hugeint(statement, index, new Huge(big)),
        Int128 huge => Native.duckdb_bind_hugeint(statement, index, new Huge(huge)),
        float real => Native.duckdb_bind_double(statement, index, real),
        double real => Native.duckdb_bind_double(statement, index, real),
        decimal number => Native.duckdb_bind_decimal(statement, index, Decimal(number)),
        DateOnly date => Native.duckdb_bind_date(statement, index, date.DayNumber - Epoch.DayNumber),
        DateTime time => Native.duckdb_bind_timestamp(statement, index, (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond),
        _ => throw new ArgumentException($"A parameter cannot be a {value.GetType().Name}.", nameof(value)),
    };

    static int BindText(StatementHandle statement, ulong index, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        fixed (byte* start = utf8)
        {
            // An empty array has no address, and the interface takes none for NULL.
            byte nothing = 0;
            return Native.duckdb_bind_varchar_length(statement, index, start is null ? &nothing : start, (ulong)utf8.Length);
        }
    }

    static DecimalValue Decimal(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(number, bits);
        Int128 unscaled = new((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return new DecimalValue(38, number.Scale, decimal.IsNegative(number) ? -unscaled : unscaled);
    }
}
