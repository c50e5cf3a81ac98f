namespace Reeve.Benchmarks.Compare;

/// <summary>Seeded pairs of texts as linkage meets them; every fourth is a slip of the other, as among pairs that blocking brings together.</summary>
static class TextPairs
{
    internal const int Count = 512;

    static readonly string[] Syllables = ["an", "bel", "car", "dor", "el", "fin", "gar", "hol", "is", "jen", "kel", "lor", "mar", "ned", "ol", "per", "ros", "son", "ton", "wick"];

    /// <param name="kind">names (4 to 10 characters), addresses (25 to 55) or notes (120 to 200).</param>
    internal static (string Left, string Right)[] Of(string kind)
    {
        Random random = new(1990);
        (string, string)[] pairs = new (string, string)[Count];
        for (int i = 0; i < Count; i++)
        {
            string left = Text(kind, random);
            pairs[i] = (left, i % 4 == 0 ? Slip(left, random) : Text(kind, random));
        }

        return pairs;
    }

    static string Text(string kind, Random random) => kind switch
    {
        "names" => Word(random, 2, 3),
        "addresses" => $"flat {random.Next(1, 60)} {Word(random, 2, 4)} {Word(random, 2, 3)} road {Word(random, 2, 4)} wexcombe",
        _ => string.Join(' ', Enumerable.Range(0, 22).Select(_ => Word(random, 2, 3))),
    };

    static string Word(Random random, int fewest, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(fewest, most + 1)).Select(_ => Syllables[random.Next(Syllables.Length)]));

    static string Slip(string text, Random random)
    {
        int at = random.Next(text.Length - 1);
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => string.Concat(text.AsSpan(0, at), "e", text.AsSpan(at)),
            _ => string.Concat(text.AsSpan(0, at), text.AsSpan(at + 1, 1), text.AsSpan(at, 1), text.AsSpan(at + 2)),
        };
    }
}
