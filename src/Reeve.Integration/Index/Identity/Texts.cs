using System.Runtime.InteropServices;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Identity;

/// <summary>Columns of text in which values repeat. Values stand in the order of first appearance, whichever way the column is made.</summary>
static class Texts
{
    /// <summary>A column that keeps each value once; null is missing.</summary>
    public static OutputColumn.Text Shared(string name, IReadOnlyList<string?> rows)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        int[] codes = new int[rows.Count];
        for (int row = 0; row < codes.Length; row++) codes[row] = rows[row] is { } text ? Number(numbers, text) : -1;
        return new OutputColumn.Text(name, codes, [.. numbers.Keys]);
    }

    /// <summary>A column of days, each written once; null is missing.</summary>
    public static OutputColumn.Text Days(string name, IReadOnlyList<DateOnly?> rows)
    {
        Dictionary<DateOnly, int> numbers = [];
        int[] codes = new int[rows.Count];
        for (int row = 0; row < codes.Length; row++) codes[row] = rows[row] is { } day ? Number(numbers, day) : -1;
        return new OutputColumn.Text(name, codes, [.. numbers.Keys.Select(IdentityTables.Day)]);
    }

    /// <summary>A column of things that have numbers, each of which is put into words once.</summary>
    /// <param name="name">The header.</param>
    /// <param name="rows">For each row the number of its thing, or -1 where it is missing.</param>
    /// <param name="things">How many things there are.</param>
    /// <param name="word">The words of a thing; no two are the same.</param>
    public static OutputColumn.Text Numbered(string name, IReadOnlyList<int> rows, int things, Func<int, string> word)
    {
        int[] numbers = new int[things], codes = new int[rows.Count];
        List<string> words = [];
        for (int row = 0; row < codes.Length; row++)
        {
            if (rows[row] is not (>= 0 and var thing)) { codes[row] = -1; continue; }
            if (numbers[thing] == 0)
            {
                words.Add(word(thing));
                numbers[thing] = words.Count;
            }
            codes[row] = numbers[thing] - 1;
        }
        return new OutputColumn.Text(name, codes, words);
    }

    static int Number<T>(Dictionary<T, int> numbers, T value) where T : notnull
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, value, out bool isKnown);
        if (!isKnown) number = numbers.Count - 1;
        return number;
    }
}
