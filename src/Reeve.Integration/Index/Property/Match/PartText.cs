using System.Collections.Frozen;
using Reeve.Linkage.Compare;
using Reeve.Standards;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>The words of parts of addresses, in the one spelling in which they are compared.</summary>
static class PartText
{
    const string Street = "street";

    static readonly FrozenSet<string> Types =
    [
        "st", "road", "avenue", "lane", "close", "court", "drive", "place", "crescent", "square", "terrace", "way", "walk", "grove", "gardens", "mews", "hill", "park", "parade",
        "row", "rise", "green", "view", "path", "passage", "villas", "yard", "boulevard", "croft", "mount", "gate", "quay", "broadway", "parkway", "alley", "wharf", "promenade", "highway",
    ];

    /// <summary>The words of a part. St is Saint or Street as the words around it suggest, and they suggest it badly where parts run together: both are <c>st</c> here.</summary>
    public static string[] Words(string? text)
    {
        string[] words = UkAddress.Words(text);
        for (int at = 0; at < words.Length; at++) words[at] = Fold(words[at]);
        return words;
    }

    /// <summary>One word of <see cref="UkAddress"/> in the spelling in which it is compared.</summary>
    public static string Fold(string word) =>
        word == "saint" ? "st"
        : word.EndsWith(Street, StringComparison.Ordinal) ? $"{word[..^Street.Length]}st"
        : word.Length is >= 5 and <= 7 && word[0] == 's' && Levenshtein.OptimalStringAlignment(word, Street) == 1 ? "st"
        : word;

    /// <summary>Whether a word says what kind of street it is.</summary>
    public static bool IsType(string word) => Types.Contains(word);

    /// <summary>Words run together: a space too many or too few makes no difference. A "the" in front is left out where something is left.</summary>
    public static string Joined(ReadOnlySpan<string> words) => string.Concat(WithoutArticle(words));

    /// <summary>The words without a "the" in front, unless one word alone would be left.</summary>
    public static ReadOnlySpan<string> WithoutArticle(ReadOnlySpan<string> words) => words.Length > 2 && words[0] == "the" ? words[1..] : words;

    /// <summary>The words that have a digit, with spaces between them.</summary>
    public static string Digits(IEnumerable<string> words) => string.Join(' ', words.Where(word => word.AsSpan().ContainsAnyInRange('0', '9')));

    /// <summary>Whether a word ends the name of a street and hardly ever that of a building.</summary>
    public static bool IsStreetOnly(string word) => word is "st" or "road" or "lane" or "avenue" or "drive" or "close" or "crescent" or "grove" or "way";

    /// <summary>How many slips of the keys are forgiven in a text of a length.</summary>
    public static int Forgiven(int length) => length < 5 ? 0 : length < 10 ? 1 : length < 14 ? 2 : 3;
}
