using Reeve.Store.Csv;

namespace Reeve.Store.Tests.Csv;

/// <summary>The definitions of RFC 4180, section 2, and what files do instead.</summary>
public sealed class RfcTests
{
    static readonly CsvOptions Told = new() { Delimiter = ',', HeaderLine = 1 };

    [Theory]
    [InlineData("a,b,c\r\naaa,bbb,ccc\r\nzzz,yyy,xxx\r\n")] // rule 1
    [InlineData("a,b,c\r\naaa,bbb,ccc\r\nzzz,yyy,xxx")] // rule 2
    [InlineData("a,b,c\naaa,bbb,ccc\nzzz,yyy,xxx")]
    [InlineData("a,b,c\raaa,bbb,ccc\rzzz,yyy,xxx\r")]
    [InlineData("a,b,c\r\naaa,bbb,ccc\nzzz,yyy,xxx\r")]
    [InlineData("\"a\",\"b\",\"c\"\r\n\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx")] // rule 5
    public void Records_are_lines_with_or_without_quotes_and_a_last_line_end(string text)
    {
        CsvResult result = Files.Read(text);
        Assert.Equal(["a", "b", "c"], result.Reading.Columns);
        Assert.Equal([["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]], result.Rows());
        Assert.Equal([2, 3], result.Table.Lines!);
    }

    [Fact]
    public void Line_ends_and_delimiters_stand_inside_quotes() // rule 6
    {
        CsvResult result = Files.Read("a,b,c\r\n\"aaa\",\"b\r\nb,b\",\"ccc\"\r\nzzz,yyy,xxx");
        Assert.Equal([["aaa", "b\r\nb,b", "ccc"], ["zzz", "yyy", "xxx"]], result.Rows());
        Assert.Equal([2, 4], result.Table.Lines!); // lines are physical
    }

    [Fact]
    public void A_doubled_quote_is_one_quote() => // rule 7
        Assert.Equal([["aaa", "b\"bb", "\""]], Files.Read("a,b,c\r\n\"aaa\",\"b\"\"bb\",\"\"\"\"", Told).Rows());

    [Fact]
    public void A_quote_inside_an_unquoted_cell_is_an_ordinary_character()
    {
        CsvResult result = Files.Read("size,name\n5\" nail,Ann \"Bo\" Lee\n6\",x\n", Told);
        Assert.Equal([["5\" nail", "Ann \"Bo\" Lee"], ["6\"", "x"]], result.Rows());
        Assert.Equal(0, result.Reading.OddQuotes.Count);
    }

    [Fact]
    public void Text_after_a_closing_quote_keeps_the_cell_as_it_stands_and_is_counted()
    {
        CsvResult result = Files.Read("house,town\n\"Rose\" Cottage,Wexcombe\n\"Ivy\" ,Wexcombe\n", Told);
        Assert.Equal([["\"Rose\" Cottage", "Wexcombe"], ["Ivy", "Wexcombe"]], result.Rows());
        Assert.Equal((1L, 2L), (result.Reading.OddQuotes.Count, result.Reading.OddQuotes.FirstLines.Single()));
    }

    [Fact]
    public void Cells_are_trimmed_inside_and_outside_quotes_unless_told_otherwise()
    {
        const string Text = "a, b ,\" c \"\n 1\u00A0,\t\"2, \" , \u2003 \n";
        Assert.Equal(["a", "b", "c"], Files.Read(Text, Told).Reading.Columns);
        Assert.Equal([["1", "2,", null]], Files.Read(Text, Told).Rows());
        Assert.Equal([["1", " \"2", " \" "]], Files.Read("a,b,c\n1, \"2, \" \n", Told with { Trim = false }).Rows());
        Assert.Equal([[" x "]], Files.Read("a\n\" x \"\n", Told with { Trim = false }).Rows());
    }

    [Fact]
    public void An_empty_cell_is_missing_quoted_or_not() =>
        Assert.Equal([[null, null, "x"], [null, "y", null]], Files.Read("a,b,c\n,\"\",x\n\"  \",y,\n", Told).Rows());

    [Fact]
    public void Blank_lines_are_skipped_counted_and_still_numbered()
    {
        CsvResult result = Files.Read("a,b\n\n1,2\n   \n\r\n3,4\n\n");
        Assert.Equal([3, 6], result.Table.Lines!);
        Assert.Equal(4, result.Reading.BlankLines);
    }

    [Fact]
    public void A_single_column_can_have_missing_values_in_quotes()
    {
        CsvResult result = Files.Read("name\nAnn\n\"\"\nBo, the second\n");
        Assert.Equal([["Ann"], [null], ["Bo, the second"]], result.Rows());
        Assert.Null(result.Reading.Delimiter);
    }

    [Fact]
    public void Records_of_the_wrong_length_are_filled_trimmed_or_left_out_and_counted()
    {
        CsvResult result = Files.Read("a,b,c\n1\n1,2\n1,2,3,,\n1,2,3,4\n1,2,3, ,5\n1,2,3\n");
        Assert.Equal([["1", null, null], ["1", "2", null], ["1", "2", "3"], ["1", "2", "3"]], result.Rows());
        Assert.Equal([2L, 3], result.Reading.Padded.FirstLines);
        Assert.Equal([4L], result.Reading.Trimmed.FirstLines);
        Assert.Equal([5L, 6], result.Reading.Rejected.FirstLines);
        Assert.Equal((4L, 2L), (result.Reading.Rows, result.Reading.RowsRejected));
    }

    [Fact]
    public void The_first_five_lines_are_named_and_all_are_counted()
    {
        CsvTally padded = Files.Read("a,b\n" + string.Concat(Enumerable.Repeat("1\n", 3000)), new CsvOptions { Delimiter = ',', Threads = 2, ChunkBytes = 100 }).Reading.Padded;
        Assert.Equal(3000, padded.Count);
        Assert.Equal([2L, 3, 4, 5, 6], padded.FirstLines);
    }
}
