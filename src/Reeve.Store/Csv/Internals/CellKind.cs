namespace Reeve.Store.Csv.Internals;

/// <summary>What a cell looks like, as far as telling a header from data needs it.</summary>
internal enum CellKind
{
    Empty,
    Text,
    Number,
    Date,
}

/// <summary>Tells numbers and dates from text by their form only.</summary>
internal static class Kinds
{
    /// <summary>What a trimmed cell looks like.</summary>
    public static CellKind Of(string cell)
    {
        if (cell.Length == 0)
        {
            return CellKind.Empty;
        }
        if (IsDate(cell))
        {
            return CellKind.Date;
        }
        return IsNumber(cell) ? CellKind.Number : CellKind.Text;
    }

    /// <summary>Digits with what goes with them: a sign, a currency, separators, per cent.</summary>
    public static bool IsNumber(string cell) =>
        cell.Any(char.IsAsciiDigit) && cell.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '+' or ' ' or '%' or '£' or '$' or '€' or '(' or ')');

    /// <summary>A year that may be a column's name.</summary>
    public static bool IsYear(string cell) => cell.Length == 4 && cell.All(char.IsAsciiDigit) && cell[0] is '1' or '2' && cell[1] is '9' or '0';

    /// <summary>Three groups of digits between two equal marks, as 2024-04-01 or 1/4/24, perhaps with a time; or a month's name in the middle.</summary>
    static bool IsDate(string cell)
    {
        ReadOnlySpan<char> date = cell.AsSpan();
        int time = date.IndexOfAny(' ', 'T');
        if (time >= 6 && date[time..].Contains(':'))
        {
            date = date[..time];
        }
        int first = date.IndexOfAny("-/. ");
        if (first is < 1 or > 4)
        {
            return false;
        }
        int second = date[(first + 1)..].IndexOf(date[first]) + first + 1;
        if (second <= first || second + 1 >= date.Length)
        {
            return false;
        }
        ReadOnlySpan<char> middle = date[(first + 1)..second], end = date[(second + 1)..];
        bool digits = AllDigits(date[..first]) && AllDigits(end) && end.Length <= 4 && (first == 4 || end.Length is 4 or 2);
        bool month = AllDigits(middle) ? middle.Length is 1 or 2 : middle.Length >= 3 && IsMonth(middle);
        return digits && month && (first == 4 ? end.Length <= 2 : first <= 2);
    }

    static bool AllDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    static bool IsMonth(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> start = text[..3];
        foreach (string month in (ReadOnlySpan<string>)["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
        {
            if (start.Equals(month, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}
