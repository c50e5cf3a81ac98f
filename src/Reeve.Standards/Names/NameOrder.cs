namespace Reeve.Standards;

/// <summary>In which order a column writes names that have no comma.</summary>
enum NameOrder
{
    /// <summary>John Smith.</summary>
    ForenameFirst,

    /// <summary>Smith John.</summary>
    SurnameFirst,
}

/// <summary>Tells from a column's values, or from the capitals of one, which word is the surname.</summary>
static class NameOrders
{
    const int FewestVotes = 5, TimesAsMany = 3, FewestCapitals = 3;

    /// <summary>
    /// Surname first if, among names of two words of which just one is a known given name (<see cref="Nicknames"/>), it is the second in at
    /// least five and three times as often as it is the first.
    /// </summary>
    internal static NameOrder Infer(IEnumerable<string> distinctValues)
    {
        int forenameFirst = 0, surnameFirst = 0;
        foreach (string value in distinctValues)
        {
            ReadOnlySpan<char> text = value.AsSpan().Trim();
            int space = text.IndexOf(' ');
            if (space < 0 || text[(space + 1)..].Contains(' ') || text.Contains(',')) continue;
            bool first = IsGiven(text[..space]);
            if (first == IsGiven(text[(space + 1)..])) continue;
            if (first) forenameFirst++;
            else surnameFirst++;
        }
        return surnameFirst >= FewestVotes && surnameFirst > TimesAsMany * (long)forenameFirst ? NameOrder.SurnameFirst : NameOrder.ForenameFirst;
    }

    /// <summary>
    /// The text with a comma after its surname, if capitals (<c>SMITH John</c>, <c>Ana GARCIA LOPEZ</c>) or else the order tell that it does not
    /// stand alone at the end; null when they do not.
    /// </summary>
    /// <param name="text">A name without a comma.</param>
    /// <param name="order">The order of the column.</param>
    internal static string? WithComma(string text, NameOrder order)
    {
        if (order == NameOrder.ForenameFirst && !MixesCapitals(text)) return null;
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int start = 0;
        while (start < words.Length && NameWords.Titles.ContainsKey(NameText.Folded(words[start]))) start++;
        int leading = start;
        while (leading < words.Length && IsCapitals(words[leading])) leading++;
        int trailing = words.Length;
        while (trailing > start && IsCapitals(words[trailing - 1]) && !NameWords.Suffixes.ContainsKey(NameText.Folded(words[trailing - 1]))) trailing--;

        if (leading > start && leading < words.Length && words.Skip(leading).All(HasSmallLetters)) return Join(words[start..leading], words[..start], words[leading..]);
        if (words.Length - trailing > 1 && trailing > start && words[start..trailing].All(HasSmallLetters)) return Join(words[trailing..], words[..trailing], []);
        if (order == NameOrder.ForenameFirst) return null;

        int end = start;
        while (end < words.Length && NameWords.Particles.Contains(NameText.Folded(words[end]))) end++;
        return ++end < words.Length ? Join(words[start..end], words[..start], words[end..]) : null;
    }

    /// <summary>Whether there are three capitals in a row and small letters as well; otherwise capitals tell nothing.</summary>
    internal static bool MixesCapitals(ReadOnlySpan<char> text)
    {
        int run = 0, longest = 0;
        bool small = false;
        foreach (char c in text)
        {
            run = char.IsUpper(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
            small |= char.IsLower(c);
        }
        return small && longest >= FewestCapitals;
    }

    static string Join(string[] surname, string[] before, string[] after) => $"{string.Join(' ', surname)}, {string.Join(' ', before.Concat(after))}";

    /// <summary>Three letters or more, all capitals: two may be initials, as in JP Smith.</summary>
    static bool IsCapitals(string word)
    {
        int capitals = 0;
        foreach (char c in word)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) capitals++;
        }
        return capitals >= FewestCapitals;
    }

    static bool HasSmallLetters(string word) => word.Any(char.IsLower);

    static bool IsGiven(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[32];
        int length = word.Length > small.Length ? -1 : word.ToLowerInvariant(small);
        return length > 1 && Nicknames.GroupsOf(small[..length]).Length > 0;
    }
}
