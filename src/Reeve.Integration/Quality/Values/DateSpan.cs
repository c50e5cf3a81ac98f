using System.Globalization;

namespace Reeve.Integration.Quality.Values;

/// <summary>The time in which something happened, as far as it is known: a year, a month, a day, or a moment. Personal.</summary>
readonly record struct DateSpan : IComparable<DateSpan>
{
    static readonly string[] Partials = ["yyyy", "yyyy-MM"];
    static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK"];

    readonly DateTime first, last;
    readonly bool timed;

    DateSpan(DateTime first, DateTime last, bool timed) => (this.first, this.last, this.timed) = (first, last, timed);

    /// <summary>Reads ISO 8601 text: <c>1980</c>, <c>1980-03</c>, <c>1980-03-04</c>, or a day and a time.</summary>
    public static bool TryParse(string text, out DateSpan span)
    {
        const DateTimeStyles exactly = DateTimeStyles.None;
        CultureInfo invariant = CultureInfo.InvariantCulture;
        bool known = true;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", invariant, exactly, out DateTime day)) span = new(day, day, timed: false);
        else if (DateTime.TryParseExact(text, Partials, invariant, exactly, out DateTime start)) span = new(start, End(start, ofYear: text.Length == 4), timed: false);
        else if (DateTime.TryParseExact(text, Moments, invariant, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime moment)) span = new(moment, moment, timed: true);
        else (known, span) = (false, default);
        return known;
    }

    /// <summary>The first day it can be.</summary>
    public DateOnly FirstDay => DateOnly.FromDateTime(first);

    /// <summary>Whether the day is known.</summary>
    public bool IsWhole => first.Date == last.Date;

    /// <summary>
    /// Whether an order could hold between two times, as far as they are known: a year and a day within it could be equal, before or after. A moment
    /// and a day are compared as days.
    /// </summary>
    /// <param name="operator">One of <c>=</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>.</param>
    /// <param name="other">The right side.</param>
    public bool Could(string @operator, DateSpan other)
    {
        DateSpan left = other.timed ? this : Day, right = timed ? other : other.Day;
        return @operator switch
        {
            "=" => left.first <= right.last && left.last >= right.first,
            "!=" => !(left.first == left.last && right.first == right.last && left.first == right.first),
            "<" => left.first < right.last,
            "<=" => left.first <= right.last,
            ">" => left.last > right.first,
            ">=" => left.last >= right.first,
            _ => throw new ArgumentException("There is no such operator.", nameof(@operator)),
        };
    }

    /// <summary>By the first day it can be, then by the last.</summary>
    public int CompareTo(DateSpan other) => first.CompareTo(other.first) is var order and not 0 ? order : last.CompareTo(other.last);

    static DateTime End(DateTime start, bool ofYear)
    {
        int month = ofYear ? 12 : start.Month;
        return new DateTime(start.Year, month, DateTime.DaysInMonth(start.Year, month));
    }

    /// <summary>Withheld: it may be somebody's date of birth.</summary>
    public override string ToString() => "[withheld]";

    DateSpan Day => new(first.Date, last.Date, timed: false);
}
