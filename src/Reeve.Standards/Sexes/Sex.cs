using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>Sex as recorded: <c>F</c>, <c>M</c>, or <c>X</c> where a record says that it is neither or cannot be told.</summary>
/// <remarks>
/// Codes of the NHS Data Model and Dictionary: 1 male, 2 female, 9 indeterminate, 0 not known (read as missing). ISO/IEC 5218
/// agrees on 0, 1 and 2; its 9 is "not applicable". Gender identity is another fact about a person: words for it
/// (<c>non-binary</c>, <c>trans man</c>...) are not read as a sex and give nothing here.
/// </remarks>
public sealed record Sex
{
    Sex(string value) => Value = value;

    /// <summary>Female, <c>F</c>.</summary>
    public static Sex Female { get; } = new("F");

    /// <summary>Male, <c>M</c>.</summary>
    public static Sex Male { get; } = new("M");

    /// <summary>Recorded as indeterminate, intersex or unspecified, <c>X</c>. Not the same as missing.</summary>
    public static Sex Indeterminate { get; } = new("X");

    // Below the three values: static members are made in the order they are written.
    static readonly FrozenDictionary<string, Sex>.AlternateLookup<ReadOnlySpan<char>> Words = Table();

    /// <summary>The canonical letter. Personal.</summary>
    public string Value { get; }

    /// <summary>Reads a word, letter or code; letter case and surrounding spaces do not matter.</summary>
    /// <returns>False when the text is missing, unknown or no word for a sex.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Sex? sex) =>
        Words.TryGetValue(text.Trim().Trim(".()"), out sex);

    /// <summary><c>F</c>, <c>M</c> or <c>X</c>; null when missing, unknown or not a sex.</summary>
    public static string? Canonical(string? text) => TryParse(text, out Sex? sex) ? sex.Value : null;

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;

    static FrozenDictionary<string, Sex>.AlternateLookup<ReadOnlySpan<char>> Table()
    {
        Dictionary<string, Sex> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (string word in (ReadOnlySpan<string>)["f", "female", "fem", "woman", "girl", "lady", "2", "02", "2.0"])
            words.Add(word, Female);
        foreach (string word in (ReadOnlySpan<string>)["m", "male", "man", "boy", "gentleman", "1", "01", "1.0"])
            words.Add(word, Male);
        foreach (string word in (ReadOnlySpan<string>)["x", "i", "indeterminate", "intersex", "unspecified", "9", "09", "9.0"])
            words.Add(word, Indeterminate);
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
