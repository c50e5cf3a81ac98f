namespace Reeve.Standards;

/// <summary>Capitals for the words of a name that came without any, or with nothing else.</summary>
/// <remarks>
/// A word with capitals inside it (<c>DeShawn</c>, <c>MacDonald</c>) is how somebody spells it, and stays. Any other gets one at its beginning,
/// after a hyphen, after one letter and an apostrophe (<c>O'Brien</c>), and after Mc. Whether it is Macdonald or MacDonald cannot be told.
/// </remarks>
static class NameCapitals
{
    /// <summary>One word with its capitals; its own result is its result.</summary>
    internal static string Of(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (shown, word) => Write(word, shown));

    /// <summary>As <see cref="Of"/>, into room for as many characters.</summary>
    internal static void Write(ReadOnlySpan<char> word, Span<char> shown)
    {
        if (IsDeliberate(word))
        {
            word.CopyTo(shown);
            return;
        }
        for (int i = 0; i < word.Length; i++)
            shown[i] = IsBeginning(word, i) ? char.ToUpperInvariant(word[i]) : char.ToLowerInvariant(word[i]);
    }

    static bool IsDeliberate(ReadOnlySpan<char> word)
    {
        bool inside = false, small = false;
        for (int i = 0; i < word.Length; i++)
        {
            small |= char.IsLower(word[i]);
            inside |= char.IsUpper(word[i]) && !IsBeginning(word, i);
        }
        return inside && small;
    }

    static bool IsBeginning(ReadOnlySpan<char> word, int i)
    {
        if (i == 0 || word[i - 1] == '-') return true;
        if (word[i - 1] == '\'') return i == 2 || (i > 2 && word[i - 3] == '-');
        // McAdam, but not Mcgh: a short word is not of this kind.
        return i >= 2 && word.Length - i >= 3 && (word[i - 1] is 'c' or 'C') && (word[i - 2] is 'm' or 'M') && (i == 2 || word[i - 3] == '-');
    }
}
