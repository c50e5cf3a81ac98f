namespace Reeve.Standards;

/// <summary>How to read the dates of a column: what cannot be told from one value alone.</summary>
/// <param name="Order">The order of day, month and year where a text could be read in two ways.</param>
public sealed record DateFormat(DateOrder Order)
{
    /// <summary>Day first, the default for the United Kingdom.</summary>
    public static DateFormat DayFirst { get; } = new(DateOrder.DayMonthYear);

    /// <summary>Month first.</summary>
    public static DateFormat MonthFirst { get; } = new(DateOrder.MonthDayYear);

    /// <summary>Year first: ISO 8601, with or without dashes.</summary>
    public static DateFormat YearFirst { get; } = new(DateOrder.YearMonthDay);

    /// <summary>
    /// The latest year that two digits can mean: they name a year of the hundred that end here. The default, 2029, reads 30 as 1930;
    /// for dates of birth the year of the extract is better, since nobody is born after it.
    /// </summary>
    public int TwoDigitYearMax { get; init; } = 2029;

    /// <summary>
    /// Whether bare numbers count days as spreadsheets do (ECMA-376, the 1900 date base: 1 is 1900-01-01, and 60 the day that 1900 did
    /// not have). Four digits are still a year and eight still a date.
    /// </summary>
    public bool ExcelSerials { get; init; }

    /// <summary>The year that two digits mean.</summary>
    internal int Expand(int twoDigits) => TwoDigitYearMax - ((((TwoDigitYearMax - twoDigits) % 100) + 100) % 100);
}
