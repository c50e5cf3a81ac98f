namespace Reeve.Standards;

/// <summary>Reads whole names, in one text or in columns, into a canonical form that reads as itself.</summary>
/// <remarks>
/// The canonical form is <c>Surname, Forenames, Suffix</c> as spelt (see <see cref="NameCapitals"/>). The comma keeps what was told: after
/// <c>Senior, Jane Ann</c> became <c>Jane Ann Senior</c> nobody could say which is the surname. A surname alone ends in a comma if it has several
/// words; forenames alone begin with one. The title is a part, not of the canonical form: it changes more often than the name.
/// </remarks>
static class NameReading
{
    /// <summary>In characters; the longest names of people in registers are under 250.</summary>
    internal const int MostCharacters = 500;

    /// <summary>Names of the parts, in their order.</summary>
    internal static readonly string[] Parts = ["title", "forename", "middle_names", "surname", "suffix", "known_as"];

    /// <summary>Reads a name from one text.</summary>
    internal static StandardValue Whole(string text, NameOrder order)
    {
        if (text.Length > MostCharacters) return StandardValue.Invalid("longer than any name");
        if (!NameText.IsName(text)) return Nobody(text);
        NameSpelling spelling = new();
        spelling.Add(text);
        return Settle(Parse(text, order), spelling);
    }

    /// <summary>
    /// Reads a name from columns: forename, surname; title, forename, surname or, if the first is no title, forename, middle names, surname; title,
    /// forename, middle names, surname, and suffix.
    /// </summary>
    internal static StandardValue Columns(ReadOnlySpan<string?> columns, NameOrder order)
    {
        string all = string.Join(',', columns);
        if (all.Length > MostCharacters) return StandardValue.Invalid("longer than any name");
        int filled = 0;
        string lone = "";
        NameSpelling spelling = new();
        foreach (string? column in columns)
        {
            if (string.IsNullOrWhiteSpace(column)) continue;
            filled++;
            lone = column;
            spelling.Add(column);
        }
        if (columns.Length == 1 || (filled == 1 && lone.Contains(',', StringComparison.Ordinal))) return Whole(lone, order);
        PersonName? name = columns switch
        {
            [var forename, var surname] => PersonName.FromColumns(forename, surname),
            [var title, var forename, var surname] when IsTitle(title) => PersonName.FromColumns(forename, surname, title: title),
            [var forename, var middle, var surname] => PersonName.FromColumns(forename, surname, middle),
            [var title, var forename, var middle, var surname, .. var rest] => PersonName.FromColumns(forename, surname, middle, title, string.Join(' ', rest)),
            _ => null,
        };
        return name is null ? Nobody(all) : Settle(name, spelling);
    }

    /// <summary>What to say of a text that names nobody: a placeholder, or no name at all.</summary>
    internal static StandardValue Nobody(string text) =>
        text.Any(char.IsLetter) || Placeholders.IsPlaceholder(text) ? StandardValue.Missing : StandardValue.Invalid("has no letter");

    /// <summary>Without words of digits alone, which are no part of a name: John Smith 2.</summary>
    static PersonName WithoutNumbers(PersonName name)
    {
        List<string> forenames = [.. name.Forenames.Where(word => word.Any(char.IsLetter))];
        string surname = string.Join(' ', (name.Surname ?? "").Split(' ').Where(word => word.Any(char.IsLetter)));
        if (surname.Length > 0 || name.Surname is null) return new PersonName(name.Title, forenames, surname.Length > 0 ? surname : null, name.Suffix, name.KnownAs);
        return new PersonName(name.Title, forenames.Count > 0 ? forenames[..^1] : [], forenames.Count > 0 ? forenames[^1] : null, name.Suffix, name.KnownAs);
    }

    static bool IsTitle(string? text) => NameText.Canonical(text) is not { } folded || folded.Split(' ').All(NameWords.Titles.ContainsKey);

    static PersonName? Parse(string text, NameOrder order)
    {
        int comma = text.IndexOf(',');
        if (comma < 0) return PersonName.Parse(NameOrders.WithComma(text, order) ?? text);
        string[] parts = text.Split(',');
        bool surname = NameText.Folded(parts[0]).Length > 0;
        if (surname && NameText.Folded(parts[1]).Length > 0) return PersonName.Parse(text);

        // One side of the first comma is empty: forenames alone, or a surname alone.
        int last = parts.Length;
        while (last > 1 && NameText.Folded(parts[last - 1]) is var part && (part.Length == 0 || part.Split(' ').All(NameWords.Suffixes.ContainsKey))) last--;
        string suffix = string.Join(' ', parts[last..]), rest = string.Join(' ', parts[1..last]);
        if (!surname) return PersonName.FromColumns(rest, null, suffix: suffix) ?? PersonName.Parse(text);
        return NameText.Folded(rest).Length == 0 ? PersonName.FromColumns(null, parts[0], suffix: suffix) : PersonName.Parse(text);
    }

    /// <summary>Reads its own result again until nothing moves: in <c>Lord Smith, John Lord</c> the second Lord turns out to be a title.</summary>
    static StandardValue Settle(PersonName? name, NameSpelling spelling)
    {
        const int most = 8; // each round takes a word out of the forenames
        if (name is null) return StandardValue.Missing;
        bool digits = name.Surname?.Any(char.IsDigit) == true || name.Forenames.Any(word => word.Any(char.IsDigit));
        if (digits) name = WithoutNumbers(name);
        string? title = name.Title, knownAs = name.KnownAs;
        string canonical = NameWriting.Canonical(name, spelling);
        for (int i = 0; i < most && NameWriting.MayMove(name); i++)
        {
            PersonName? again = Parse(canonical, NameOrder.ForenameFirst);
            if (again is null) break;
            string next = NameWriting.Canonical(again, spelling);
            if (next == canonical) break;
            title = NameTokens.Join(title, again.Title);
            (name, canonical) = (again, next);
        }
        // "Mr 4" has nothing left; "Given Not" became "Not, Given".
        string whole = name.Value;
        if (whole.Length == 0 || NameWords.IsPlaceholder(whole) || !NameText.IsName(canonical)) return StandardValue.Missing;
        string?[] parts =
        [
            title is null ? null : NameWriting.Title(title),
            Shown(name.FirstForename),
            Shown(name.MiddleNames),
            Shown(name.Surname),
            name.Suffix is null ? null : NameWriting.Suffix(name.Suffix),
            Shown(knownAs),
        ];
        (ValueState state, string? reason) = digits ? (ValueState.Suspect, "has a digit") : NameWriting.Judge(name);
        return new StandardValue(state, canonical, reason, parts);

        string? Shown(string? folded) => folded is null ? null : spelling.Show(folded);
    }
}
