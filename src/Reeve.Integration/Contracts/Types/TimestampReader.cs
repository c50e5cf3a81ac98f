using System.Globalization;
using Reeve.Standards;

namespace Reeve.Integration.Contracts.Types;

/// <summary>
/// Days and times (ISO 8601, and UK dates with a time): <c>2024-02-29T12:00:00Z</c>, <c>29/02/2024 12:00</c>. The canonical form is
/// <c>2024-02-29T12:00:00</c>, with <c>Z</c>, turned to UTC, when an offset was given. A day without a time is partial.
/// </summary>
/// <param name="format">The column's order of day, month and year.</param>
sealed class TimestampReader(DateFormat format) : StandardReader
{
    static readonly string[] Times = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF", "h:mm tt", "h:mm:ss tt", "h:mmtt", "h:mm:sstt"];

    /// <summary>A reader for a column; day first when its values do not tell.</summary>
    public static TimestampReader For(IReadOnlyCollection<string> distinctValues) =>
        new(DateText.Infer(distinctValues.Select(value => Split(value.Trim()).Day.ToString())) ?? DateFormat.DayFirst);

    /// <inheritdoc/>
    public override StandardValue Read(string text)
    {
        Parted parted = Split(text.Trim());
        ReadOnlySpan<char> day = parted.Day, time = parted.Time;
        if (!DateText.TryParse(day, format, out PartialDate date)) return PlainTypes.NotOfType(text, "is not a date and time");
        if (time.IsEmpty) return new StandardValue(ValueState.Partial, date.Value, date.IsComplete ? "has no time" : "only part of the date is known");
        TimeSpan? offset = TakeOffset(ref time);
        if (date.ToDateOnly() is not { } known || !TimeOnly.TryParseExact(time, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly clock))
            return StandardValue.Invalid("is not a date and time");
        DateTime moment = known.ToDateTime(clock);
        if (offset is { } ahead)
        {
            if (moment.Ticks - ahead.Ticks is < 0 or > 3155378975999999999) return StandardValue.Invalid("is not a date and time");
            moment -= ahead;
        }

        return StandardValue.Valid(moment.ToString(offset is null ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
    }

    /// <summary>Parts the time from the day: it starts at the hours before the first colon.</summary>
    static Parted Split(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon < 0) return new Parted(text, []);
        int start = colon;
        while (start > 0 && colon - start < 2 && char.IsAsciiDigit(text[start - 1])) start--;
        ReadOnlySpan<char> day = text[..start].TrimEnd();
        if (day is [.. var before, 'T' or 't' or ',']) day = before.TrimEnd();
        return new Parted(day, text[start..]);
    }

    /// <summary>Takes <c>Z</c>, <c>+01:00</c>, <c>+0100</c> or <c>+01</c> off the end; null when there is none.</summary>
    static TimeSpan? TakeOffset(ref ReadOnlySpan<char> time)
    {
        if (time is [.. var utc, 'Z' or 'z'])
        {
            time = utc.TrimEnd();
            return TimeSpan.Zero;
        }

        int sign = time.LastIndexOfAny('+', '-');
        if (sign < 0) return null;
        ReadOnlySpan<char> offset = time[(sign + 1)..];
        bool hasColon = offset is [_, _, ':', _, _];
        ReadOnlySpan<char> minutes = offset.Length is 4 or 5 ? offset[^2..] : "00";
        if (!(hasColon || offset.Length is 2 or 4) || !int.TryParse(offset[..2], NumberStyles.None, CultureInfo.InvariantCulture, out int h)
            || !int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out int m) || h > 14 || m > 59)
            return null;
        bool isBehind = time[sign] == '-';
        time = time[..sign].TrimEnd();
        TimeSpan length = new(h, m, 0);
        return isBehind ? -length : length;
    }

    readonly ref struct Parted(ReadOnlySpan<char> day, ReadOnlySpan<char> time)
    {
        public readonly ReadOnlySpan<char> Day = day, Time = time;
    }
}
