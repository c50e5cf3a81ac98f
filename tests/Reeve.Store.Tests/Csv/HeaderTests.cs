using Reeve.Store.Csv;

namespace Reeve.Store.Tests.Csv;

public sealed class HeaderTests
{
    const string Body = "id,name,rent\n1,Ann,5\n2,Bo,6\n3,Cy,7\n";

    [Theory]
    [InlineData("Report run 01/04/2024\n\n", 3, new long[] { 1 })]
    [InlineData("Wexcombe Council\nReport run 01/04/2024\n\n", 4, new long[] { 1, 2 })]
    [InlineData("Report run 01/04/2024,,\n,,\n", 3, new long[] { 1, 2 })]
    [InlineData("Report run,01/04/2024\n\n", 3, new long[] { 1 })]
    [InlineData("Housing extract\n", 2, new long[] { 1 })]
    [InlineData("\n\n", 3, new long[0])]
    [InlineData("", 1, new long[0])]
    public void Titles_above_the_header_are_left_out_and_named(string titles, int header, long[] lines)
    {
        CsvReading reading = Files.Read(titles + Body).Reading;
        Assert.Equal(["id", "name", "rent"], reading.Columns);
        Assert.Equal((long?)header, reading.HeaderLine);
        Assert.Equal(lines, reading.TitleLines);
        Assert.Equal(3, reading.Rows);
    }

    [Theory]
    [InlineData("a,b,c\nx,y,z,\nu,v,w,\n", new[] { "a", "b", "c" })] // a delimiter at each line's end
    [InlineData("a,b,c,\nx,y,z\nu,v,w\n", new[] { "a", "b", "c" })] // only at the header's
    [InlineData("id,,\n1,Ann,5\n2,Bo,6\n", new[] { "id", "column_2", "column_3" })]
    [InlineData("name,\nAnn,5\nBo,6\n", new[] { "name", "column_2" })]
    [InlineData("a,b\nx,y,z\nu,v,w\n", new[] { "a", "b", "column_3" })]
    [InlineData("a,b,c\n1,2\n", new[] { "a", "b", "c" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("area,2019,2020\nNorth,15,16\nSouth,17,18\n", new[] { "area", "2019", "2020" })]
    [InlineData("2019,2020\n15,16\n17,18\n", new[] { "2019", "2020" })]
    [InlineData("1,name\n1,Ann\n2,Bo\n", new[] { "1", "name" })]
    public void A_header_that_is_not_perfect_is_still_the_header(string text, string[] names)
    {
        CsvReading reading = Files.Read(text).Reading;
        Assert.Equal(names, reading.Columns);
        Assert.Equal(1L, reading.HeaderLine);
        Assert.Empty(reading.TitleLines);
        Assert.Equal(0, reading.RowsRejected);
    }

    [Theory]
    [InlineData("1,5.5\n2,6.5\n3,7.5\n")]
    [InlineData("1,Ann,1980-01-02\n2,Bo,1981-02-03\n3,Cy,1982-03-04\n")]
    [InlineData("Ann,02/01/1980\nBo,03/02/1981\n")]
    [InlineData("£10,12-Jan-1980\n£20,13-Feb-1981\n")]
    [InlineData("17\n18\n19\n")]
    public void A_first_row_that_is_clearly_data_is_kept_and_columns_are_numbered(string text)
    {
        CsvResult result = Files.Read(text);
        Assert.Null(result.Reading.HeaderLine);
        Assert.Equal(text.Split('\n').Length - 1, result.Table.Rows);
        Assert.Equal(1, result.Table.Lines![0]);
        Assert.Equal(Enumerable.Range(1, result.Table.Columns.Count).Select(i => $"column_{i}"), result.Reading.Columns);
        Assert.Empty(result.Reading.Renamed);
    }

    [Fact]
    public void Missing_and_repeated_names_are_repaired_and_told()
    {
        CsvReading reading = Files.Read("name,,name,name_2,column_2,name\n1,2,3,4,5,6\n").Reading;
        Assert.Equal(["name", "column_2_2", "name_3", "name_2", "column_2", "name_4"], reading.Columns);
        Assert.Equal([new CsvRename(2, "column_2_2", true), new CsvRename(3, "name_3", false), new CsvRename(6, "name_4", false)], reading.Renamed);
    }

    [Fact]
    public void The_header_can_be_told_or_denied()
    {
        CsvReading told = Files.Read("x,y\n1,2\nid,name\n3,4\n", new CsvOptions { HeaderLine = 3 }).Reading;
        Assert.Equal(["id", "name"], told.Columns);
        Assert.Equal([1L, 2], told.TitleLines);
        CsvResult none = Files.Read("id,name\n3,4\n", new CsvOptions { HeaderLine = 0 });
        Assert.Equal(["column_1", "column_2"], none.Reading.Columns);
        Assert.Equal([["id", "name"], ["3", "4"]], none.Rows());
    }
}
