using System.Text;
using Reeve.Store.Csv;
using Reeve.Store.Csv.Internals;

namespace Reeve.Store.Tests.Csv;

public sealed class ScanTests
{
    [Theory]
    [InlineData(1, 1 << 20)]
    [InlineData(2, 40)]
    [InlineData(7, 5)]
    public void A_scan_gives_every_record_once_in_order_with_its_line(int threads, int chunk)
    {
        string text = "id,name\n\n" + string.Concat(Enumerable.Range(0, 400).Select(i => $"{i},\"Ann\n{i}\"\n"));
        using TempFile file = new(text);
        Collect scan = new();
        CsvReading reading = CsvFile.Scan(file.Path, scan, new CsvOptions { Threads = threads, ChunkBytes = chunk });
        Assert.Equal(Enumerable.Range(0, 400).Select(i => (3L + (2 * i), $"{i}|Ann\n{i}")), scan.Found);
        Assert.Equal(400, reading.Rows);
        Assert.Equal(1, reading.BlankLines);
    }

    [Fact]
    public void A_failure_of_the_callers_own_work_comes_through_unchanged()
    {
        using TempFile file = new("id,name\n" + string.Concat(Enumerable.Repeat("1,Ann\n", 500)));
        foreach (int threads in (int[])[1, 4])
        {
            Assert.Throws<InvalidTimeZoneException>(() => CsvFile.Scan(file.Path, new Failing(), new CsvOptions { Threads = threads, ChunkBytes = 50 }));
        }
    }

    [Fact]
    public void A_chunk_beyond_four_gigabytes_is_read_where_it_is()
    {
        using RepeatedSource source = new("Ann,5,High St\n"u8.ToArray(), 1_000_000_000);
        Layout layout = Layout.Find("x", source, new CsvOptions { Delimiter = ',', HeaderLine = 1 });
        Collect scan = new();
        using ChunkReader<List<(int, string)>> reader = new("x", source, layout, new CsvOptions(), scan, 0);
        const long From = 9_876_543_211;
        ChunkResult<List<(int, string)>> result = reader.Read(From, From + 1000, known: false, CancellationToken.None);
        long first = (From + 13) / 14 * 14, end = (From + 1000 + 13) / 14 * 14;
        Assert.Equal((first, end, (end - first) / 14), (result.Start, result.End, result.Rows));
        Assert.All(result.Part, row => Assert.Equal("Ann|5|High St", row.Item2));
    }

    [Fact]
    public void A_pipe_is_read_to_its_end()
    {
        string text = "id,name\n" + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"{i},Ann{i}\n"));
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        using MemorySource source = MemorySource.ReadAll(stream, "pipe", 64, CancellationToken.None);
        Assert.Equal(text.Length, source.Length);
        byte[] across = new byte[100];
        source.Read((1 << 20) - 50, across);
        Assert.Equal(text.Substring((1 << 20) - 50, 100), Encoding.UTF8.GetString(across));
        Assert.Equal([["Ann"]], Piped("name\nAnn\n"));
    }

    /// <summary>Reads a file that can only be read from start to end.</summary>
    static string?[][] Piped(string text)
    {
        using TempFile file = new("");
        string pipe = Path.Combine(file.Folder, "pipe");
        using (System.Diagnostics.Process made = System.Diagnostics.Process.Start("mkfifo", pipe))
        {
            made.WaitForExit();
        }
        Task writer = Task.Run(() => File.WriteAllText(pipe, text));
        string?[][] rows = CsvFile.Read(pipe).Rows();
        writer.Wait();
        return rows;
    }

    sealed class Collect : CsvScan<List<(int, string)>>
    {
        public List<(long Line, string Text)> Found { get; } = [];

        public override List<(int, string)> Begin(int worker) => [];

        public override void Take(List<(int, string)> part, int worker, in CsvBlock block)
        {
            for (int row = 0; row < block.Rows; row++)
            {
                StringBuilder text = new();
                for (int column = 0; column < block.Columns; column++)
                {
                    text.Append(column == 0 ? "" : "|").Append(Encoding.UTF8.GetString(block[row, column]));
                }
                part.Add((block.LineOffsets[row], text.ToString()));
            }
        }

        public override void Commit(List<(int, string)> part, long firstLine) =>
            Found.AddRange(part.Select(row => (firstLine + row.Item1, row.Item2)));
    }

    sealed class Failing : CsvScan<int>
    {
        public override int Begin(int worker) => 0;

        public override void Take(int part, int worker, in CsvBlock block) => throw new InvalidTimeZoneException();

        public override void Commit(int part, long firstLine)
        {
        }
    }
}
