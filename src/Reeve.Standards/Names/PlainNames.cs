using System.Collections.Frozen;

namespace Reeve.Standards;

/// <summary>
/// Reads the names that most people have without taking them to pieces: <c>Mrs Jane Ann Smith-Jones</c>, <c>O'BRIEN, John</c>. Whatever it reads it
/// reads as <see cref="NameReading"/> does, and leaves to it what is not plain.
/// </summary>
/// <remarks>
/// Plain are two to six words of letters A to Z, with hyphens and apostrophes between letters, one space between words, and a comma after the
/// surname or none. No word is a title (but for one before a name without a comma), a suffix or a particle, and none comes twice.
/// </remarks>
static class PlainNames
{
    const int Longest = 80, MostWords = 6;

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Special =
        NameWords.Titles.Keys.Concat(NameWords.Suffixes.Keys).Concat(NameWords.Particles).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Titles =
        NameWords.Titles.ToFrozenDictionary(title => title.Key, title => NameWriting.Title(title.Value)).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a name that is plain.</summary>
    /// <param name="text">As it came.</param>
    /// <param name="order">The order of the column.</param>
    /// <param name="pool">Where words are met again.</param>
    /// <param name="value">What it is.</param>
    /// <returns>False when it is not plain.</returns>
    internal static bool TryRead(string text, NameOrder order, WordPool pool, out StandardValue value)
    {
        value = default;
        Span<Range> words = stackalloc Range[MostWords];
        int count = Split(text, words, out int surnameWords);
        bool hasComma = surnameWords > 0;
        if (count < 2 || (!hasComma && (order == NameOrder.SurnameFirst || NameOrders.MixesCapitals(text)))) return false;

        Span<char> folded = stackalloc char[Longest];
        folded = folded[..text.Length];
        text.AsSpan().ToLowerInvariant(folded);
        string? title = null;
        if (!hasComma && count > 2 && Titles.TryGetValue(folded[words[0]], out title))
        {
            words = words[1..];
            count--;
        }
        if (!AreOrdinary(folded, words[..count])) return false;
        Span<Range> surname = hasComma ? words[..surnameWords] : words[(count - 1)..count];
        Span<Range> forenames = hasComma ? words[surnameWords..count] : words[..(count - 1)];
        if (AreInitials(forenames) || IsNobody(folded, surname, forenames) || IsNobody(folded, forenames, surname)) return false;
        if (title is not null && NameWords.IsPlaceholder(folded)) return false;
        value = Shown(text, title, surname, forenames, pool);
        return true;
    }

    /// <summary>The words of a text, and how many stand before its comma (0 without one); none when it is not plain.</summary>
    static int Split(string text, Span<Range> words, out int beforeComma)
    {
        beforeComma = 0;
        if (text.Length > Longest) return 0;
        int count = 0;
        for (int start = 0; ;)
        {
            int end = start;
            while (end < text.Length && (char.IsAsciiLetter(text[end]) || IsInside(text, start, end))) end++;
            if (end == start || count == words.Length) return 0;
            words[count++] = start..end;
            if (end == text.Length) return count;
            if (text[end] == ',' && beforeComma == 0 && end + 1 < text.Length) (beforeComma, end) = (count, end + 1);
            if (text[end] != ' ') return 0;
            start = end + 1;
        }
    }

    /// <summary>A hyphen or an apostrophe between letters.</summary>
    static bool IsInside(string text, int start, int at) =>
        text[at] is '-' or '\'' && at > start && char.IsAsciiLetter(text[at - 1]) && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]);

    static bool AreOrdinary(ReadOnlySpan<char> folded, ReadOnlySpan<Range> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            ReadOnlySpan<char> word = folded[words[i]];
            if (Special.Contains(word)) return false;
            for (int j = 0; j < i; j++)
                if (word.SequenceEqual(folded[words[j]])) return false; // of two spellings one is chosen
        }
        return true;
    }

    static bool AreInitials(ReadOnlySpan<Range> forenames)
    {
        foreach (Range word in forenames)
            if (word.End.Value - word.Start.Value > 1) return false;
        return true;
    }

    /// <summary>Whether folded words, joined by spaces, are a placeholder.</summary>
    static bool IsNobody(ReadOnlySpan<char> folded, ReadOnlySpan<Range> first, ReadOnlySpan<Range> then)
    {
        Span<char> whole = stackalloc char[Longest];
        int length = 0;
        Join(folded, first, whole, ref length);
        Join(folded, then, whole, ref length);
        return NameWords.IsPlaceholder(whole[..length]);
    }

    static void Join(ReadOnlySpan<char> folded, ReadOnlySpan<Range> words, Span<char> whole, ref int length)
    {
        foreach (Range word in words)
        {
            if (length > 0) whole[length++] = ' ';
            folded[word].CopyTo(whole[length..]);
            length += word.End.Value - word.Start.Value;
        }
    }

    static StandardValue Shown(string text, string? title, ReadOnlySpan<Range> surname, ReadOnlySpan<Range> forenames, WordPool pool)
    {
        Span<char> shown = stackalloc char[Longest + 1];
        int end = 0;
        Show(text, surname, shown, ref end);
        int surnameEnd = end;
        shown[end++] = ',';
        int first = end + 1;
        Show(text, forenames[..1], shown, ref end);
        int middle = end + 1;
        Show(text, forenames[1..], shown, ref end);
        string?[] parts = [title, pool.Of(shown[first..(middle - 1)]), forenames.Length > 1 ? pool.Of(shown[middle..end]) : null, pool.Of(shown[..surnameEnd]), null, null];
        return StandardValue.Valid(Characters.Reuse(text, shown[..end]), parts);
    }

    static void Show(string text, ReadOnlySpan<Range> words, Span<char> shown, ref int end)
    {
        foreach (Range range in words)
        {
            ReadOnlySpan<char> word = text.AsSpan()[range];
            if (end > 0) shown[end++] = ' ';
            NameCapitals.Write(word, shown[end..]);
            end += word.Length;
        }
    }
}
