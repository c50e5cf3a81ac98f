using System.Text;
using Reeve.Store.Csv;
using Reeve.Store.Csv.Internals;

namespace Reeve.Store.Tests.Csv;

public sealed class FaultTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void A_file_without_a_row_is_a_data_fault(string text)
    {
        StoreException fault = Files.Fault(text);
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.Contains("people.csv holds no rows", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_only_a_header_is_a_table_without_rows()
    {
        CsvResult result = Files.Read("id,name\n");
        Assert.Equal(0, result.Table.Rows);
        Assert.Equal(["id", "name"], result.Table.Columns.Select(column => column.Name));
    }

    [Theory]
    [InlineData("504B0304140006", "Excel workbook (.xlsx)")]
    [InlineData("D0CF11E0A1B11AE100", "old Excel workbook")]
    [InlineData("1F8B0800", "gzip")]
    [InlineData("255044462D312E37", "PDF")]
    [InlineData("504152311500150E15", "Parquet")]
    [InlineData("53514C69746520666F726D6174203300", "SQLite")]
    [InlineData("28B52FFD", "Zstandard")]
    [InlineData("89504E470D0A1A0A", "PNG")]
    [InlineData("FFFE00006900000064000000", "UTF-32")]
    [InlineData("0D0A203C21444F43545950452068746D6C3E", "web page")]
    public void A_file_of_another_kind_is_named_for_what_it_is(string hex, string kind)
    {
        StoreException fault = Files.Fault(Convert.FromHexString(hex));
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.Contains("people.csv looks like ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(kind, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_only_starts_like_another_kind_is_a_header() =>
        Assert.Equal(["PAR1", "PK"], Files.Read("PAR1,PK\nx,y\n").Reading.Columns);

    [Theory]
    [InlineData(2)]
    [InlineData(5000)]
    public void A_nul_byte_is_a_fault_that_names_its_line(int line)
    {
        string text = "id,name\n" + string.Concat(Enumerable.Range(2, 9000).Select(i => i == line ? "1,A\0n\n" : "1,Ann\n"));
        foreach ((int threads, int chunk) in ((int, int)[])[(1, 1 << 20), (2, 1000), (7, 333)])
        {
            StoreException fault = Files.Fault(text, new CsvOptions { Threads = threads, ChunkBytes = chunk, SampleBytes = 500 });
            Assert.Equal(StoreFault.Data, fault.Fault);
            Assert.Contains($"people.csv:{line}: ", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_first_fault_of_a_file_is_told_whichever_thread_finds_one_first()
    {
        string text = "id,name\n" + string.Concat(Enumerable.Range(2, 4000).Select(i => i % 500 == 0 ? "1,A\0\n" : "1,Ann\n"));
        for (int round = 0; round < 20; round++)
        {
            Assert.Contains("people.csv:500: ", Files.Fault(text, new CsvOptions { Threads = 4, ChunkBytes = 97, SampleBytes = 100 }).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_record_that_is_too_long_is_a_fault_before_it_is_all_read()
    {
        byte[] bytes = [.. "id,name\n1,Ann\n2,"u8, .. Enumerable.Repeat((byte)'x', 5_000_000), .. "\n3,Cy\n"u8];
        StoreException fault = Files.Fault(bytes, new CsvOptions { MaxRecordBytes = 100_000 });
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.Contains("people.csv:3: ", fault.Message, StringComparison.Ordinal);
        using CountingSource source = new(bytes);
        Layout layout = Layout.Find("x", source, new CsvOptions { SampleBytes = 14, Delimiter = ',', HeaderLine = 1, MaxRecordBytes = 100_000 });
        ChunkRunner<long> runner = new("x", source, layout, new CsvOptions { Threads = 1, MaxRecordBytes = 100_000, ChunkBytes = 4096 }, new RowCount(), CancellationToken.None);
        Assert.Throws<StoreException>(runner.Run);
        Assert.InRange(source.BytesRead, 100_000, 400_000);
    }

    [Fact]
    public void A_header_that_is_too_long_is_a_fault() =>
        Assert.Contains("people.csv:1: ", Files.Fault(new string('x', 5000), new CsvOptions { MaxRecordBytes = 1000, SampleBytes = 100 }).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_and_a_folder_are_request_faults_that_name_what_was_given()
    {
        using TempFile file = new("a\n");
        StoreException missing = Assert.Throws<StoreException>(() => CsvFile.Read(file.Folder + "/none.csv"));
        Assert.Equal(StoreFault.Request, missing.Fault);
        Assert.StartsWith($"{file.Folder}/none.csv is not there", missing.Message, StringComparison.Ordinal);
        StoreException folder = Assert.Throws<StoreException>(() => CsvFile.Read(file.Folder));
        Assert.Equal(StoreFault.Request, folder.Fault);
        Assert.StartsWith($"{file.Folder} is a folder", folder.Message, StringComparison.Ordinal);
        Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => CsvFile.Read("")).Fault);
        Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => CsvFile.Read("a\0b")).Fault);
    }

    [Fact]
    public void No_permission_and_a_failing_device_are_faults_of_the_surroundings()
    {
        // Asked directly: the tests may run as a user to whom nothing is forbidden.
        Assert.Equal(StoreFault.Surroundings, Faults.OfOpening("x.csv", new UnauthorizedAccessException()).Fault);
        Assert.Equal(StoreFault.Surroundings, Faults.OfOpening("x.csv", new IOException()).Fault);
        Assert.True(Faults.IsOfOpening(new UnauthorizedAccessException()) && Faults.IsOfOpening(new IOException()));
        Assert.False(Faults.IsOfOpening(new StoreException(StoreFault.Data, "x")) || Faults.IsOfOpening(new OperationCanceledException()));
    }

    [Theory]
    [InlineData('x', null, null, 1, 1000)]
    [InlineData('é', null, null, 1, 1000)]
    [InlineData('\n', null, null, 1, 1000)]
    [InlineData(';', ';', null, 1, 1000)]
    [InlineData(null, 'q', null, 1, 1000)]
    [InlineData(null, null, -1, 1, 1000)]
    [InlineData(null, null, null, 0, 1000)]
    [InlineData(null, null, null, 1, 10)]
    public void Options_out_of_range_are_a_request_fault(char? delimiter, char? quote, int? header, int threads, int record)
    {
        CsvOptions options = new() { Delimiter = delimiter, Quote = quote, HeaderLine = header, Threads = threads, MaxRecordBytes = record };
        Assert.Equal(StoreFault.Request, Files.Fault("a,b\n1,2\n", options).Fault);
    }

    [Fact]
    public void A_header_line_on_which_no_record_starts_is_a_request_fault()
    {
        StoreException fault = Files.Fault("a,b\n\n1,2\n", new CsvOptions { HeaderLine = 2 });
        Assert.Equal(StoreFault.Request, fault.Fault);
        Assert.Contains("people.csv:2: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_fault_quotes_a_cell()
    {
        foreach (string text in (string[])["id,name\n1,Secretname\0\n", "id,name\n1,\"Secretname" + new string('x', 999)])
        {
            string message = Files.Fault(Encoding.UTF8.GetBytes(text), new CsvOptions { MaxRecordBytes = 500, HeaderLine = 1 }).ToString();
            Assert.DoesNotContain("Secretname", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reading_can_be_cancelled()
    {
        using TempFile file = new("a,b\n1,2\n");
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => CsvFile.Read(file.Path, null, source.Token));
    }
}
