using Reeve.Store.Csv;

namespace Reeve.Store.Tests.Csv;

public sealed class UnclosedQuoteTests
{
    [Fact]
    public void A_quote_that_never_closes_swallows_no_record()
    {
        string rest = string.Concat(Enumerable.Range(3, 500).Select(i => $"{i},Bo,Low Rd\n"));
        CsvResult result = Files.Read($"id,name,street\n1,Ann,High St\n2,\"Cy,\"5, Mill Ln\"\n{rest}", new CsvOptions { ChunkBytes = 64 });
        Assert.Equal(502, result.Table.Rows);
        CsvResult open = Files.Read($"id,name,street\n1,Ann,High St\n2,\"Cy,Mill Ln\n{rest}", new CsvOptions { ChunkBytes = 64 });
        Assert.Equal(502, open.Table.Rows);
        Assert.Equal("\"Cy", open.Table.Columns[1][1]);
        Assert.Equal((1L, 3L), (open.Reading.UnclosedQuotes.Count, open.Reading.UnclosedQuotes.FirstLines.Single()));
    }

    [Fact]
    public void A_quote_that_meets_the_next_opening_quote_swallows_no_record()
    {
        string rest = string.Concat(Enumerable.Range(3, 50).Select(i => $"{i},Bo,Low Rd\n"));
        CsvResult result = Files.Read($"id,name,street\n1,\"Ann,High St\n{rest}99,Di,\"7, Park Rd\"\n");
        Assert.Equal(52, result.Table.Rows);
        Assert.Equal("7, Park Rd", result.Table.Columns[2][51]);
        Assert.Equal([2L], result.Reading.UnclosedQuotes.FirstLines);
        Assert.Equal(Enumerable.Range(2, 52), result.Table.Lines);
    }

    [Fact]
    public void A_quoted_cell_may_span_many_lines_when_it_closes_well()
    {
        string note = string.Join("\n", Enumerable.Range(0, 300).Select(i => $"line {i}, with \"\"words\"\""));
        CsvResult result = Files.Read($"id,note\n1,\"{note}\"\n2,x\n", new CsvOptions { ChunkBytes = 50, Threads = 3 });
        Assert.Equal([2, 302], result.Table.Lines!);
        Assert.Equal(note.Replace("\"\"", "\"", StringComparison.Ordinal), result.Table.Columns[1][0]);
    }

    [Fact]
    public void A_file_that_looks_like_records_inside_quotes_is_read_right_however_it_is_cut()
    {
        // Every chunk that starts inside the note finds perfect records there: only the chunk before knows better.
        string note = string.Concat(Enumerable.Range(0, 200).Select(i => $"{i},a,b\n"));
        string text = "id,note,end\n" + string.Concat(Enumerable.Range(0, 5).Select(i => $"{i},\"{note}\",z\n"));
        CsvResult whole = Files.Read(text, new CsvOptions { Threads = 1 });
        Assert.Equal(5, whole.Table.Rows);
        Assert.Equal(note.Trim(), Assert.Single(whole.Table.Columns[1].Values));
        foreach (int chunk in (int[])[1, 7, 64, 500, 4096])
        {
            Files.AssertIdentical(whole, Files.Read(text, new CsvOptions { Threads = 2, ChunkBytes = chunk, AlwaysGuess = true }));
        }
    }

    [Fact]
    public void A_quote_open_for_longer_than_a_record_may_be_is_a_fault_that_names_its_line()
    {
        string text = "id,name\n1,Ann\n2,\"Bo\n" + string.Concat(Enumerable.Range(3, 200).Select(i => $"{i},Cy\n"));
        StoreException fault = Files.Fault(text, new CsvOptions { MaxRecordBytes = 256 });
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.Contains("people.csv:3: ", fault.Message, StringComparison.Ordinal);
    }
}
