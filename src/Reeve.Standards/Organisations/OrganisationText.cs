using System.Collections.Frozen;

namespace Reeve.Standards;

/// <summary>Reads names of organisations.</summary>
static class OrganisationText
{
    internal const string TooLong = "is longer than 160 characters, the most of a registered name";
    internal const string NoName = "has no name before `trading as`";

    /// <summary>SI 2015/17, regulation 2(4).</summary>
    const int Longest = 160;

    static readonly string[] TradingAs = [" trading as ", " t a ", " dba "];

    /// <summary>Legal forms at the end of a name, as they are and as they are kept.</summary>
    static readonly FrozenDictionary<string, string> LegalForms = WordLists.Pairs("""
        ltd, limited = ltd, cyf = ltd, cyfyngedig = ltd, plc, public limited company = plc, ccc = plc,
        cwmni cyfyngedig cyhoeddus = plc, llp, limited liability partnership = llp, pac = llp,
        partneriaeth atebolrwydd cyfyngedig = llp, lp, limited partnership = lp, cic, community interest company = cic,
        cbc = cic, cwmni buddiant cymunedol = cic, cio, charitable incorporated organisation = cio,
        unltd, unlimited = unltd, anghyfyngedig = unltd
        """);

    const int MostWordsOfForm = 3;

    /// <returns>Null with a reason when the text is no name; the reason is null as well when it is missing.</returns>
    internal static OrganisationName? Read(string text, out string? fault)
    {
        fault = null;
        if (Placeholders.IsPlaceholder(text)) return null;
        if (text.Length > Longest * 2 || Fold(text) is not { } whole)
        {
            fault = TooLong;
            return null;
        }
        (string legal, string? trading) = Split(whole);
        if (legal.Length == 0)
        {
            fault = NoName;
            return null;
        }
        (string stem, string? form) = Part(legal);
        return new(stem, form, trading is null ? null : Joined(Part(trading)));
    }

    /// <summary>Words in one form; initials written with full stops become one word: <c>B.T.</c>, <c>p.l.c.</c>.</summary>
    static string? Fold(string text) => Phrases.Fold(text.Replace(".", "", StringComparison.Ordinal));

    static (string Legal, string? Trading) Split(string whole)
    {
        string spaced = $" {whole} ";
        int at = -1, length = 0;
        foreach (string mark in TradingAs)
        {
            int found = spaced.IndexOf(mark, StringComparison.Ordinal);
            if (found < 0 || (at >= 0 && found >= at)) continue;
            (at, length) = (found, mark.Length);
        }
        if (at < 0) return (whole, null);
        string behind = spaced[(at + length)..].Trim();
        return (spaced[..at].Trim(), behind.Length == 0 ? null : behind);
    }

    static (string Stem, string? Form) Part(string name)
    {
        string[] words = name.Split(' ');
        int from = 0;
        while (from < words.Length - 1 && words[from] == "the") from++;
        for (int count = Math.Min(MostWordsOfForm, words.Length - from - 1); count >= 1; count--)
            if (LegalForms.TryGetValue(string.Join(' ', words[^count..]), out string? form))
                return (string.Join(' ', words[from..^count]), form);
        return (string.Join(' ', words[from..]), null);
    }

    static string Joined((string Stem, string? Form) part) => part.Form is null ? part.Stem : $"{part.Stem} {part.Form}";
}
