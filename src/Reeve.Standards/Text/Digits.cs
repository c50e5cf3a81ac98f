using System.Buffers;

namespace Reeve.Standards;

/// <summary>Numbers that name things and have no check digit, as spreadsheets and people leave them.</summary>
static class Digits
{
    internal const string Exponent = "written with an exponent: its last digits are lost";
    internal const string NotDigits = "has more than digits";
    internal const string TooLong = "has too many digits";

    static readonly SearchValues<char> OfDecimals = SearchValues.Create("0123456789.");

    /// <summary>
    /// Copies the digits of a number without leading noughts. Spaces are left out, and so are what a spreadsheet adds: an apostrophe
    /// before, <c>.0</c> behind. No other mark is: without a check digit, nothing would show that <c>12.34</c> was no number of this
    /// kind.
    /// </summary>
    /// <param name="text">Text as it came.</param>
    /// <param name="digits">Room for the longest number; what is copied stands at its beginning.</param>
    /// <param name="count">How many were copied; 0 when the number is nought.</param>
    /// <returns>Null, or why this is not such a number.</returns>
    internal static string? Read(ReadOnlySpan<char> text, Span<char> digits, out int count)
    {
        count = 0;
        text = text.Trim().TrimStart('\'');
        if (LooksExponential(text)) return Exponent;
        int point = text.LastIndexOf('.');
        if (point > 0 && text[(point + 1)..] is { Length: > 0 } behind && !behind.ContainsAnyExcept('0')) text = text[..point];
        bool any = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || Characters.IsInvisible(c)) continue;
            if (!char.IsAsciiDigit(c)) return NotDigits;
            any = true;
            if (c == '0' && count == 0) continue;
            if (count == digits.Length) return TooLong;
            digits[count++] = c;
        }
        return any ? null : NotDigits;
    }

    /// <summary>1.00023E+11: what a spreadsheet shows of a long number in a narrow column.</summary>
    internal static bool LooksExponential(ReadOnlySpan<char> text)
    {
        int e = text.IndexOfAny('E', 'e');
        if (e < 1 || e == text.Length - 1) return false;
        ReadOnlySpan<char> power = text[(e + 1)..].TrimStart("+-");
        return power.Length > 0 && !power.ContainsAnyExceptInRange('0', '9') && !text[..e].ContainsAnyExcept(OfDecimals) && text[..e].Contains('.');
    }
}
