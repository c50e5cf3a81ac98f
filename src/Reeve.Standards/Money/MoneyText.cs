using System.Buffers;
using System.Globalization;

namespace Reeve.Standards;

/// <summary>Reads amounts of pounds as British files write them.</summary>
/// <remarks>
/// Pounds with or without <c>£</c> or <c>GBP</c>, pence with <c>p</c>; commas between groups of three digits; a minus before or behind,
/// brackets, or <c>CR</c> for a negative amount, <c>DR</c> for a positive one. <c>k</c> and <c>m</c> stand for thousand and million.
/// <c>nil</c> and a spreadsheet's <c>£-</c> are nought.
/// </remarks>
static class MoneyText
{
    internal const string OtherCurrency = "is in another currency";
    internal const string BadCommas = "has a comma that is not before three digits";
    internal const string NotAmount = "is not an amount";
    internal const string TooLarge = "has more digits than an amount of money";
    internal const string Rounded = "is rounded to thousands or more";
    internal const string Halfpence = "had parts of a penny, and was rounded";

    static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,");

    const int LongestText = 48, MostDigits = 18;

    /// <summary>
    /// The amount in pence, or null with the reason in <paramref name="remark"/>; with an amount the remark is what is odd about it.
    /// </summary>
    internal static decimal? Read(ReadOnlySpan<char> text, out string? remark)
    {
        Span<char> packed = stackalloc char[LongestText];
        int length = Pack(text, packed);
        remark = NotAmount;
        if (length < 0) return null;
        ReadOnlySpan<char> left = packed[..length];
        bool negative = TakeSign(ref left);
        bool hasPound = TakePound(ref left);
        bool negativeBehindPound = TakeSign(ref left); // £-12.00 and £(12.00)
        hasPound |= TakePound(ref left);
        if (negative && negativeBehindPound) return null;
        negative |= negativeBehindPound;
        if (left is "NIL" || (hasPound && left.Length == 0 && negative))
        {
            remark = null;
            return 0;
        }
        decimal unit = TakeUnit(ref left, out remark);
        string? fault = Number(left, out decimal number);
        if (fault is not null)
        {
            remark = fault;
            return null;
        }
        decimal pence = decimal.Round(number * unit, 0, MidpointRounding.AwayFromZero);
        if (pence != number * unit) remark = Halfpence;
        return negative ? -pence : pence;
    }

    /// <summary>Capitals without spaces and invisible marks, every dash a minus; -1 when there is too much.</summary>
    static int Pack(ReadOnlySpan<char> text, Span<char> packed)
    {
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || Characters.IsInvisible(c) || c == '\'') continue;
            if (length == packed.Length) return -1;
            packed[length++] = Characters.IsDash(c) ? '-' : char.ToUpperInvariant(c);
        }
        return length;
    }

    static bool TakeSign(ref ReadOnlySpan<char> left)
    {
        if (left.Length > 1 && left[0] == '(' && left[^1] == ')')
        {
            left = left[1..^1];
            return true;
        }
        if (left is ['-', .. ReadOnlySpan<char> after]) left = after;
        else if (left is [.. ReadOnlySpan<char> before, '-']) left = before;
        else if (left.EndsWith("CR")) left = left[..^2];
        else
        {
            if (left is ['+', .. ReadOnlySpan<char> plus]) left = plus;
            else if (left.EndsWith("DR")) left = left[..^2];
            return false;
        }
        return true;
    }

    static bool TakePound(ref ReadOnlySpan<char> left)
    {
        int before = left.Length;
        if (left.StartsWith("GBP")) left = left[3..];
        if (left is ['£' or '\uFFE1', .. ReadOnlySpan<char> after]) left = after;
        if (left.EndsWith("GBP")) left = left[..^3];
        return left.Length < before;
    }

    /// <summary>How many pence one stands for.</summary>
    static decimal TakeUnit(ref ReadOnlySpan<char> left, out string? remark)
    {
        (int letters, decimal unit) = left switch
        {
            [.., 'P', 'E', 'N', 'C', 'E'] => (5, 1m),
            [.., 'P'] => (1, 1m),
            [.., 'K'] => (1, 100_000m),
            [.., 'M'] => (1, 100_000_000m),
            _ => (0, 100m),
        };
        remark = unit > 100 ? Rounded : null;
        left = left[..^letters];
        return unit;
    }

    static string? Number(ReadOnlySpan<char> left, out decimal number)
    {
        number = 0;
        if (Digits.LooksExponential(left)) return Digits.Exponent;
        if (left.IndexOfAny("$€¥₹") >= 0 || IsCurrencyCode(left)) return OtherCurrency;
        if (left.ContainsAnyExcept(OfNumbers) || !left.ContainsAnyInRange('0', '9') || left.Count('.') > 1) return NotAmount;
        int point = left.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? left : left[..point];
        if (point >= 0 && left[point..].Contains(',')) return BadCommas;
        for (int i = 0; i < whole.Length; i++)
            if (whole[i] == ',' && (i == 0 || (whole.Length - i) % 4 != 0)) return BadCommas;
        int commas = whole.Count(','), digits = whole.Length - commas;
        if (commas > 0 && commas != (digits - 1) / 3) return BadCommas;
        if (digits > MostDigits) return TooLarge;
        return decimal.TryParse(left, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number) ? null : TooLarge;
    }

    /// <summary>Three letters before or behind the number: EUR, USD... (pounds have been taken off).</summary>
    static bool IsCurrencyCode(ReadOnlySpan<char> left)
    {
        if (left.Length < 4) return false;
        bool before = IsLetters(left[..3]) && char.IsAsciiDigit(left[3]), behind = IsLetters(left[^3..]) && char.IsAsciiDigit(left[^4]);
        return before || behind;
    }

    static bool IsLetters(ReadOnlySpan<char> three) => !three.ContainsAnyExceptInRange('A', 'Z');
}
