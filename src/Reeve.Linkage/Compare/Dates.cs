namespace Reeve.Linkage.Compare;

/// <summary>Comparison of dates as day numbers: the days since 1 January of year 1 in the Gregorian calendar, as <see cref="DateOnly.DayNumber"/>.</summary>
/// <remarks>
/// A column can be read once with <see cref="TryParse"/> and compared as integers. Every method that takes day numbers throws
/// <see cref="ArgumentOutOfRangeException"/> for one that is not a day of the years 1 to 9999.
/// </remarks>
public static class Dates
{
    /// <summary>Reads a date written yyyy-MM-dd (ISO 8601 extended calendar date) with ASCII digits and nothing around it.</summary>
    /// <param name="text">The text; any other form, and days that no calendar has, are not read.</param>
    /// <param name="day">The day number, 0 for 0001-01-01; 0 when not read.</param>
    /// <returns>Whether the text was such a date.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out int day)
    {
        day = 0;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        int year = Number(text[..4]), month = Number(text[5..7]), dayOfMonth = Number(text[8..]);
        if (year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, dayOfMonth).DayNumber;
        return true;
    }

    /// <summary>Days between two dates, at least 0; symmetric.</summary>
    /// <param name="left">A day number.</param>
    /// <param name="right">The day number it is compared with.</param>
    public static int DaysApart(int left, int right) => Math.Abs(Date(left).DayNumber - Date(right).DayNumber);

    /// <summary>Days between two dates as text, at least 0; null when <see cref="TryParse"/> does not read both. Symmetric.</summary>
    /// <param name="left">A date written yyyy-MM-dd.</param>
    /// <param name="right">The date it is compared with.</param>
    public static int? DaysApart(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        TryParse(left, out int from) && TryParse(right, out int to) ? DaysApart(from, to) : null;

    /// <summary>Whole months between two dates, at least 0; symmetric.</summary>
    /// <remarks>
    /// The most months that can be added to the earlier date without passing the later one. Where the month reached is too short, its last
    /// day stands for the missing one: 31 January to 28 February 2023 is one month.
    /// </remarks>
    /// <param name="left">A day number.</param>
    /// <param name="right">The day number it is compared with.</param>
    public static int MonthsApart(int left, int right)
    {
        DateOnly earlier = Date(Math.Min(left, right));
        DateOnly later = Date(Math.Max(left, right));
        int months = ((later.Year - earlier.Year) * 12) + later.Month - earlier.Month;
        int anniversary = Math.Min(earlier.Day, DateTime.DaysInMonth(later.Year, later.Month));
        return later.Day < anniversary ? months - 1 : months;
    }

    /// <summary>Whole years between two dates, at least 0: twelve whole months each; symmetric.</summary>
    /// <param name="left">A day number.</param>
    /// <param name="right">The day number it is compared with.</param>
    public static int YearsApart(int left, int right) => MonthsApart(left, right) / 12;

    /// <summary>Whether the dates differ only in that day and month have changed places, as when 4 July is read as 7 April; symmetric.</summary>
    /// <param name="left">A day number.</param>
    /// <param name="right">The day number it is compared with.</param>
    /// <returns>False for equal dates.</returns>
    public static bool DayMonthTransposed(int left, int right)
    {
        (int year, int month, int day) = Date(left);
        (int otherYear, int otherMonth, int otherDay) = Date(right);
        return left != right && year == otherYear && day == otherMonth && month == otherDay;
    }

    /// <summary>Whether two dates as text differ only in that day and month have changed places; false when <see cref="TryParse"/> does not read both.</summary>
    /// <param name="left">A date written yyyy-MM-dd.</param>
    /// <param name="right">The date it is compared with.</param>
    /// <returns>False for equal dates.</returns>
    public static bool DayMonthTransposed(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        TryParse(left, out int one) && TryParse(right, out int other) && DayMonthTransposed(one, other);

    /// <summary>Which parts of two dates agree; all three only for equal dates; symmetric.</summary>
    /// <param name="left">A day number.</param>
    /// <param name="right">The day number it is compared with.</param>
    public static DateParts PartsInCommon(int left, int right)
    {
        (int year, int month, int day) = Date(left);
        (int otherYear, int otherMonth, int otherDay) = Date(right);
        return (year == otherYear ? DateParts.Year : DateParts.None)
            | (month == otherMonth ? DateParts.Month : DateParts.None)
            | (day == otherDay ? DateParts.Day : DateParts.None);
    }

    /// <summary>The framework's own message would repeat the number, which is somebody's date.</summary>
    static DateOnly Date(int day) => (uint)day <= (uint)DateOnly.MaxValue.DayNumber
        ? DateOnly.FromDayNumber(day)
        : throw new ArgumentOutOfRangeException(nameof(day), "Not a day of the years 1 to 9999.");

    /// <summary>The value of ASCII digits, or -1 when there is anything else.</summary>
    static int Number(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return -1;
            value = (value * 10) + digit - '0';
        }

        return value;
    }
}
