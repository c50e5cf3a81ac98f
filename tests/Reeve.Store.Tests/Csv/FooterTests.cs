using Reeve.Store.Csv;

namespace Reeve.Store.Tests.Csv;

public sealed class FooterTests
{
    const string Body = "name,town,rent\nAnn,Wexcombe,5\nBo,Wexcombe,6\n";

    [Theory]
    [InlineData("Total,,1234\n", new long[] { 4 })]
    [InlineData("Grand Total:,,\"£1,234.00\"\n", new long[] { 4 })]
    [InlineData("*** END OF REPORT ***\n", new long[] { 4 })]
    [InlineData("\n-- End of file --", new long[] { 5 })]
    [InlineData("5000 rows\n", new long[] { 4 })]
    [InlineData("(2 rows affected)\n", new long[] { 4 })]
    [InlineData("Record count: 2\n", new long[] { 4 })]
    [InlineData("Total records,2\n", new long[] { 4 })]
    [InlineData("Total,,11\n\n2 records\n*** End of report ***\n", new long[] { 4, 6, 7 })]
    public void Totals_counts_and_end_marks_are_left_out_and_named(string footer, long[] lines)
    {
        foreach (int chunk in (int[])[3, 1 << 20])
        {
            CsvResult result = Files.Read(Body + footer, new CsvOptions { ChunkBytes = chunk, Threads = 2 });
            Assert.Equal(lines, result.Reading.FooterLines);
            Assert.Equal([["Ann", "Wexcombe", "5"], ["Bo", "Wexcombe", "6"]], result.Rows());
            Assert.Equal(["Ann", "Bo"], result.Table.Columns[0].Values);
            Assert.Equal((2L, 0L), (result.Reading.Rows, result.Reading.Padded.Count));
        }
    }

    [Theory]
    [InlineData("Total,Wexcombe,7\n")] // a person of that name
    [InlineData("Total,Wexcombe,\n")]
    [InlineData("Total,,\n")]
    [InlineData("Cy\n")]
    [InlineData("Endofreport,,\n")]
    [InlineData("End of report,Wexcombe,9\n")]
    [InlineData("5000,,\n")]
    [InlineData(",,12\n")]
    [InlineData("Total,,12\nCy,Wexcombe,8\n")] // not at the end
    public void A_record_is_never_taken_for_a_footer(string last)
    {
        CsvResult result = Files.Read(Body + last);
        Assert.Empty(result.Reading.FooterLines);
        Assert.Equal(2 + last.Count(c => c == '\n'), result.Table.Rows);
    }

    [Theory]
    [InlineData("group,count\nA,5\nB,7\nTotal,12\n", 3)] // a published table's own total
    [InlineData("name,town,rent\nAnn,,5\nBo,Wexcombe,6\nTotal,,7\n", 3)] // others lack a town too
    [InlineData("place\nNorth\nEnd of list\n", 2)] // a column of phrases
    [InlineData("name\nAnn\n5000 rows\n", 2)]
    public void Where_other_records_look_alike_nothing_is_left_out(string text, int rows)
    {
        CsvResult result = Files.Read(text);
        Assert.Empty(result.Reading.FooterLines);
        Assert.Equal(rows, result.Table.Rows);
    }

    [Fact]
    public void A_file_with_nothing_but_a_footer_has_no_rows()
    {
        CsvResult result = Files.Read("name,town,rent\n0 rows\n");
        Assert.Equal(0, result.Table.Rows);
        Assert.Equal([2L], result.Reading.FooterLines);
    }
}
