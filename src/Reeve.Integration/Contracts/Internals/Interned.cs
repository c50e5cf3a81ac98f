namespace Reeve.Integration.Contracts.Internals;

/// <summary>Texts, each distinct one kept once, numbered in the order of first appearance.</summary>
/// <param name="Codes">One per text: an index into <paramref name="Values"/>, or -1 for none.</param>
/// <param name="Values">The distinct texts.</param>
sealed record Interned(int[] Codes, IReadOnlyList<string> Values)
{
    /// <summary>After so many texts it shows whether nearly all differ; then there is room for all at once, and tables need not grow time after time.</summary>
    const int Sample = 4096;

    /// <summary>Numbers texts.</summary>
    public static Interned Of(string?[] texts)
    {
        var codes = new int[texts.Length];
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        List<string> values = [];
        for (int at = 0; at < texts.Length; at++)
        {
            if (at == Sample && values.Count > Sample / 2)
            {
                numbers.EnsureCapacity(texts.Length);
                values.EnsureCapacity(texts.Length);
            }

            if (texts[at] is not { } text)
            {
                codes[at] = -1;
                continue;
            }

            if (!numbers.TryGetValue(text, out int code))
            {
                numbers.Add(text, code = values.Count);
                values.Add(text);
            }

            codes[at] = code;
        }

        return new Interned(codes, values);
    }
}
