using System.Text;

namespace Reeve.Standards;

/// <summary>
/// How the words of a name were spelt. Parts of a name are found among folded words; this gives them back their capitals and marks, so that
/// <c>ZOË O’BRIEN</c> is shown as <c>Zoë O'Brien</c>.
/// </summary>
sealed class NameSpelling
{
    const string PartEnds = ",()[]\"\u201C\u201D";

    /// <summary>Stretches of the name without commas and brackets: the same words, folded and as spelt.</summary>
    readonly List<(string Folded, string Spelt)> stretches = new(2);

    /// <summary>Remembers the words of a text.</summary>
    internal void Add(ReadOnlySpan<char> text)
    {
        foreach (Range range in text.SplitAny(PartEnds))
        {
            string folded = NameText.Folded(text[range]);
            if (folded.Length == 0) continue;
            string spelt = NameText.Spelt(text[range]);
            // A letter that folds to two may move an apostrophe to another word; such a text is shown as folded.
            stretches.Add((folded, folded.AsSpan().Count(' ') == spelt.AsSpan().Count(' ') ? spelt : folded));
        }
    }

    /// <summary>A part of the name as it is shown: its words as they were spelt, with capitals where all were capitals or none.</summary>
    /// <param name="folded">Words in the form of <see cref="NameText"/>, joined by spaces.</param>
    internal string Show(string folded)
    {
        if (!folded.Contains(' ', StringComparison.Ordinal)) return Word(folded, followed: false);
        string[] parts = folded.Split(' ');
        for (int i = 0; i < parts.Length; i++) parts[i] = Word(parts[i], i + 1 < parts.Length);
        return string.Join(' ', parts);
    }

    string Word(string folded, bool followed)
    {
        ReadOnlySpan<char> spelt = SpellingOf(folded);
        // "van den Berg" is spelt small on purpose; "smith" is not.
        if (followed && NameWords.Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(spelt)) return folded;
        string shown = NameCapitals.Of(spelt);
        if (Means(shown, folded)) return shown;
        shown = NameCapitals.Of(folded);
        return Means(shown, folded) ? shown : folded;
    }

    /// <summary>Of several spellings the one with the most small letters and marks, so that the order in which parts are written does not matter.</summary>
    ReadOnlySpan<char> SpellingOf(string word)
    {
        ReadOnlySpan<char> best = default;
        foreach ((string folded, string spelt) in stretches)
        {
            var its = spelt.AsSpan().Split(' ');
            foreach (Range range in folded.AsSpan().Split(' '))
            {
                its.MoveNext();
                if (folded.AsSpan()[range].SequenceEqual(word) && spelt.AsSpan()[its.Current].SequenceCompareTo(best) > 0) best = spelt.AsSpan()[its.Current];
            }
        }
        return best.IsEmpty ? word : best;
    }

    /// <summary>Capitals of other scripts and of ligatures do not always lead back to the letter that they came from.</summary>
    static bool Means(string shown, string folded) => Ascii.IsValid(shown) || NameText.Folded(shown) == folded;
}
