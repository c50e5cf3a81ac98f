using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.Tables;

namespace Reeve.Store.Tests.Tables;

public sealed class TextColumnBuilderTests
{
    [Fact]
    public void Any_column_is_encoded_as_a_list_search_would() => Prop.ForAll((string?[] rows, PositiveInt spread) =>
    {
        string?[] cells = [.. rows.Select(row => row is null ? null : new string([.. row.Where(c => !char.IsSurrogate(c))]))];
        AssertEncoded([.. cells, .. cells.Select(cell => cell is null ? null : $" {cell[..(cell.Length / spread.Get)]}\u00a0")]);
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Many_distinct_values_keep_their_codes() =>
        AssertEncoded([.. Enumerable.Range(0, 6000).Select(row => row % 7 == 0 ? null : $"value {row * 7919 % 3001}")]);

    /// <summary>The slow way, on purpose.</summary>
    static void AssertEncoded(string?[] rows)
    {
        List<string> values = [];
        List<int> codes = [];
        var builder = new TextColumnBuilder("a");
        foreach (string? row in rows)
        {
            string trimmed = row?.Trim() ?? "";
            if (trimmed.Length > 0 && !values.Contains(trimmed)) values.Add(trimmed);
            codes.Add(trimmed.Length == 0 ? -1 : values.IndexOf(trimmed));
            if (row is null) builder.PadTo(builder.Rows + 1);
            else builder.Add(Encoding.UTF8.GetBytes(row));
        }

        TextColumn column = builder.Build();
        Assert.Equal(codes, column.Codes);
        Assert.Equal(values, column.Values);
    }
}
