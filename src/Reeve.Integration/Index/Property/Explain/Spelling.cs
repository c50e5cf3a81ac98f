using Reeve.Integration.Index.Property.Gazetteers;

namespace Reeve.Integration.Index.Property.Explain;

/// <summary>Addresses as sentences show them: gazetteers write in capitals and we compare in small letters, and neither reads well.</summary>
static class Spelling
{
    /// <summary>A capital at the beginning of each word where a text is all in one case; a word with a digit is in capitals (14A, WX1).</summary>
    public static string Of(string text)
    {
        if (text.Any(char.IsLower) && text.Any(char.IsUpper)) return text;
        return string.Join(' ', text.Split(' ').Select(word => word.Length == 0 || word.Any(char.IsAsciiDigit) ? word.ToUpperInvariant() : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));
    }

    /// <summary>An address on one line.</summary>
    public static string Line(AddressParts parts) => (parts with
    {
        Text = OrNull(parts.Text),
        Organisation = OrNull(parts.Organisation),
        Unit = OrNull(parts.Unit),
        Building = OrNull(parts.Building),
        Street = OrNull(parts.Street),
        Locality = OrNull(parts.Locality),
        Town = OrNull(parts.Town),
    }).ToString();

    static string? OrNull(string? text) => text is null ? null : Of(text);
}
