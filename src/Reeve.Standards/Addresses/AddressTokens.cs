using System.Text;

namespace Reeve.Standards;

/// <summary>Splits an address into lines of canonical words: folded to a to z, numbers put together, abbreviations written out.</summary>
static class AddressTokens
{
    const int OnStack = 512;
    const string LineEnds = ",;|\n\r\t";
    const string HouseLetters = "abcdfgh"; // not e: East

    /// <summary>The lines of an address; none is empty, and lines that are placeholders are left out.</summary>
    internal static List<List<string>> Lines(ReadOnlySpan<char> text, WordPool? pool = null)
    {
        List<List<string>> lines = [];
        int most = LatinFold.MostLetters * text.Length;
        AddressWord word = new(most <= OnStack ? stackalloc char[OnStack] : new char[most], pool);
        foreach (Range range in text.SplitAny(LineEnds))
            if (!Placeholders.IsPlaceholder(text[range])) Split(text[range], ref word, lines);
        return lines;
    }

    /// <summary>Puts numbers together ("12 a" is "12a") and writes abbreviations out.</summary>
    /// <returns>Whether any word changed.</returns>
    internal static bool Standardise(List<string> line)
    {
        bool changed = false;
        for (int i = 0; i + 1 < line.Count; i++)
        {
            if (line[i + 1].Length != 1 || !HouseLetters.Contains(line[i + 1][0]) || line[i].AsSpan().ContainsAnyExceptInRange('0', '9'))
                continue;
            line[i] += line[i + 1];
            line.RemoveAt(i + 1);
            changed = true;
        }
        int name = FirstWordOfName(line);
        for (int i = 0; i < line.Count; i++)
        {
            string word = line[i];
            if (word == "st") line[i] = IsSaint(line, i, name) ? "saint" : "street";
            else if (word == "fl") line[i] = i > 0 && AddressWords.Floors.Contains(line[i - 1]) ? "floor" : "flat";
            else if (AddressWords.Anywhere.TryGetValue(word, out string? whole)) line[i] = whole;
            else if (i > name && AddressWords.AfterName.TryGetValue(word, out whole)) line[i] = whole;
            changed |= line[i] != word;
        }
        return changed;
    }

    /// <summary>Whether a word can number a building: 12, 14a, 12-14, 12/45.</summary>
    internal static bool IsNumber(string word)
    {
        if (!char.IsAsciiDigit(word[0])) return false;
        bool letter = false;
        for (int i = 1; i < word.Length; i++)
        {
            char c = word[i];
            if (c is '-' or '/') letter = false;
            else if (letter) return false; // 2nd, 12th
            else if (!char.IsAsciiDigit(c)) letter = true;
        }
        return true;
    }

    static int FirstWordOfName(List<string> line)
    {
        int i = 0;
        while (i < line.Count && (char.IsAsciiDigit(line[i][0]) || AddressWords.Units.Contains(line[i]))) i++;
        return i;
    }

    /// <summary>
    /// St begins a name (St Johns Road) or ends one (High St); after a name it begins one only if a kind of street is still to come.
    /// </summary>
    static bool IsSaint(List<string> line, int i, int name)
    {
        if (i == line.Count - 1) return false;
        if (i <= name || AddressWords.StreetTypes.Contains(line[i - 1])) return true;
        for (int j = i + 1; j < line.Count; j++)
            if (AddressWords.StreetTypes.Contains(line[j]) || AddressWords.AfterName.ContainsKey(line[j])) return true;
        return false;
    }

    static void Split(ReadOnlySpan<char> text, scoped ref AddressWord word, List<List<string>> lines)
    {
        List<string> line = [];
        Span<char> folded = stackalloc char[LatinFold.MostLetters];
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                word.Append(folded[..LatinFold.Write(c, folded)]);
            }
            else if (char.IsSurrogatePair(c, i + 1 < text.Length ? text[i + 1] : '\0') && Rune.IsLetter(new Rune(c, text[i + 1])))
            {
                word.Append(Rune.ToLowerInvariant(new Rune(c, text[++i])));
            }
            else if (IsMark(c))
            {
                // On a Latin letter it is dropped, as LatinFold does with composed letters; elsewhere it is part of the spelling.
                if (word.Length > 0 && word.Last > 127) word.Append(c);
            }
            else if (c == '/' || Characters.IsDash(c))
            {
                Join(text, ref i, ref word, ref line, lines);
            }
            else if (c == '&')
            {
                word.End(line);
                line.Add("and");
            }
            else if (!Characters.IsApostrophe(c) && !Characters.IsInvisible(c))
            {
                word.End(line);
            }
        }
        word.End(line);
        if (line.Count > 0 && !IsPlaceholder(line)) lines.Add(line);
    }

    /// <summary>
    /// A dash or a slash: within a number (12-14, 12/45) it stays; with spaces around it, it ends a line unless it joins two numbers.
    /// </summary>
    static void Join(ReadOnlySpan<char> text, ref int i, scoped ref AddressWord word, ref List<string> line, List<List<string>> lines)
    {
        bool dash = text[i] != '/';
        bool digitNext = i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
        if (word.Length > 0)
        {
            if (digitNext && char.IsAsciiDigit(word.First) && char.IsAsciiLetterOrDigit(word.Last)) word.Append(dash ? '-' : '/');
            else word.End(line);
            return;
        }
        bool spaced = i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]) && line.Count > 0;
        if (!dash || !spaced) return;
        int next = i + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next < text.Length && char.IsAsciiDigit(text[next]) && line.Count == 1 && IsNumber(line[0]) && !line[0].Contains('-', StringComparison.Ordinal))
        {
            word.Append(line[0]);
            word.Append('-');
            line.Clear();
            i = next - 1;
        }
        else if (!IsPlaceholder(line))
        {
            lines.Add(line);
            line = [];
        }
    }

    static bool IsMark(char c) => c > 127 && char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether the words, joined by spaces, are a placeholder.</summary>
    static bool IsPlaceholder(List<string> line)
    {
        Span<char> whole = stackalloc char[OnStack / 2];
        int length = 0;
        foreach (string word in line)
        {
            if (length + word.Length + 1 > whole.Length) return Placeholders.IsPlaceholder(string.Join(' ', line));
            if (length > 0) whole[length++] = ' ';
            word.CopyTo(whole[length..]);
            length += word.Length;
        }
        return Placeholders.IsPlaceholder(whole[..length]);
    }
}
