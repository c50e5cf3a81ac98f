namespace Reeve.Standards;

/// <summary>Turns telephone numbers as typed into the form of E.164.</summary>
static class TelephoneReader
{
    const int MostDigits = 15;      // E.164
    const int FewestAbroad = 7;     // the shortest in use: country code and number of small islands
    const int MostTyped = 20;       // an exit code, a trunk zero and the longest number

    static readonly string[] Labels = ["telephone", "tel", "mobile", "mob", "phone", "home", "work", "landline"];

    /// <summary>Writes the number.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="international">Room for a plus sign and fifteen digits.</param>
    /// <returns>How many characters were written; 0 when the text is no number that somebody can have.</returns>
    internal static int Read(ReadOnlySpan<char> text, Span<char> international)
    {
        text = WithoutLabel(text.Trim());
        Span<char> digits = stackalloc char[MostTyped];
        int count = Digits(text, digits, out bool plus, out bool spaced);
        if (count < FewestAbroad) return 0;
        ReadOnlySpan<char> number = digits[..count];
        if (!plus && number.StartsWith("00"))
        {
            plus = true;
            number = number[2..];
        }
        bool ours = plus ? number.StartsWith("44") : number.StartsWith("44") && number.Length == 12;
        if (ours)
        {
            number = number[2..].TrimStart('0');
        }
        else if (plus)
        {
            bool abroad = number.Length is >= FewestAbroad and <= MostDigits && number[0] != '0' && !IsMadeUp(number);
            return abroad ? Write(number, "+", international) : 0;
        }
        else if (number[0] == '0')
        {
            number = number[1..];
        }
        else if (spaced || number.Length != 10 || number[0] != '7' || number[1] == '0')
        {
            return 0;
        }
        return IsNational(number) && !IsMadeUp(number) ? Write(number, "+44", international) : 0;
    }

    /// <summary>Ofcom, National Telephone Numbering Plan: the lengths of numbers after the zero.</summary>
    static bool IsNational(ReadOnlySpan<char> number)
    {
        if (number.Length is < 7 or > 10) return false;
        return number[0] switch
        {
            // Some towns have numbers one digit short, but not those whose area code is 011x or 01x1.
            '1' => number.Length == 10 || (number.Length == 9 && number[1] != '1' && number[2] != '1' && number[1] != '0'),
            '2' or '3' or '9' => number.Length == 10,
            '5' => (number.Length == 10 && (number[1] is '5' or '6')) || (number.Length == 9 && number.StartsWith("500")),
            '7' => number.Length == 10,
            '8' => number.Length == 10 || (number.StartsWith("800") && number.Length is 7 or 9),
            _ => false,
        };
    }

    /// <summary>Seven equal digits at the end, or nine in counting order.</summary>
    static bool IsMadeUp(ReadOnlySpan<char> number)
    {
        if (!number[^7..].ContainsAnyExcept(number[^1])) return true;
        int run = 1;
        for (int i = 1; i < number.Length; i++)
        {
            run = number[i] == number[i - 1] + 1 ? run + 1 : 1;
            if (run == 9) return true;
        }
        return false;
    }

    static int Digits(ReadOnlySpan<char> text, Span<char> digits, out bool plus, out bool spaced)
    {
        plus = spaced = false;
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c))
            {
                if (count == digits.Length) return 0;
                // +49 (0)30: the zero is dialled only inside the country.
                if (c == '0' && count > 0 && text[i - 1] == '(' && i + 1 < text.Length && text[i + 1] == ')') continue;
                digits[count++] = c;
            }
            else if (c is '+' or '\uFF0B')
            {
                if (count > 0) break;
                plus = true;
            }
            else if (char.IsWhiteSpace(c) || c is '(' or ')' or '.' || Characters.IsDash(c))
            {
                spaced |= count > 0;
            }
            else if (!Characters.IsInvisible(c))
            {
                // A second number, an extension or a remark ends the number; a letter among the digits spoils it.
                bool remark = c is '/' or ';' or ',' or '#' or '&' or 'x' or 'X'
                    || (i > 0 && (char.IsWhiteSpace(text[i - 1]) || text[i - 1] == '('));
                return remark || text[i..].StartsWith("ext", StringComparison.OrdinalIgnoreCase) ? count : 0;
            }
        }
        return count;
    }

    static ReadOnlySpan<char> WithoutLabel(ReadOnlySpan<char> text)
    {
        foreach (string label in Labels)
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return text[label.Length..].TrimStart(":. \u00A0");
        return text;
    }

    static int Write(ReadOnlySpan<char> number, string prefix, Span<char> international)
    {
        prefix.CopyTo(international);
        number.CopyTo(international[prefix.Length..]);
        return prefix.Length + number.Length;
    }
}
