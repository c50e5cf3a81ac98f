using Reeve.Store.Csv;
using Reeve.Store.Tables;

namespace Reeve.Store.Tests.Csv;

/// <summary>Short ways to read and to compare.</summary>
internal static class Files
{
    public static CsvResult Read(string text, CsvOptions? options = null)
    {
        using TempFile file = new(text);
        return CsvFile.Read(file.Path, options);
    }

    public static CsvResult Read(byte[] bytes, CsvOptions? options = null)
    {
        using TempFile file = new(bytes);
        return CsvFile.Read(file.Path, options);
    }

    public static StoreException Fault(byte[] bytes, CsvOptions? options = null) =>
        Assert.Throws<StoreException>(() => Read(bytes, options));

    public static StoreException Fault(string text, CsvOptions? options = null) =>
        Assert.Throws<StoreException>(() => Read(text, options));

    public static string?[][] Rows(this CsvResult result) => Rows(result.Table);

    public static string?[][] Rows(this TextTable table) =>
        Enumerable.Range(0, table.Rows).Select(row => table.Columns.Select(column => column[row]).ToArray()).ToArray();

    /// <summary>Codes, values and lines, to the last: what a thread's timing might change.</summary>
    public static void AssertIdentical(CsvResult expected, CsvResult actual)
    {
        Assert.Equal(expected.Table.Rows, actual.Table.Rows);
        Assert.Equal(expected.Table.Lines, actual.Table.Lines);
        Assert.Equal(expected.Table.Columns.Count, actual.Table.Columns.Count);
        foreach ((TextColumn left, TextColumn right) in expected.Table.Columns.Zip(actual.Table.Columns))
        {
            Assert.Equal(left.Name, right.Name);
            Assert.Equal(left.Codes, right.Codes);
            Assert.Equal(left.Values, right.Values);
        }
        Assert.Equivalent(expected.Reading, actual.Reading, strict: true);
    }
}
