namespace Reeve.Standards;

/// <summary>Reads dates as people and systems write them.</summary>
/// <remarks>
/// Read whatever the column's order: <c>1971-06-24</c> (ISO 8601), <c>24-Jun-1971</c>, <c>24th June 1971</c>, <c>June 24, 1971</c>, any of
/// them with a time after it; and in part: <c>1971</c>, <c>1971-06</c>, <c>06/1971</c>, <c>June 1971</c>, <c>00/06/1971</c>,
/// <c>??/??/1971</c>. Read by the column's order: <c>24/06/1971</c>, <c>24.6.71</c>, <c>24061971</c>. A date that the calendar does not
/// have is no date; it is never corrected by swapping day and month.
/// </remarks>
public static class DateText
{
    const int LastExcelSerial = 2_958_465; // 9999-12-31

    /// <summary>Decides from a column's values in which order its dates are written.</summary>
    /// <param name="distinctValues">The column's distinct values; placeholders are passed over.</param>
    /// <returns>
    /// Null when fewer than three quarters of the values are dates, or most are bare years. When nothing tells day from month, day first.
    /// </returns>
    public static DateFormat? Infer(IEnumerable<string> distinctValues)
    {
        DateOrderVotes votes = new();
        foreach (string value in distinctValues) votes.Add(value);
        return votes.Decide() switch
        {
            DateOrder.DayMonthYear => DateFormat.DayFirst,
            DateOrder.MonthDayYear => DateFormat.MonthFirst,
            DateOrder.YearMonthDay => DateFormat.YearFirst,
            _ => null,
        };
    }

    /// <summary>Reads a date, whole or partial.</summary>
    /// <returns>False when the text is not a date, or one that the calendar does not have.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, DateFormat format, out PartialDate date)
    {
        if (format.ExcelSerials && TryExcelSerial(text.Trim(), out date)) return true;
        date = default;
        return DateTokens.TryRead(text, out DateTokens tokens)
            && (tokens.NamedMonth > 0 ? TryNamed(tokens, format, out date) : TryNumbers(tokens, format, out date));
    }

    /// <summary><c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c>; null when the text is not a date.</summary>
    public static string? Canonical(string? text, DateFormat format)
    {
        if (!TryParse(text, format, out PartialDate date)) return null;
        Span<char> canonical = stackalloc char[PartialDate.MostCharacters];
        return Characters.Reuse(text!, canonical[..date.Write(canonical)]);
    }

    static bool TryNamed(DateTokens t, DateFormat format, out PartialDate date)
    {
        date = default;
        if (t.Count == 1) return t.Digits(0) == 4 && PartialDate.TryCreate(t[0], t.NamedMonth, 0, out date);
        if (t.Count != 2 || t.BeforeMonth > 1) return false;
        bool yearFirst = t.BeforeMonth == 1 && t.Digits(0) == 4;
        int year = yearFirst ? 0 : 1;
        return TryCreate(t, year, t.NamedMonth, 1 - year, format, out date);
    }

    static bool TryNumbers(DateTokens t, DateFormat format, out PartialDate date)
    {
        date = default;
        switch (t.Count)
        {
            case 1 when t.Digits(0) == 8 && t[0] > 0:
                return TryCompact(t[0], format.Order, out date);
            case 1:
                return t.Digits(0) == 4 && PartialDate.TryCreate(t[0], 0, 0, out date);
            case 2:
                int year = t.Digits(0) == 4 ? 0 : 1;
                return t.Digits(year) == 4 && t.Digits(1 - year) <= 2 && PartialDate.TryCreate(t[year], Math.Max(t[1 - year], 0), 0, out date);
            default:
                if (t.Digits(0) == 4 || (format.Order == DateOrder.YearMonthDay && t.Digits(2) <= 2))
                    return t.Digits(1) <= 2 && TryCreate(t, 0, t[1], 2, format, out date);
                int month = format.Order == DateOrder.MonthDayYear ? 0 : 1;
                return t.Digits(month) <= 2 && TryCreate(t, 2, t[month], 1 - month, format, out date);
        }
    }

    static bool TryCreate(DateTokens t, int year, int month, int day, DateFormat format, out PartialDate date)
    {
        date = default;
        if (t[year] < 0 || t.Digits(year) is not (2 or 4) || t.Digits(day) > 2) return false;
        int whole = t.Digits(year) == 2 ? format.Expand(t[year]) : t[year];
        return PartialDate.TryCreate(whole, Math.Max(month, 0), Math.Max(t[day], 0), out date);
    }

    /// <summary>Eight digits: in the column's order if that gives a year of our times, otherwise as ISO 8601 has it.</summary>
    static bool TryCompact(int n, DateOrder order, out PartialDate date) =>
        (order != DateOrder.YearMonthDay && TryCompactAs(n, order, out date)) || TryCompactAs(n, DateOrder.YearMonthDay, out date);

    /// <summary>Eight digits in one order; whole dates only, and years 1800 to 2199 when the year comes last.</summary>
    internal static bool TryCompactAs(int n, DateOrder order, out PartialDate date)
    {
        date = default;
        (int year, int month, int day) = order switch
        {
            DateOrder.YearMonthDay => (n / 10_000, n / 100 % 100, n % 100),
            DateOrder.MonthDayYear => (n % 10_000, n / 1_000_000, n / 10_000 % 100),
            _ => (n % 10_000, n / 10_000 % 100, n / 1_000_000),
        };
        bool ours = year is >= 1800 and <= 2199 || (order == DateOrder.YearMonthDay && year > 0);
        // 19710600 is a month; a year last never comes with parts left at nought.
        return ours && (order == DateOrder.YearMonthDay || (month > 0 && day > 0)) && PartialDate.TryCreate(year, month, day, out date);
    }

    static bool TryExcelSerial(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        int point = text.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        if (whole.Length is 0 or 4 or > 7 || whole.ContainsAnyExceptInRange('0', '9')) return false;
        if (point >= 0 && text[(point + 1)..].ContainsAnyExceptInRange('0', '9')) return false;
        int serial = int.Parse(whole);
        if (serial is 0 or 60 or > LastExcelSerial) return false;
        DateOnly day = new DateOnly(1899, 12, 30).AddDays(serial < 60 ? serial + 1 : serial);
        return PartialDate.TryCreate(day.Year, day.Month, day.Day, out date);
    }
}
