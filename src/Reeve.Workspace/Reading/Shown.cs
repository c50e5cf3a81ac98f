using System.Globalization;

namespace Reeve.Workspace.Reading;

/// <summary>Text of a file as a message may show it: short, and with nothing that could move a terminal's cursor.</summary>
static class Shown
{
    const int Most = 60;

    /// <summary>In backticks.</summary>
    public static string Quote(string text) => Secrets.LooksLikeOne(text) ? "`[withheld]`" : $"`{Clean(text)}`";

    /// <summary>Without controls, and cut where it is long.</summary>
    public static string Clean(string text)
    {
        string cut = text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)] + "...";
        return Safe(cut);
    }

    /// <summary>Without controls.</summary>
    public static string Safe(string text) => string.Concat(text.Select(letter => IsSafe(letter) ? letter : '\uFFFD'));

    /// <summary>A list of things in words: <c>`a`, `b` or `c`</c>.</summary>
    public static string AnyOf(IReadOnlyList<string> words) =>
        words.Count == 1 ? $"`{words[0]}`" : $"{string.Join(", ", words.Take(words.Count - 1).Select(word => $"`{word}`"))} or `{words[^1]}`";

    // Overrides of direction (Format) can show one thing and mean another.
    static bool IsSafe(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
