namespace Reeve.Standards;

/// <summary>Dates of anything but a birth.</summary>
sealed class DateStandard : Standard
{
    /// <summary>Why a date is suspect that stands in for none.</summary>
    internal const string Default = "a date that systems store when none is known";

    /// <summary>Why 1 January 1970 is suspect.</summary>
    internal const string UnixDefault = "may be a default: the first day of Unix time";

    /// <inheritdoc/>
    public override string Name => "date";

    /// <inheritdoc/>
    public override string Title => "Date";

    /// <inheritdoc/>
    public override string Definition =>
        "ISO 8601-1:2019, calendar date: yyyy-MM-dd, or yyyy-MM or yyyy where no more is known. The order of day and month is the one that the "
        + "column's values speak for, day first when nothing tells. Two digits mean a year from 1930 to 2029; five digits are a spreadsheet's number "
        + "of a day (ECMA-376, 1900 date base).";

    /// <inheritdoc/>
    public override Sensitivity Sensitivity => Sensitivity.Internal;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Levels { get; } = ["month", "quarter", "year", "financial-year"];

    /// <inheritdoc/>
    public override StandardReader Reader(IReadOnlyCollection<string> distinctValues) => DateColumnReader.For(distinctValues, Judge);

    /// <inheritdoc/>
    public override string? Generalise(string canonical, string level, GeneralisationContext context) =>
        Levels.Contains(level) ? DateLevels.Generalise(canonical, level) : base.Generalise(canonical, level, context);

    static StandardValue? Judge(PartialDate date) => DefaultReason(date) is { } reason ? new StandardValue(ValueState.Suspect, date.Value, reason) : null;

    /// <summary>Why a date is likely to be a system's default; null when it is not.</summary>
    internal static string? DefaultReason(PartialDate date)
    {
        if (DateOfBirth.IsKnownDefault(date) || date.Year == 9999) return Default;
        return (date.Year, date.Month, date.Day) switch
        {
            (1970, 1, 1) => UnixDefault,
            (1899, 12, 30 or 31) => Default, // day 0 of spreadsheets
            _ => null,
        };
    }
}
