namespace Reeve.Store.Tables;

/// <summary>A column of text, dictionary-encoded: each distinct value is kept once.</summary>
/// <remarks>Values stand in the order of their first appearance, whatever the number of threads that read them.</remarks>
/// <param name="name">The column's header.</param>
/// <param name="codes">One per row: an index into <paramref name="values"/>, or -1 where the value is missing.</param>
/// <param name="values">The distinct values; none is empty.</param>
public sealed class TextColumn(string name, int[] codes, string[] values)
{
    /// <summary>The column's header.</summary>
    public string Name { get; } = name;

    /// <summary>One per row: an index into <see cref="Values"/>, or -1 where the value is missing.</summary>
    public int[] Codes { get; } = codes;

    /// <summary>The distinct values; none is empty.</summary>
    public string[] Values { get; } = values;

    /// <summary>The text of a row, or null where it is missing.</summary>
    public string? this[int row] => Codes[row] < 0 ? null : Values[Codes[row]];
}
