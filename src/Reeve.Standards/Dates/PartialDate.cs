using System.Globalization;

namespace Reeve.Standards;

/// <summary>A day, a month or a year of the Gregorian calendar, as far as it is known. The default value is no date.</summary>
public readonly record struct PartialDate
{
    /// <summary>The longest canonical form, in characters.</summary>
    internal const int MostCharacters = 10;

    PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    /// <summary>1 to 9999; 0 in the default value.</summary>
    public int Year { get; }

    /// <summary>1 to 12; 0 when not known.</summary>
    public int Month { get; }

    /// <summary>1 to 31; 0 when not known.</summary>
    public int Day { get; }

    /// <summary>Whether year, month and day are known.</summary>
    public bool IsComplete => Day > 0;

    /// <summary>The canonical form: <c>yyyy-MM-dd</c>, <c>yyyy-MM</c> or <c>yyyy</c> (ISO 8601). Personal when it is a birth.</summary>
    public string Value
    {
        get
        {
            Span<char> text = stackalloc char[MostCharacters];
            return new string(text[..Write(text)]);
        }
    }

    /// <summary>Makes a date of the parts that are known; 0 stands for not known, and a day without its month is left out.</summary>
    /// <returns>False when the calendar has no such date.</returns>
    public static bool TryCreate(int year, int month, int day, out PartialDate date)
    {
        date = default;
        if (year is < 1 or > 9999 || month is < 0 or > 12 || day is < 0 or > 31) return false;
        if (month == 0) day = 0;
        if (day > 0 && day > DateTime.DaysInMonth(year, month)) return false;
        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>The day; null unless the date is complete.</summary>
    public DateOnly? ToDateOnly() => IsComplete ? new DateOnly(Year, Month, Day) : null;

    /// <summary>Withheld: most dates here are of birth.</summary>
    public override string ToString() => Withheld.Text;

    /// <summary>The first day that the date can mean.</summary>
    internal DateOnly Earliest() => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day that the date can mean.</summary>
    internal DateOnly Latest()
    {
        int month = Month == 0 ? 12 : Month;
        return new DateOnly(Year, month, IsComplete ? Day : DateTime.DaysInMonth(Year, month));
    }

    /// <summary>Writes the canonical form.</summary>
    /// <returns>How many characters were written.</returns>
    internal int Write(Span<char> text)
    {
        Year.TryFormat(text, out int length, "0000", CultureInfo.InvariantCulture);
        if (Month > 0) length += WritePart(text[length..], Month);
        if (Day > 0) length += WritePart(text[length..], Day);
        return length;
    }

    static int WritePart(Span<char> text, int part)
    {
        text[0] = '-';
        text[1] = (char)('0' + (part / 10));
        text[2] = (char)('0' + (part % 10));
        return 3;
    }
}
