namespace Reeve.Standards;

/// <summary>Reads the dates of one column in the order of day and month that its values speak for.</summary>
/// <param name="order">The order.</param>
/// <param name="judge">What to think of a date that the calendar has; null when nothing is wrong with it.</param>
sealed class DateColumnReader(DateOrder order, Func<PartialDate, StandardValue?> judge) : StandardReader
{
    const int MostCharacters = 64; // a weekday, a month and a time with its zone, all written out

    readonly DateFormat format = new(order);
    readonly DateFormat serials = new(order) { ExcelSerials = true };

    /// <summary>A reader for a column of these values.</summary>
    internal static DateColumnReader For(IEnumerable<string> distinctValues, Func<PartialDate, StandardValue?> judge)
    {
        DateOrderVotes votes = new();
        foreach (string value in distinctValues)
            if (value.Length <= MostCharacters) votes.Add(value);
        return new DateColumnReader(votes.Prevailing(), judge);
    }

    /// <inheritdoc/>
    public override StandardValue Read(string text)
    {
        if (text.Length > MostCharacters) return StandardValue.Invalid("not a date");
        if (Placeholders.IsPlaceholder(text) || SaysNothing(text)) return StandardValue.Missing;
        if (!DateText.TryParse(text, IsSerial(text) ? serials : format, out PartialDate date)) return StandardValue.Invalid(WhyNot(text));
        if (judge(date) is { } judged) return judged;
        if (date.Month == 0) return new StandardValue(ValueState.Partial, date.Value, "only the year is known");
        return date.Day == 0 ? new StandardValue(ValueState.Partial, date.Value, "the day is not known") : StandardValue.Valid(date.Value);
    }

    /// <summary>Five digits, with a time of day after a point or not: a spreadsheet's number of a day from 1927 to 2173. No date is written so.</summary>
    static bool IsSerial(string text)
    {
        ReadOnlySpan<char> number = text.AsSpan().Trim();
        int point = number.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? number : number[..point];
        return whole.Length == 5 && whole[0] != '0' && !whole.ContainsAnyExceptInRange('0', '9')
            && (point < 0 || !number[(point + 1)..].ContainsAnyExceptInRange('0', '9'));
    }

    /// <summary>00/00/0000, XX/XX/XXXX: the form of a date with nothing in it.</summary>
    static bool SaysNothing(string text)
    {
        if (!DateTokens.TryRead(text, out DateTokens t) || t.NamedMonth > 0) return false;
        for (int i = 0; i < t.Count; i++)
            if (t[i] > 0) return false;
        return true;
    }

    string WhyNot(string text)
    {
        if (!DateTokens.TryRead(text, out DateTokens t)) return "not a date";
        bool whole = t.NamedMonth > 0 ? t.Count == 2 : t.Count == 3 || (t.Count == 1 && t.Digits(0) == 8);
        if (whole)
        {
            DateFormat other = order == DateOrder.MonthDayYear ? DateFormat.DayFirst : DateFormat.MonthFirst;
            return DateText.TryParse(text, other, out _) ? "day and month are not in the order of the column" : "the calendar has no such date";
        }
        if (t is { NamedMonth: 0, Count: 1 } && t.Digits(0) == 6) return "six digits can be read as several dates";
        return t is { NamedMonth: > 0, Count: 1 } ? "no year" : "not a date";
    }
}
