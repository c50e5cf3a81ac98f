using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Identity;

/// <summary>Columns of text in which values repeat.</summary>
static class Texts
{
    /// <summary>A column that keeps each value once; null is missing.</summary>
    public static OutputColumn.Text Shared(string name, IReadOnlyList<string?> rows)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        int[] codes = new int[rows.Count];
        for (int row = 0; row < codes.Length; row++)
        {
            if (rows[row] is not { } text) { codes[row] = -1; continue; }
            if (!numbers.TryGetValue(text, out int number)) numbers.Add(text, number = numbers.Count);
            codes[row] = number;
        }
        return new OutputColumn.Text(name, codes, [.. numbers.Keys]);
    }
}
