using System.Text.RegularExpressions;

namespace Reeve.Linkage.Tests.Phonetics;

/// <summary>Soundex by rewriting the whole word, one rule after the other.</summary>
static class TextbookSoundex
{
    internal static string Encode(string name, bool silentSeparates)
    {
        string word = Rewrite(name.ToUpperInvariant(), "[^A-Z]", "");
        // The upper-case form of a letter outside A to Z may lie inside (dotless i, long s): those are not heard either.
        word = name.All(c => c < 128) ? word : Rewrite(new string([.. name.Where(c => c < 128)]).ToUpperInvariant(), "[^A-Z]", "");
        if (word.Length == 0) return "";
        string digits = word;
        if (!silentSeparates) digits = digits[..1] + Rewrite(digits[1..], "[HW]", "");
        foreach ((string letters, string digit) in new[] { ("[AEIOUYHW]", "0"), ("[BFPV]", "1"), ("[CGJKQSXZ]", "2"), ("[DT]", "3"), ("L", "4"), ("[MN]", "5"), ("R", "6") })
            digits = Rewrite(digits, letters, digit);
        digits = Rewrite(digits, @"(.)\1+", "$1")[1..];
        return (word[..1] + digits.Replace("0", "", StringComparison.Ordinal) + "000")[..4];
    }

    static string Rewrite(string text, string pattern, string by) => Regex.Replace(text, pattern, by, RegexOptions.None, TimeSpan.FromSeconds(5));
}
