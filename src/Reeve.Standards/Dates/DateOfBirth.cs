namespace Reeve.Standards;

/// <summary>What to think of a date as somebody's date of birth.</summary>
public enum DateOfBirthJudgement
{
    /// <summary>It can be a date of birth.</summary>
    Plausible,

    /// <summary>
    /// A date that systems store when none is known. A few people were born on such a day; most records with it were not.
    /// </summary>
    KnownDefault,

    /// <summary>After the reference date.</summary>
    InFuture,

    /// <summary>More than 120 years before the reference date.</summary>
    TooLongAgo,
}

/// <summary>Dates of birth: which dates can be one. Reading them is <see cref="DateText"/>.</summary>
public static class DateOfBirth
{
    /// <summary>In years. The longest life on record is 122.</summary>
    public const int OldestAge = 120;

    /// <summary>Judges a date as a date of birth.</summary>
    /// <param name="date">A date that was read, whole or partial; a partial one gets the benefit of the doubt.</param>
    /// <param name="asAt">The day at which the record was made or extracted; never today's date by itself.</param>
    /// <exception cref="ArgumentException"><paramref name="date"/> is the default value, which is no date.</exception>
    public static DateOfBirthJudgement Judge(PartialDate date, DateOnly asAt)
    {
        if (date == default) throw new ArgumentException("There is no date to judge.", nameof(date));
        if (IsKnownDefault(date)) return DateOfBirthJudgement.KnownDefault;
        if (date.Earliest() > asAt) return DateOfBirthJudgement.InFuture;
        if (asAt.Year > OldestAge && date.Latest() < asAt.AddYears(-OldestAge)) return DateOfBirthJudgement.TooLongAgo;
        return DateOfBirthJudgement.Plausible;
    }

    /// <summary>
    /// Whether it is a date that systems store for "none": 1900-01-01 and 1901-01-01 (mainframes and spreadsheets), 1753-01-01 (the first
    /// of SQL Server's datetime), 0001-01-01 (.NET), 1111-11-11 and 9999-12-31 (typed). 1970-01-01 is not among them: too many people
    /// were born on it.
    /// </summary>
    public static bool IsKnownDefault(PartialDate date) => (date.Year, date.Month, date.Day)
        is (1900, 1, 1) or (1901, 1, 1) or (1753, 1, 1) or (1, 1, 1) or (1111, 11, 11) or (9999, 12, 31);
}
