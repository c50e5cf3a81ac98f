namespace Reeve.Linkage.Compare;

/// <summary>Parts of a date that agree: same day and month with another year is a common slip, same year alone is little evidence.</summary>
[Flags]
public enum DateParts
{
    /// <summary>Nothing agrees.</summary>
    None = 0,

    /// <summary>The day of the month agrees.</summary>
    Day = 1,

    /// <summary>The month agrees.</summary>
    Month = 2,

    /// <summary>Day and month agree.</summary>
    DayMonth = Day | Month,

    /// <summary>The year agrees.</summary>
    Year = 4,

    /// <summary>Day and year agree.</summary>
    DayYear = Day | Year,

    /// <summary>Month and year agree.</summary>
    MonthYear = Month | Year,

    /// <summary>The dates are equal.</summary>
    All = Day | Month | Year,
}
