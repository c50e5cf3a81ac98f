namespace Reeve.Integration.Contracts.Types;

/// <summary>Numbers as people and spreadsheets write them in the United Kingdom: <c>1,234.50</c>.</summary>
static class NumberText
{
    /// <summary>The longest number that is read, in characters; a double has at most 767 digits that matter, and files have none near that.</summary>
    const int Longest = 64;

    /// <summary>
    /// Copies a number without spaces around it, a plus sign and commas between thousands; a real minus sign becomes a hyphen.
    /// Commas count only where they part groups of three digits, before the point.
    /// </summary>
    /// <param name="text">As it came.</param>
    /// <param name="plain">Room for <see cref="Room"/> characters.</param>
    /// <returns>How many characters were written; 0 when it is no number.</returns>
    public static int Plain(ReadOnlySpan<char> text, Span<char> plain)
    {
        text = text.Trim();
        if (text.Length is 0 or > Longest) return 0;
        int written = 0;
        if (text[0] is '-' or '\u2212')
        {
            plain[written++] = '-';
            text = text[1..];
        }
        else if (text[0] == '+')
        {
            text = text[1..];
        }

        int end = text.IndexOfAny('.', 'e', 'E');
        ReadOnlySpan<char> whole = end < 0 ? text : text[..end], rest = end < 0 ? [] : text[end..];
        if (!Grouped(whole) || rest.Contains(',')) return 0;
        foreach (char c in whole)
        {
            if (c != ',') plain[written++] = c;
        }

        rest.CopyTo(plain[written..]);
        return written + rest.Length;
    }

    /// <summary>The room that <see cref="Plain"/> needs, in characters.</summary>
    public static int Room => Longest + 1;

    /// <summary>Whether these are digits, with commas between thousands or with none; nothing at all is (<c>.5</c>).</summary>
    static bool Grouped(ReadOnlySpan<char> digits)
    {
        int comma = digits.IndexOf(',');
        if (comma < 0) return !digits.ContainsAnyExceptInRange('0', '9');
        if (comma is 0 or > 3 || (digits.Length - comma) % 4 != 0) return false;
        for (int at = 0; at < digits.Length; at++)
        {
            bool isComma = at >= comma && (at - comma) % 4 == 0;
            if (isComma ? digits[at] != ',' : !char.IsAsciiDigit(digits[at])) return false;
        }

        return true;
    }
}
