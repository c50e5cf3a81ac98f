using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.Csv;

namespace Reeve.Store.Tests.Csv;

public sealed class RoundTripTests
{
    static readonly Config Replayed = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20261123, 77);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Any_table_in_any_dialect_reads_back_equal(bool trim) => Prop.ForAll(Dialects.Tables().ToArbitrary(), written =>
    {
        using TempFile file = new(written.Bytes());
        CsvOptions options = new() { Delimiter = written.Delimiter, Encoding = written.Encoding, HeaderLine = 1, Trim = trim, Threads = 1 };
        string?[][] expected = [.. written.Rows.Select(row => row.Select(cell => Expected(cell, trim)).ToArray())];
        CsvResult whole = CsvFile.Read(file.Path, options);
        Assert.Equal(written.Names, whole.Reading.Columns);
        Assert.Equal(expected, whole.Rows());
        Assert.Equal(0, whole.Reading.OddQuotes.Count + whole.Reading.UnclosedQuotes.Count + whole.Reading.RowsRejected + whole.Reading.Padded.Count);
        foreach ((int threads, int chunk) in ((int, int)[])[(1, 1), (2, 1), (7, 3), (2, 16), (7, 61), (2, 1 << 20)])
        {
            Files.AssertIdentical(whole, CsvFile.Read(file.Path, options with { Threads = threads, ChunkBytes = chunk, AlwaysGuess = chunk % 3 != 0 }));
        }
    }).Check(Replayed);

    [Fact]
    public void Any_table_in_any_dialect_agrees_with_the_reference_on_lines() => Prop.ForAll(Dialects.Tables().ToArbitrary(), written =>
    {
        CsvResult result = Files.Read(written.Bytes(), new CsvOptions { Delimiter = written.Delimiter, Encoding = written.Encoding, HeaderLine = 1, ChunkBytes = 32 });
        List<ReferenceCsv.Record> records = new ReferenceCsv(written.Text(), written.Delimiter, '"', trim: true).Parse();
        Assert.Equal(records.Skip(1).Select(record => record.Line), result.Table.Lines);
    }).Check(Replayed);

    [Fact]
    public void A_regular_table_needs_to_be_told_nothing() => Prop.ForAll(Dialects.Tables().ToArbitrary(), written =>
    {
        WrittenTable regular = written with
        {
            Names = [.. written.Names, "last"],
            Rows = [.. Enumerable.Range(0, 8).Select(row => (string[])[.. written.Names.Select(name => $"{name} of \"{row}\", é"), $"end{row}"])],
            QuoteAll = true,
        };
        CsvResult result = Files.Read(regular.Bytes());
        Assert.Equal(regular.Names, result.Reading.Columns);
        Assert.Equal(regular.Rows, result.Rows());
        Assert.Equal(regular.Delimiter, result.Reading.Delimiter);
        Assert.Equal(regular.Encoding, result.Reading.Encoding);
        Assert.Equal(regular.Mark, result.Reading.ByteOrderMark);
        Assert.Equal(regular.LineEnd, result.Reading.LineEnd switch { CsvLineEnd.Lf => "\n", CsvLineEnd.CrLf => "\r\n", CsvLineEnd.Cr => "\r", _ => "?" });
    }).Check(Replayed);

    static string? Expected(string cell, bool trim)
    {
        string text = trim ? cell.Trim() : cell;
        return text.Length == 0 ? null : text;
    }
}
