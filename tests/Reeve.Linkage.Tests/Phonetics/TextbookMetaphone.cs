using System.Text.RegularExpressions;

namespace Reeve.Linkage.Tests.Phonetics;

/// <summary>Metaphone as a list of rules, the first that fits at a letter says what is heard; a rule consumes one letter.</summary>
static class TextbookMetaphone
{
    /// <summary>Lower case: the word with doubled letters joined; "G" is a doubled g.</summary>
    static readonly (Regex Pattern, string Sound)[] Rules = [.. new (string Pattern, string Sound)[]
    {
        ("^[aeiou]", "="), ("[aeiou]", ""),
        ("(?<=m)b$", ""),
        ("(?<=s)c(?=[eiy])", ""), ("c(?=ia)", "X"), ("c(?=[eiy])", "S"), ("(?<=s)c(?=h)", "K"), ("c(?=h)", "X"), ("c", "K"),
        ("d(?=g[eiy])", "J"), ("d", "T"),
        ("(?<=d)g(?=[eiy])", ""), ("g(?=h[^aeiou])", ""), ("g(?=n$)", ""), ("g(?=ned$)", ""), ("g(?=[eiy])", "J"), ("[gG]", "K"),
        ("(?<=[cspgtG])h", ""), ("(?<=[aeiou])h(?![aeiou])", ""),
        ("(?<=c)k", ""),
        ("p(?=h)", "F"), ("q", "K"),
        ("s(?=h|io|ia)", "X"),
        ("t(?=ia|io)", "X"), ("t(?=h)", "0"), ("t(?=ch)", ""),
        ("v", "F"), ("[wy](?![aeiou])", ""), ("x", "KS"), ("z", "S"),
        (".", "="),
    }.Select(rule => (new Regex(@"\G(?:" + rule.Pattern + ")", RegexOptions.None, TimeSpan.FromSeconds(5)), rule.Sound))];

    internal static string Encode(string name, int length)
    {
        string word = new string([.. name.Where(char.IsAsciiLetter)]).ToLowerInvariant();
        word = Replace(Replace(word, "g{2,}", "G"), @"([abd-z])\1+", "$1");
        word = Replace(word, "^(?:a(?=e)|[gkp](?=n)|w(?=r))", "") is string begun && begun != word ? begun : Replace(Replace(word, "^x", "s"), "^wh", "w");
        string code = "";
        for (int at = 0; at < word.Length; at++)
        {
            string sound = Rules.First(r => r.Pattern.IsMatch(word, at)).Sound;
            code += sound == "=" ? word[at].ToString().ToUpperInvariant() : sound;
        }

        return code[..Math.Min(length, code.Length)];
    }

    static string Replace(string text, string pattern, string by) => Regex.Replace(text, pattern, by, RegexOptions.None, TimeSpan.FromSeconds(5));
}
