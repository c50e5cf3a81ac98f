using System.Globalization;
using System.Text;
using Reeve.Standards;
using Reeve.Store;

namespace Reeve.Runs.Approvals;

/// <summary>Who decides, as a name or a role that a person types, until people sign in.</summary>
static class Signatory
{
    const int MostOfName = 200, MostOfWords = 2000;

    /// <summary>A name as it is kept.</summary>
    /// <exception cref="StoreException">Request: it is empty, very long, or has characters that cannot be seen.</exception>
    public static string Name(string? name, string option) => Visible(name, option, MostOfName);

    /// <summary>A reason or a note as it is kept.</summary>
    /// <inheritdoc cref="Name"/>
    public static string Words(string? words, string option) => Visible(words, option, MostOfWords);

    /// <summary>Whether two names are one person's: spaces, upper and lower case, full and half width, marks and punctuation do not tell them apart.</summary>
    public static bool IsSame(string left, string right) => Folded(left) == Folded(right);

    static string Visible(string? text, string option, int most)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new StoreException(StoreFault.Request, $"{option} needs words: it is empty.");
        if (text.Length > most) throw new StoreException(StoreFault.Request, $"{option} may have at most {most} characters.");
        // What cannot be seen could make two names of one, or move a terminal's cursor.
        if (text.EnumerateRunes().Any(static rune => !IsVisible(rune))) throw new StoreException(StoreFault.Request, $"{option} has a character that cannot be seen: type it again.");
        return text.Trim();
    }

    // As names are compared everywhere: without case, width, marks on letters and punctuation. It may take two people for one, and not one for two.
    static string Folded(string name) => (NameText.Canonical(name) ?? name.Trim().ToUpperInvariant()).Replace('-', ' ');

    static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned) && rune.Value != 0xFFFD;
}
