using System.Runtime.InteropServices;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Identity;

/// <summary>Texts that are each kept once, with a number.</summary>
sealed class SharedTexts
{
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The text of each number.</summary>
    public List<string> Values { get; } = [];

    /// <summary>The number of a text, -1 of none.</summary>
    public int Number(string? text)
    {
        if (text is null) return -1;
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, text, out bool known);
        if (known) return number;
        number = Values.Count;
        Values.Add(text);
        return number;
    }

    /// <summary>A column of them.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="numbers">The number of each row; -1 where it is missing.</param>
    public OutputColumn.Text Column(string name, int[] numbers) => new(name, numbers, Values);
}

/// <summary>A column that was read, whose texts go into a column that is written: each distinct one is looked up once.</summary>
sealed class ReadTexts(TextColumn column, SharedTexts texts)
{
    const int Unknown = -2;

    readonly int[] _numbers = [.. Enumerable.Repeat(Unknown, column.Values.Length)];

    /// <summary>The number of a row's text.</summary>
    public int this[int row]
    {
        get
        {
            if (column.Codes[row] is not (>= 0 and var code)) return -1;
            if (_numbers[code] == Unknown) _numbers[code] = texts.Number(column.Values[code]);
            return _numbers[code];
        }
    }
}
