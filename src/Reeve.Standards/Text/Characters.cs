using System.Globalization;

namespace Reeve.Standards;

/// <summary>Classes of characters that every standard treats alike.</summary>
static class Characters
{
    /// <summary>Hyphen-minus and the dashes that word processors put in its place.</summary>
    internal static bool IsDash(char c) => c == '-' || c is >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D';

    /// <summary>The apostrophe and the marks typed or converted in its place.</summary>
    internal static bool IsApostrophe(char c) =>
        c is '\'' or '`' or '\u00B4' or '\u02B9' or '\u02BB' or '\u02BC' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\uFF07';

    /// <summary>Marks without width or meaning of their own: byte order marks, direction marks, joiners, soft hyphens.</summary>
    internal static bool IsInvisible(char c) =>
        c == '\u00AD' || (c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>
    /// Copies letters A to Z (raised to capitals) and digits 0 to 9, leaving out spaces, dashes, full stops and invisible marks.
    /// </summary>
    /// <param name="text">Text as typed.</param>
    /// <param name="destination">Room for the longest text that can be valid.</param>
    /// <returns>How many characters were copied, or -1 when there is another character or no room.</returns>
    internal static int CopyCode(ReadOnlySpan<char> text, Span<char> destination)
    {
        int count = 0;
        foreach (char c in text)
        {
            char kept;
            if (char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)) kept = c;
            else if (char.IsAsciiLetterLower(c)) kept = (char)(c - 32);
            else if (c == '.' || IsDash(c) || char.IsWhiteSpace(c) || IsInvisible(c)) continue;
            else return -1;
            if (count == destination.Length) return -1;
            destination[count++] = kept;
        }
        return count;
    }

    /// <summary>
    /// What is left of a code that is not valid, for comparing misspellings: its letters and digits A to Z and 0 to 9, as capitals. Null when
    /// that is less than <paramref name="fewest"/> characters, one character repeated, or the whole text is a placeholder.
    /// </summary>
    internal static string? LooseCode(string? text, int fewest)
    {
        if (text is null || Placeholders.IsPlaceholder(text)) return null;
        const int most = 64; // no code is longer; what is longer is a remark
        Span<char> kept = stackalloc char[most];
        int count = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c)) continue;
            if (count == most) return null;
            kept[count++] = char.ToUpperInvariant(c);
        }
        ReadOnlySpan<char> code = kept[..count];
        bool speaks = count >= fewest && code.ContainsAnyExcept(code[0]) && !Placeholders.IsPlaceholder(code);
        return speaks ? Reuse(text, code) : null;
    }

    /// <summary>The string itself when it already has these characters (most do), otherwise a new one.</summary>
    internal static string Reuse(string text, ReadOnlySpan<char> characters) =>
        characters.SequenceEqual(text) ? text : new string(characters);
}
