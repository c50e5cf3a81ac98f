using System.Text;

namespace Reeve.Standards;

/// <summary>A name, or a part of one, as a list of canonical words.</summary>
static class NameTokens
{
    /// <summary>The words of a text in canonical form.</summary>
    internal static List<string> Of(ReadOnlySpan<char> text)
    {
        string folded = NameText.Folded(text);
        return folded.Length == 0 ? [] : [.. folded.Split(' ')];
    }

    /// <summary>The first letter, whole even outside the basic plane.</summary>
    internal static string Initial(string word) => Rune.GetRuneAt(word, 0).ToString();

    /// <summary>Takes titles off the front, leaving at least <paramref name="keep"/> words.</summary>
    internal static string? TakeTitles(List<string> words, int keep)
    {
        int count = 0;
        while (words.Count - count > keep && NameWords.Titles.ContainsKey(words[count])) count++;
        return Take(words, 0, count, NameWords.Titles);
    }

    /// <summary>Takes titles off the end ("John Mr"), leaving at least <paramref name="keep"/> words.</summary>
    internal static string? TakeTrailingTitles(List<string> words, int keep)
    {
        int start = words.Count;
        while (start > keep && NameWords.Titles.ContainsKey(words[start - 1])) start--;
        return Take(words, start, words.Count - start, NameWords.Titles);
    }

    /// <summary>
    /// Takes suffixes off the end, leaving at least <paramref name="keep"/> words; Senior and Junior are surnames too, and want one
    /// more.
    /// </summary>
    internal static string? TakeSuffixes(List<string> words, int keep)
    {
        int start = words.Count;
        while (start > 0 && start > keep + (words[start - 1] is "senior" or "junior" ? 1 : 0) && NameWords.Suffixes.ContainsKey(words[start - 1]))
            start--;
        return Take(words, start, words.Count - start, NameWords.Suffixes);
    }

    /// <summary>Joins two optional parts with a space.</summary>
    internal static string? Join(string? left, string? right) => left is null ? right : right is null ? left : $"{left} {right}";

    static string? Take(List<string> words, int start, int count, IReadOnlyDictionary<string, string> forms)
    {
        if (count == 0) return null;
        string taken = string.Join(' ', words.GetRange(start, count).Select(w => forms[w]));
        words.RemoveRange(start, count);
        return taken;
    }
}
