using System.Collections.Frozen;

namespace Reeve.Standards;

/// <summary>Writes a name as it is shown, and judges how much of it there is.</summary>
static class NameWriting
{
    static readonly FrozenDictionary<string, string> Letters = WordLists.Pairs("""
        phd = PhD, dphil = DPhil, bsc = BSc, msc = MSc, jr = Jr, sr = Sr, esq = Esq
        """);

    /// <summary>Surname, forenames and suffix; see <see cref="NameReading"/>.</summary>
    internal static string Canonical(PersonName name, NameSpelling spelling)
    {
        // Only what would be known for a suffix again: "BA (Hons)" stays a part.
        string? suffix = name.Suffix is null ? null : Suffix(string.Join(' ', name.Suffix.Split(' ').Where(NameWords.Suffixes.ContainsKey)));
        string forenames = name.Forenames.Count == 0 ? "" : spelling.Show(string.Join(' ', name.Forenames));
        string surname = name.Surname is null ? "" : spelling.Show(name.Surname);
        if (!string.IsNullOrEmpty(suffix)) return $"{surname}, {forenames}, {suffix}";
        if (forenames.Length > 0) return $"{surname}, {forenames}";
        return surname.Contains(' ', StringComparison.Ordinal) ? surname + ',' : surname;
    }

    /// <summary>Whether a word, read again in the canonical form, might be taken for something else.</summary>
    internal static bool MayMove(PersonName name)
    {
        foreach (string forename in name.Forenames)
            if (IsOther(forename) || NameWords.Particles.Contains(forename)) return true;
        if (name.Surname is not { } surname) return false;
        int first = surname.IndexOf(' ', StringComparison.Ordinal);
        return first > 0 && (IsOther(surname[..first]) || IsOther(surname[(surname.LastIndexOf(' ') + 1)..]));

        static bool IsOther(string word) => NameWords.Titles.ContainsKey(word) || NameWords.Suffixes.ContainsKey(word);
    }

    /// <summary>Titles with a capital each: <c>Rt Hon</c>.</summary>
    internal static string Title(string folded) => string.Join(' ', folded.Split(' ').Select(word => NameCapitals.Of(word)));

    /// <summary>Suffixes as they are written: <c>Jr</c>, <c>III</c>, <c>PhD</c>.</summary>
    internal static string Suffix(string folded) => string.Join(' ', folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Letter));

    /// <summary>What a name lacks.</summary>
    internal static (ValueState State, string? Reason) Judge(PersonName name)
    {
        if (name.Surname is null) return (ValueState.Partial, "no surname");
        if (name.Forenames.Count == 0)
            return (ValueState.Partial, NameWords.Titles.ContainsKey(name.Surname) ? "a title and no name" : "one name");
        return name.Forenames.All(IsInitial) ? (ValueState.Partial, "only initials of the forenames") : (ValueState.Valid, null);
    }

    /// <summary>Whether a folded word is one letter of a script that writes initials: 王 is a whole name.</summary>
    internal static bool IsInitial(string word) => word.Length == 1 && char.IsLower(word[0]);

    static string Letter(string folded) =>
        Letters.TryGetValue(folded, out string? written) ? written
        : NameWords.Suffixes.ContainsKey(folded) ? folded.ToUpperInvariant()
        : NameCapitals.Of(folded);
}
