namespace Reeve.Integration.Index.Property.Match;

/// <summary>Names by pairs of neighbouring letters, to find those that are spelt much like some words of an address.</summary>
sealed class NameGrams
{
    const int Letters = 29, Digit = 26, Other = 27, Edge = 28;
    const int Codes = Letters * Letters;

    /// <summary>The least share of a name's pairs that has to be among the words.</summary>
    const double LeastShare = 0.5;

    readonly int[][] namesOf;
    readonly int[] pairs;
    readonly int[][] streets;

    NameGrams(int[][] namesOf, int[] pairs, int[][] streets) => (this.namesOf, this.pairs, this.streets) = (namesOf, pairs, streets);

    /// <summary>Working memory for one thread.</summary>
    public sealed class Scratch(NameGrams grams)
    {
        internal int[] Counts { get; } = new int[grams.pairs.Length];

        internal List<int> Touched { get; } = [];

        internal bool[] Seen { get; } = new bool[Codes];

        internal List<int> Found { get; } = [];
    }

    /// <summary>The streets of the names that are most alike.</summary>
    /// <param name="words">The words of an address.</param>
    /// <param name="most">How many names, at most; the first in the gazetteer's order where they are equally alike.</param>
    /// <param name="scratch">This thread's.</param>
    public IEnumerable<int> Streets(ReadOnlySpan<string> words, int most, Scratch scratch)
    {
        Array.Clear(scratch.Seen);
        scratch.Touched.Clear();
        scratch.Found.Clear();
        foreach (string word in words)
        {
            if (char.IsAsciiDigit(word[0])) continue;
            int before = Edge;
            for (int at = 0; at <= word.Length; at++)
            {
                int letter = at < word.Length ? Code(word[at]) : Edge, pair = (before * Letters) + letter;
                before = letter;
                if (scratch.Seen[pair]) continue;
                scratch.Seen[pair] = true;
                foreach (int name in namesOf[pair])
                    if (scratch.Counts[name]++ == 0) scratch.Touched.Add(name);
            }
        }
        foreach (int name in scratch.Touched)
            if (scratch.Counts[name] >= pairs[name] * LeastShare) scratch.Found.Add(name);
        int[] best = [.. scratch.Found.OrderByDescending(name => (double)scratch.Counts[name] / pairs[name]).ThenBy(name => name).Take(most)];
        foreach (int name in scratch.Touched) scratch.Counts[name] = 0;
        return best.SelectMany(name => streets[name]);
    }

    static int Code(char letter) => letter is >= 'a' and <= 'z' ? letter - 'a' : char.IsAsciiDigit(letter) ? Digit : Other;

    /// <summary>Collects names.</summary>
    public sealed class Builder
    {
        readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
        readonly List<string[]> names = [];
        readonly List<List<int>> streets = [];

        /// <summary>Adds a name of a street or of a building on it.</summary>
        public void Add(string[] words, int street)
        {
            string key = string.Join(' ', words);
            if (!known.TryGetValue(key, out int name))
            {
                name = known[key] = names.Count;
                names.Add(words);
                streets.Add([]);
            }
            if (!streets[name].Contains(street)) streets[name].Add(street);
        }

        /// <summary>The index of all names.</summary>
        public NameGrams Build()
        {
            List<int>[] namesOf = [.. Enumerable.Range(0, Codes).Select(_ => new List<int>())];
            int[] pairs = new int[names.Count];
            for (int name = 0; name < pairs.Length; name++)
            {
                HashSet<int> own = [];
                foreach (string word in names[name])
                {
                    int before = Edge;
                    for (int at = 0; at <= word.Length; at++)
                    {
                        int letter = at < word.Length ? Code(word[at]) : Edge;
                        own.Add((before * Letters) + letter);
                        before = letter;
                    }
                }
                pairs[name] = own.Count;
                foreach (int pair in own) namesOf[pair].Add(name);
            }
            return new NameGrams([.. namesOf.Select(list => list.ToArray())], pairs, [.. streets.Select(list => list.ToArray())]);
        }
    }
}
