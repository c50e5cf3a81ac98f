namespace Reeve.Store.DuckDb.Internals;

/// <summary>DuckDB's representations of dates, times and decimals as those of .NET.</summary>
static class CellValues
{
    static readonly long EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>A day from days since 1970-01-01; the infinities stand at the ends of 32 bits.</summary>
    public static DateOnly Date(int days)
    {
        long number = days + EpochDay;
        return number < DateOnly.MinValue.DayNumber || number > DateOnly.MaxValue.DayNumber
            ? throw new OverflowException("A date is outside the years 1 to 9999: cast the column to varchar.")
            : DateOnly.FromDayNumber((int)number);
    }

    public static bool IsTimestamp(DuckDbType type) => type is DuckDbType.Timestamp or DuckDbType.TimestampTz
        or DuckDbType.TimestampS or DuckDbType.TimestampMs or DuckDbType.TimestampNs;

    /// <summary>A time from units since 1970-01-01; the infinities stand at the ends of 64 bits.</summary>
    public static DateTime Timestamp(long units, DuckDbType type)
    {
        Int128 ticks = DateTime.UnixEpoch.Ticks + type switch
        {
            DuckDbType.TimestampS => (Int128)units * TimeSpan.TicksPerSecond,
            DuckDbType.TimestampMs => (Int128)units * TimeSpan.TicksPerMillisecond,
            DuckDbType.TimestampNs => long.DivRem(units, TimeSpan.NanosecondsPerTick) is var (whole, rest) && rest < 0 ? whole - 1 : whole,
            _ => (Int128)units * TimeSpan.TicksPerMicrosecond,
        };
        return units is long.MaxValue or -long.MaxValue || ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks
            ? throw new OverflowException("A time is outside the years 1 to 9999: cast the column to varchar.")
            : new DateTime((long)ticks, type == DuckDbType.TimestampTz ? DateTimeKind.Utc : DateTimeKind.Unspecified);
    }

    /// <summary>unscaled / 10^scale, exactly.</summary>
    public static decimal Decimal(Int128 unscaled, int scale)
    {
        // Zeros at the end carry nothing, and without them more values fit.
        while (scale > 28 && unscaled % 10 == 0)
        {
            unscaled /= 10;
            scale--;
        }

        Int128 size = Int128.Abs(unscaled);
        return scale > 28 || size > (Int128)decimal.MaxValue
            ? throw new OverflowException("A decimal has more digits than a decimal can hold: cast the column to varchar or double.")
            : new decimal((int)(uint)(size & uint.MaxValue), (int)(uint)((size >> 32) & uint.MaxValue), (int)(uint)(size >> 64),
                unscaled < 0, (byte)scale);
    }
}
