namespace Reeve.Linkage.Block.Phonetics;

/// <summary>American Soundex as the U.S. National Archives index census names: a letter and three digits for how a surname begins and sounds.</summary>
/// <remarks>
/// National Archives and Records Administration, "The Soundex Indexing System" (2007): letters with one code count once when they
/// stand together, with only H or W between, or at the start with the first letter (Pfister is P236); a vowel or Y between them makes
/// them count twice (Tymczak is T522). Variants that let H and W separate give Ashcraft A226; here it is A261.
/// Only the letters A to Z, in either case, are heard: everything else is passed over, so fold accents first.
/// </remarks>
public static class Soundex
{
    /// <summary>Characters of a code.</summary>
    public const int Length = 4;

    /// <summary>By letter from A: the digit; 0 for vowels and Y, which separate; - for H and W, which do not.</summary>
    const string Codes = "0123012-02245501262301-202";

    /// <summary>Writes the code of a name.</summary>
    /// <param name="name">UTF-16 text; may be empty.</param>
    /// <param name="code">At least four characters.</param>
    /// <returns>Four, or 0 when the name has no letter A to Z: then nothing is written.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is shorter than four characters.</exception>
    public static int Encode(ReadOnlySpan<char> name, Span<char> code)
    {
        if (code.Length < Length) throw new ArgumentException("A Soundex code needs four characters.", nameof(code));
        int written = 0;
        char last = '0';
        foreach (char character in name)
        {
            if (!char.IsAsciiLetter(character)) continue;
            int letter = (character | 0x20) - 'a';
            char digit = Codes[letter];
            if (written == 0) code[written++] = (char)('A' + letter);
            else if (digit == '-') continue;
            else if (digit != '0' && digit != last)
            {
                code[written++] = digit;
                if (written == Length) return Length;
            }

            last = digit;
        }

        if (written == 0) return 0;
        code[written..Length].Fill('0');
        return Length;
    }

    /// <summary>The code of a name; null when it has no letter A to Z, so that such names do not share a key.</summary>
    /// <param name="name">UTF-16 text; may be empty.</param>
    public static string? Encode(ReadOnlySpan<char> name)
    {
        Span<char> code = stackalloc char[Length];
        int written = Encode(name, code);
        return written == 0 ? null : new string(code[..written]);
    }
}
