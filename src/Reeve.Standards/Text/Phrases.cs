namespace Reeve.Standards;

/// <summary>Words of a phrase in one form, so that spellings of a category are compared by what they say.</summary>
static class Phrases
{
    /// <summary>No phrase of a table is longer.</summary>
    internal const int Longest = 160;

    /// <summary>
    /// Copies letters (small, Latin ones without marks) and digits; an ampersand becomes <c>and</c>, apostrophes vanish, and whatever
    /// else stands between becomes one space.
    /// </summary>
    /// <param name="text">Text as it came.</param>
    /// <param name="destination">Room for <see cref="Longest"/> characters.</param>
    /// <returns>How many were copied, or -1 when there is no room.</returns>
    internal static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        int length = 0;
        bool gap = false;
        Span<char> folded = stackalloc char[LatinFold.MostLetters];
        foreach (char c in text)
        {
            scoped ReadOnlySpan<char> letters;
            if (char.IsAsciiLetterOrDigit(c))
            {
                folded[0] = char.ToLowerInvariant(c);
                letters = folded[..1];
            }
            else if (Characters.IsApostrophe(c) || Characters.IsInvisible(c)) continue;
            else if (c == '&')
            {
                letters = "and";
                gap = length > 0;
            }
            else if (char.IsLetterOrDigit(c)) letters = folded[..LatinFold.Write(c, folded)];
            else
            {
                gap = length > 0;
                continue;
            }
            if (length + letters.Length + 1 > destination.Length) return -1;
            if (gap) destination[length++] = ' ';
            gap = c == '&';
            letters.CopyTo(destination[length..]);
            length += letters.Length;
        }
        return length;
    }

    /// <summary>The phrase as a string; empty when it has no letters or digits, null when it is longer than any phrase.</summary>
    internal static string? Fold(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[Longest];
        int length = Fold(text, folded);
        return length < 0 ? null : new string(folded[..length]);
    }
}
