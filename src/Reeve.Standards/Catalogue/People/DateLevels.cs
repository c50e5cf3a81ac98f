namespace Reeve.Standards;

/// <summary>Makes dates coarser.</summary>
static class DateLevels
{
    /// <summary>Month, quarter, year or financial year of a date in canonical form.</summary>
    /// <returns>Null when the text is no date, the date is too partial, or there is no such level here.</returns>
    internal static string? Generalise(string canonical, string level)
    {
        if (!DateText.TryParse(canonical, DateFormat.YearFirst, out PartialDate date)) return null;
        return level switch
        {
            "year" => $"{date.Year:0000}",
            _ when date.Month == 0 => null,
            "month" => $"{date.Year:0000}-{date.Month:00}",
            "quarter" => $"{date.Year:0000}-Q{(date.Month + 2) / 3}",
            "financial-year" => FinancialYear(date.Month < 4 ? date.Year - 1 : date.Year),
            _ => null,
        };
    }

    /// <summary>Local government accounts run from 1 April to 31 March (Local Government Finance Act 1988, section 145): 2025-26.</summary>
    static string FinancialYear(int begins) => $"{begins:0000}-{(begins + 1) % 100:00}";
}
