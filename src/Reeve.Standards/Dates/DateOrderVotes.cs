namespace Reeve.Standards;

/// <summary>What the values of a column say about the order of its dates.</summary>
sealed class DateOrderVotes
{
    int values, anyOrder, years;
    int yearFirst;                          // 1971-06-24
    int dayFirst, monthFirst, dayOrMonth;   // 24/06/1971, 06/24/1971, 06/07/1971
    int shortYearFirst, shortYears;         // 71-06-24 and no other reading; 05-06-07 among others
    int compactYear, compactDay, compactMonth;

    /// <summary>Counts a value.</summary>
    internal void Add(string value)
    {
        if (Placeholders.IsPlaceholder(value)) return;
        values++;
        if (!DateTokens.TryRead(value, out DateTokens t)) return;
        if (t is { NamedMonth: 0, Count: 3 } && t.Digits(0) <= 2) AddNumbers(t);
        else if (t is { NamedMonth: 0, Count: 1 } && t.Digits(0) == 8) AddCompact(t[0]);
        else if (!DateText.TryParse(value, DateFormat.YearFirst, out PartialDate date)) return;
        else if (t is { NamedMonth: 0, Count: 3 }) yearFirst++;
        else if (date.Month == 0 && t.Count == 1) years++;
        else anyOrder++;
    }

    /// <summary>The order that most values speak for, or null when too few are dates.</summary>
    internal DateOrder? Decide()
    {
        DateOrder order = Prevailing();
        int slashes = order switch
        {
            DateOrder.MonthDayYear => monthFirst + dayOrMonth,
            DateOrder.YearMonthDay when shortYearFirst > 0 => shortYears,
            _ => dayFirst + dayOrMonth,
        };
        int compact = order switch
        {
            DateOrder.MonthDayYear => compactMonth,
            DateOrder.DayMonthYear => compactDay,
            _ => compactYear,
        };
        int dates = anyOrder + yearFirst + slashes + compact;
        return dates > years && 4L * (dates + years) >= 3L * values ? order : null;
    }

    /// <summary>The order that most dates speak for, however few they are; day first when nothing tells.</summary>
    internal DateOrder Prevailing()
    {
        DateOrder slashed = monthFirst > dayFirst ? DateOrder.MonthDayYear : DateOrder.DayMonthYear;
        int slashes = dayFirst + monthFirst + dayOrMonth;
        if (shortYearFirst > dayFirst + monthFirst) return DateOrder.YearMonthDay;
        int compact = Math.Max(compactYear, Math.Max(compactDay, compactMonth));
        if (compact > slashes + yearFirst)
        {
            if (compactYear == compact) return DateOrder.YearMonthDay;
            return compactDay == compact ? DateOrder.DayMonthYear : DateOrder.MonthDayYear;
        }
        // Year first also reads the few that end in the year, day first; so it may stand for a column that is mostly ISO.
        return yearFirst > slashes && slashed == DateOrder.DayMonthYear ? DateOrder.YearMonthDay : slashed;
    }

    void AddNumbers(DateTokens t)
    {
        if (t.Digits(2) is not (2 or 4) || t.Digits(1) > 2) return;
        int a = t[0], b = t[1];
        bool shortYear = t.Digits(2) == 2 && b is >= 1 and <= 12 && t[2] is >= 1 and <= 31;
        if (shortYear) shortYears++;
        if (shortYear && a > 31) shortYearFirst++;
        else if (a is > 12 and <= 31 && b <= 12) dayFirst++;
        else if (b is > 12 and <= 31 && a <= 12) monthFirst++;
        else if (a <= 12 && b <= 12) dayOrMonth++;
    }

    void AddCompact(int n)
    {
        // In the order the column is not in, only some of its days make a date: the order it is in makes one of all.
        if (DateText.TryCompactAs(n, DateOrder.YearMonthDay, out PartialDate date) && date.Year is >= 1800 and <= 2199) compactYear++;
        if (DateText.TryCompactAs(n, DateOrder.DayMonthYear, out _)) compactDay++;
        if (DateText.TryCompactAs(n, DateOrder.MonthDayYear, out _)) compactMonth++;
    }
}
