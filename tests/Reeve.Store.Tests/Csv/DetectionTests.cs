using System.Text;
using Reeve.Store.Csv;

namespace Reeve.Store.Tests.Csv;

public sealed class DetectionTests
{
    [Theory]
    [InlineData(",", ',')]
    [InlineData(";", ';')]
    [InlineData("\t", '\t')]
    [InlineData("|", '|')]
    public void The_delimiter_is_found_though_others_stand_in_the_text(string delimiter, char found)
    {
        string text = $"name{delimiter}street{delimiter}rent\nAnn{delimiter}\"5, High St; Wexcombe | north\"{delimiter}12\nBo{delimiter}\"7, Low Rd; Wexcombe\"{delimiter}13\n";
        CsvResult result = Files.Read(text);
        Assert.Equal(found, result.Reading.Delimiter);
        Assert.Equal("7, Low Rd; Wexcombe", result.Table.Columns[1][1]);
    }

    [Fact]
    public void Decimal_commas_do_not_hide_semicolons() =>
        Assert.Equal(';', Files.Read("house;rent;tax\n1;512,50;98,10\n2;498,00;97,20\n").Reading.Delimiter);

    [Fact]
    public void A_comma_and_a_space_in_one_column_of_names_is_punctuation()
    {
        CsvResult result = Files.Read("name\nSmith, Ann\nLee, Bo\n");
        Assert.Null(result.Reading.Delimiter);
        Assert.Equal([["Smith, Ann"], ["Lee, Bo"]], result.Rows());
    }

    [Fact]
    public void A_delimiter_with_a_space_behind_it_in_the_header_too_is_a_delimiter() =>
        Assert.Equal(["id", "name"], Files.Read("id, name\n1, Ann\n2, Bo\n").Reading.Columns);

    [Fact]
    public void Excels_sep_line_names_the_delimiter_and_is_no_header()
    {
        CsvResult result = Files.Read("sep=|\r\nid|name\r\n1|Ann; Lee, Bo\r\n");
        Assert.Equal(["id", "name"], result.Reading.Columns);
        Assert.Equal([1L], result.Reading.TitleLines);
        Assert.Equal(2, result.Reading.HeaderLine);
    }

    [Fact]
    public void Apostrophes_are_never_taken_for_quotes() =>
        Assert.Equal([["1", "'t Hart"], ["2", "O'Neil"]], Files.Read("id,name\n1,'t Hart\n2,O'Neil\n").Rows());

    [Fact]
    public void Another_quote_can_be_told() =>
        Assert.Equal([["1", "Lee, Ann"]], Files.Read("id,name\n1,'Lee, Ann'\n", new CsvOptions { Quote = '\'' }).Rows());

    [Fact]
    public void Quotes_can_be_told_to_mean_nothing() =>
        Assert.Equal([["1", "\"Ann"], ["2", "Bo\""]], Files.Read("id,name\n1,\"Ann\n2,Bo\"\n", new CsvOptions { Quote = '\0' }).Rows());

    [Theory]
    [InlineData(CsvEncoding.Utf8, false)]
    [InlineData(CsvEncoding.Utf8, true)]
    [InlineData(CsvEncoding.Utf16LittleEndian, false)]
    [InlineData(CsvEncoding.Utf16LittleEndian, true)]
    [InlineData(CsvEncoding.Utf16BigEndian, false)]
    [InlineData(CsvEncoding.Utf16BigEndian, true)]
    [InlineData(CsvEncoding.Windows1252, false)]
    public void The_encoding_is_found_with_or_without_a_mark(CsvEncoding encoding, bool mark)
    {
        byte[] bytes = Dialects.Encode("id,name,rent\n1,Zoë,£5\n2,José,€6\n", encoding, mark);
        CsvResult result = Files.Read(bytes);
        Assert.Equal((encoding, mark), (result.Reading.Encoding, result.Reading.ByteOrderMark));
        Assert.Equal([["1", "Zoë", "£5"], ["2", "José", "€6"]], result.Rows());
        Assert.Equal(0, result.Reading.RepairedText.Count);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_in_a_utf8_file_are_read_as_windows_1252_and_counted()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("id,name\n1,Zoë\n2,Łucja\n"), .. "3,Jos"u8, 0xE9, .. "\n4,Ann\n"u8];
        CsvResult result = Files.Read(bytes);
        Assert.Equal([["1", "Zoë"], ["2", "Łucja"], ["3", "José"], ["4", "Ann"]], result.Rows());
        Assert.Equal([4L], result.Reading.RepairedText.FirstLines);
    }

    [Fact]
    public void Every_windows_1252_byte_means_what_the_standard_says()
    {
        // WHATWG Encoding Standard, index-windows-1252: the bytes 0x80 to 0x9F, then the characters of the same number.
        const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
        byte[] bytes = [.. "id,all\n1,x"u8, .. Enumerable.Range(0x80, 0x80).Select(value => (byte)value), .. "x\n"u8];
        string expected = "x" + High + string.Concat(Enumerable.Range(0xA0, 0x60).Select(value => (char)value)) + "x";
        Assert.Equal([["1", expected]], Files.Read(bytes, new CsvOptions { Encoding = CsvEncoding.Windows1252 }).Rows());
    }

    [Fact]
    public void Half_a_unit_at_the_end_of_utf16_is_a_replacement_character()
    {
        byte[] bytes = [.. Dialects.Encode("id,name\n1,Ann", CsvEncoding.Utf16LittleEndian, true), 0x41];
        Assert.Equal([["1", "Ann\uFFFD"]], Files.Read(bytes).Rows());
    }
}
