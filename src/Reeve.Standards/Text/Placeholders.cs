using System.Collections.Frozen;

namespace Reeve.Standards;

/// <summary>Texts that people and systems enter when there is nothing to enter.</summary>
/// <remarks>
/// Only a whole value can be a placeholder: <c>unknown</c> is one, <c>unknown road</c> is not. Letter case, spaces and
/// surrounding punctuation do not matter. A single letter or digit is never one.
/// </remarks>
public static class Placeholders
{
    const int Longest = 32;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = WordLists.Words("""
        na, n/a, n a, n.a, n/k, nk, n/r, nan, nil, none, null, (null), undefined, empty, blank, missing, absent, no data,
        no info, no information, no record, no value, no answer, no response, none given, none known, none recorded,
        none provided, none supplied, unknown, unknwn, unkown, unk, not known, not yet known, not applicable, not available,
        not recorded, not stated, not given, not provided, not supplied, not disclosed, not specified, not entered,
        not collected, not held, not set, not asked, no details, details unknown, withheld, redacted, refused, declined,
        declined to say, prefer not to say, rather not say, tbc, tba, tbd, tbn, to be confirmed, to be advised,
        to be decided, to follow, pending, anon, anonymous, dummy, default, #n/a, #null!, #ref!, #value!, #name?, n / a,
        other unknown, dont know, don't know
        """).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a value stands for "nothing known"; true also for empty text and for text of punctuation only.</summary>
    /// <param name="text">A whole field; null counts as empty.</param>
    public static bool IsPlaceholder(string? text) => IsPlaceholder(text.AsSpan());

    /// <inheritdoc cref="IsPlaceholder(string?)"/>
    public static bool IsPlaceholder(ReadOnlySpan<char> text)
    {
        Span<char> tidy = stackalloc char[Longest];
        int length = Tidy(text, tidy, out bool speaks);
        if (!speaks) return true;
        if (length < 0) return IsOneLetterRepeated(text);
        ReadOnlySpan<char> whole = tidy[..length];
        if (Known.Contains(whole) || IsOneLetterRepeated(whole)) return true;
        ReadOnlySpan<char> bare = whole.Trim(".,;:!?-_*<>[]{}()'\"/");
        return bare.Length < whole.Length && Known.Contains(bare);
    }

    /// <summary>Trims and makes runs of spaces one. The length is -1 when the text is longer than any placeholder.</summary>
    static int Tidy(ReadOnlySpan<char> text, Span<char> tidy, out bool speaks)
    {
        speaks = false;
        int length = 0;
        bool gap = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || Characters.IsInvisible(c))
            {
                gap = length > 0;
                continue;
            }
            // A surrogate may be half of a letter; what it says is for each standard to judge.
            speaks |= char.IsLetterOrDigit(c) || char.IsSurrogate(c);
            if (length < 0) continue;
            if (length + (gap ? 2 : 1) > tidy.Length)
            {
                length = -1;
                continue;
            }
            if (gap) tidy[length++] = ' ';
            gap = false;
            tidy[length++] = c == '\u2019' ? '\'' : c;
        }
        return length;
    }

    /// <summary>xxx, zzzz: three or more of one letter that no name or word is made of.</summary>
    static bool IsOneLetterRepeated(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.Length >= 3 && (text[0] is 'x' or 'X' or 'z' or 'Z' or 'q' or 'Q')
            && !text.ContainsAnyExcept(char.ToLowerInvariant(text[0]), char.ToUpperInvariant(text[0]));
    }
}
