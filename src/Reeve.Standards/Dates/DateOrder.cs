namespace Reeve.Standards;

/// <summary>In which order a column writes the parts of a date. It decides only texts that could be read in two ways.</summary>
public enum DateOrder
{
    /// <summary>24/06/1971, as in the United Kingdom.</summary>
    DayMonthYear,

    /// <summary>06/24/1971, as in the United States.</summary>
    MonthDayYear,

    /// <summary>1971-06-24 (ISO 8601) or 19710624. Numbers that end in the year are read with the day first.</summary>
    YearMonthDay,
}
