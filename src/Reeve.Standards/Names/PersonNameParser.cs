namespace Reeve.Standards;

/// <summary>Splits whole names into parts.</summary>
static class PersonNameParser
{
    /// <summary>Reads a name that has at least one letter.</summary>
    internal static PersonName? Parse(string full)
    {
        string text = TakeAside(full, out string? knownAs);
        List<List<string>> parts = [];
        foreach (Range range in text.AsSpan().Split(','))
            if (NameTokens.Of(text.AsSpan()[range]) is { Count: > 0 } words) parts.Add(words);
        if (parts.Count == 0) return knownAs is null ? null : new PersonName(null, [], knownAs, null, null);

        // "John Smith, Jr" and "Smith, John, PhD": what follows the last comma is no name.
        string? suffix = null;
        while (parts.Count > 1 && parts[^1].TrueForAll(NameWords.Suffixes.ContainsKey) && !IsForenameAfterAll(parts))
        {
            suffix = NameTokens.Join(NameTokens.TakeSuffixes(parts[^1], -1), suffix);
            parts.RemoveAt(parts.Count - 1);
        }
        return parts.Count == 1 ? Natural(parts[0], suffix, knownAs) : SurnameFirst(parts, suffix, knownAs);
    }

    /// <summary>"Campbell, Junior": with one word before the comma, Junior is what he is called.</summary>
    static bool IsForenameAfterAll(List<List<string>> parts) => parts is [{ Count: 1 }, ["junior" or "senior"]];

    /// <summary>Makes a name of separate columns.</summary>
    internal static PersonName? FromColumns(string? forename, string? surname, string? middle, string? title, string? suffix)
    {
        List<string> given = Column(forename), family = Column(surname);
        string? titles = NameTokens.Join(Title(title), NameTokens.TakeTitles(given, 1));
        given.AddRange(Column(middle));
        titles = NameTokens.Join(titles, NameTokens.TakeTitles(family, 1));
        string? suffixes = NameTokens.Join(NameTokens.TakeSuffixes(family, 1), Suffix(suffix));
        if (given.Count == 0 && family.Count == 0) return null;
        return new PersonName(titles, given, family.Count == 0 ? null : string.Join(' ', family), suffixes, null);
    }

    static List<string> Column(string? text) => NameText.Canonical(text) is { } name ? [.. name.Split(' ')] : [];

    static string? Title(string? text) =>
        NameText.Canonical(text) is { } name ? string.Join(' ', name.Split(' ').Select(w => NameWords.Titles.GetValueOrDefault(w, w))) : null;

    static string? Suffix(string? text) =>
        NameText.Canonical(text) is { } name ? string.Join(' ', name.Split(' ').Select(w => NameWords.Suffixes.GetValueOrDefault(w, w))) : null;

    static PersonName? Natural(List<string> words, string? suffix, string? knownAs)
    {
        string? title = NameTokens.TakeTitles(words, 1);
        suffix = NameTokens.Join(NameTokens.TakeSuffixes(words, 1), suffix);
        int start = words.Count - 1;
        // Particles belong to the surname, but somebody called Van or Ben keeps it as a forename.
        while (start > 0 && NameWords.Particles.Contains(words[start - 1]) && (start > 1 || NameWords.NeverForenames.Contains(words[0])))
            start--;
        // A father's name after bin or ibn begins the surname, however many words follow it.
        int father = words.FindIndex(1, NameWords.SonOrDaughterOf.Contains);
        if (father > 0) start = Math.Min(start, father);
        return new PersonName(title, words[..start], string.Join(' ', words[start..]), suffix, knownAs);
    }

    static PersonName SurnameFirst(List<List<string>> parts, string? suffix, string? knownAs)
    {
        List<string> family = parts[0], given = parts[1];
        string? title = NameTokens.TakeTitles(family, 1);
        suffix = NameTokens.Join(NameTokens.TakeSuffixes(family, 1), suffix);
        foreach (List<string> more in parts.Skip(2)) given.AddRange(more);
        title = NameTokens.Join(title, NameTokens.TakeTitles(given, 0));
        title = NameTokens.Join(title, NameTokens.TakeTrailingTitles(given, 1));
        suffix = NameTokens.Join(NameTokens.TakeSuffixes(given, 1), suffix);

        // "Berg, Jan van den": the particles wait at the end.
        int particles = given.Count;
        while (particles > 1 && NameWords.Particles.Contains(given[particles - 1]) && given[particles - 1].Length > 1) particles--;
        family.InsertRange(0, given[particles..]);
        return new PersonName(title, given[..particles], string.Join(' ', family), suffix, knownAs);
    }

    /// <summary>Takes out the first text in brackets or double quotation marks.</summary>
    static string TakeAside(string full, out string? aside)
    {
        aside = null;
        int open = full.AsSpan().IndexOfAny("([\"\u201C");
        if (open < 0) return full;
        char close = full[open] switch { '(' => ')', '[' => ']', '"' => '"', _ => '\u201D' };
        int end = full.IndexOf(close, open + 1);
        if (end < 0) return full;
        aside = NameText.Canonical(full[(open + 1)..end]);
        return string.Concat(full.AsSpan(0, open), " ", full.AsSpan(end + 1));
    }
}
