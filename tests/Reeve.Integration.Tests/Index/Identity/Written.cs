using Reeve.Store.Tables;

namespace Reeve.Integration.Tests.Index.Identity;

/// <summary>A table that was written, as it is read again: cells as text.</summary>
static class Written
{
    public static TextTable Read(OutputTable table) => new([.. table.Columns.Select(Read)], table.Rows);

    static TextColumn Read(OutputColumn column) => column switch
    {
        OutputColumn.Text text => Encode(text.Name, row => text.Codes[row] < 0 ? null : text.Values[text.Codes[row]], text.Rows),
        OutputColumn.Integer integer => Encode(integer.Name, row => integer.IsMissing(row) ? null : $"{integer.Values[row]}", integer.Rows),
        OutputColumn.Real real => Encode(real.Name, row => real.IsMissing(row) ? null : $"{real.Values[row]:R}", real.Rows),
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    static TextColumn Encode(string name, Func<int, string?> cell, int rows)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            if (cell(row) is not { } text) { codes[row] = -1; continue; }
            if (!numbers.TryGetValue(text, out int number)) numbers.Add(text, number = numbers.Count);
            codes[row] = number;
        }
        return new TextColumn(name, codes, [.. numbers.Keys]);
    }
}
