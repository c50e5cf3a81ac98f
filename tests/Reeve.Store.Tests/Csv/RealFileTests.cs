using Reeve.Store.Csv;
using Reeve.Tests.Shared;

namespace Reeve.Store.Tests.Csv;

/// <summary>Files as they come, from the shared data; where that is not there, the tests fail and say what to set.</summary>
public sealed class RealFileTests
{
    [Theory]
    [InlineData("febrl3.csv", 5000, 11, "rec_id", "soc_sec_id")]
    [InlineData("fake_1000.csv", 1000, 7, "unique_id", "cluster")]
    [InlineData("fake_1000_labels.csv", 3176, 5, "unique_id_l", "clerical_match_score")]
    [InlineData("people_100k.csv", 100_000, 14, "unique_id", "email")]
    [InlineData("senzing_customers.csv", 120, 33, "DATA_SOURCE", "STATUS")]
    [InlineData("senzing_key.csv", 159, 4, "TEST_GROUP", "RECORD_ID")]
    [InlineData("senzing_reference.csv", 22, 34, "DATA_SOURCE", "LEI_NUMBER")]
    [InlineData("senzing_watchlist.csv", 17, 25, "DATA_SOURCE", "STATUS")]
    public void A_published_file_is_read_whole(string name, int rows, int columns, string first, string last)
    {
        string path = SharedData.Path("data", "linkage", name);
        CsvResult result = CsvFile.Read(path);
        Assert.Equal((rows, columns), (result.Table.Rows, result.Table.Columns.Count));
        Assert.Equal((first, last), (result.Reading.Columns[0], result.Reading.Columns[^1]));
        Assert.Equal(1, result.Reading.HeaderLine);
        Assert.Empty(result.Reading.FooterLines);
        Assert.Equal(0, result.Reading.RowsRejected + result.Reading.Padded.Count + result.Reading.OddQuotes.Count + result.Reading.UnclosedQuotes.Count);
        List<(int Line, string?[] Cells)> expected = ReferenceCsv.Fit(new ReferenceCsv(File.ReadAllText(path), ',', '"', trim: true).Parse().Skip(1), columns);
        Assert.Equal(expected.Select(row => row.Line), result.Table.Lines);
        string?[][] actual = result.Rows();
        for (int row = 0; row < rows; row++)
        {
            Assert.Equal(expected[row].Cells, actual[row]);
        }
        Files.AssertIdentical(result, CsvFile.Read(path, new CsvOptions { Threads = 7, ChunkBytes = 1000 + name.Length }));
    }
}
