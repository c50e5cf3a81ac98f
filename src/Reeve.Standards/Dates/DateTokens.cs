namespace Reeve.Standards;

/// <summary>The parts of a date as written: up to three numbers, or two numbers and the name of a month.</summary>
/// <remarks>Filler (weekdays, st/nd/rd/th, "of", a time of day) is left out; anything else makes the text not a date.</remarks>
ref struct DateTokens
{
    /// <summary>Stands for the value of a part written as question marks, stars or crosses.</summary>
    internal const int Unknown = -1;

    static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    int a, b, c;
    int aDigits, bDigits, cDigits;

    /// <summary>How many numbers there are: 0 to 3.</summary>
    internal int Count { get; private set; }

    /// <summary>1 to 12 when a month is named; 0 otherwise.</summary>
    internal int NamedMonth { get; private set; }

    /// <summary>How many numbers stand before the name of the month.</summary>
    internal int BeforeMonth { get; private set; }

    /// <summary>A number: its value, or <see cref="Unknown"/>.</summary>
    internal readonly int this[int i] => i switch { 0 => a, 1 => b, _ => c };

    /// <summary>How many digits a number was written with.</summary>
    internal readonly int Digits(int i) => i switch { 0 => aDigits, 1 => bDigits, _ => cDigits };

    /// <summary>Splits a text into the parts of a date.</summary>
    /// <returns>False when it holds something that no date has.</returns>
    internal static bool TryRead(ReadOnlySpan<char> text, out DateTokens tokens)
    {
        tokens = default;
        text = WithoutTime(text.Trim());
        int i = 0;
        while (i < text.Length)
        {
            int start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
                if (i - start > 8 || !tokens.Add(int.Parse(text[start..i]), i - start)) return false;
                i += OrdinalSuffix(text[i..]);
            }
            else if (char.IsAsciiLetter(text[i]) || text[i] is '?' or '*')
            {
                while (i < text.Length && (char.IsAsciiLetter(text[i]) || text[i] is '?' or '*')) i++;
                if (!tokens.AddWord(text[start..i])) return false;
            }
            else if (text[i] is '/' or '.' or ',' or '\\' or '_' || char.IsWhiteSpace(text[i]) || Characters.IsDash(text[i])
                || Characters.IsApostrophe(text[i]) || Characters.IsInvisible(text[i]))
            {
                i++;
            }
            else
            {
                return false;
            }
        }
        return tokens.Count > 0;
    }

    bool AddWord(ReadOnlySpan<char> word)
    {
        if (!word.ContainsAnyExcept("xX?*")) return Add(Unknown, word.Length);
        if (word.Equals("of", StringComparison.OrdinalIgnoreCase) || IndexOfName(Days, word) >= 0) return true;
        if (NamedMonth > 0) return false;
        NamedMonth = IndexOfName(Months, word) + 1;
        BeforeMonth = Count;
        return NamedMonth > 0;
    }

    bool Add(int value, int digits)
    {
        switch (Count++)
        {
            case 0: (a, aDigits) = (value, digits); return true;
            case 1: (b, bDigits) = (value, digits); return true;
            case 2: (c, cDigits) = (value, digits); return true;
            default: return false;
        }
    }

    /// <summary>A name is whole or its first three letters; tues, thur, thurs and sept are in use as well.</summary>
    static int IndexOfName(string[] names, ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return -1;
        for (int i = 0; i < names.Length; i++)
        {
            bool whole = word.Length == 3 || word.Length == names[i].Length
                || (word.Length is 4 or 5 && names[i][0] is 's' or 't' && names[i].Length > 6);
            if (whole && word.Length <= names[i].Length && names[i].AsSpan(0, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }

    /// <summary>Exports add a time to a date of birth; it begins after the last space or T before the first colon.</summary>
    static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon < 0) return text;
        int start = text[..colon].LastIndexOfAny(" Tt\u00A0");
        return start < 0 ? text : text[..start];
    }

    static int OrdinalSuffix(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2 || (rest.Length > 2 && char.IsAsciiLetter(rest[2]))) return 0;
        ReadOnlySpan<char> two = rest[..2];
        foreach (string suffix in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
            if (two.Equals(suffix, StringComparison.OrdinalIgnoreCase)) return 2;
        return 0;
    }
}
