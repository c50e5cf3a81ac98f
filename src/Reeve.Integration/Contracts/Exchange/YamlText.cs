using System.Globalization;
using System.Text;

namespace Reeve.Integration.Contracts.Exchange;

/// <summary>Texts as YAML 1.2 reads them back.</summary>
static class YamlText
{
    static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "yes", "no", "null", "on", "off", "y", "n", "nan", "inf" };

    /// <summary>A text bare where YAML takes it for that text, else in quotes.</summary>
    public static string Quote(string text)
    {
        bool isBare = text.Length > 0 && char.IsAsciiLetter(text[0]) && text[^1] != ' ' && !Reserved.Contains(text)
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or ' ' or '.' or '/');
        return isBare ? text : Quoted(text);
    }

    /// <summary>A text in double quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (Rune rune in text.EnumerateRunes()) // half a surrogate pair is no character of YAML, and becomes U+FFFD
        {
            if (rune.Value is '"' or '\\') quoted.Append('\\').Append((char)rune.Value);
            else if (NeedsEscape(rune)) quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
            else quoted.Append(rune.ToString());
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A list on one line.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quote))}]";

    static bool NeedsEscape(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse || rune.Value is 0xFFFE or 0xFFFF;
}
