using System.Text;
using Reeve.Store.Csv;

namespace Reeve.Store.Tests.Csv;

public sealed class FuzzTests
{
    const string Seed = "id,name,street,note\n1,Ann Lee,\"5, High St\",ok\n2,\"Bo \"\"B\"\" Day\",7 Low Rd,\"two\nlines\"\n3, \"Cy\" ,,\n\n4,Dé,x\n5,Ed,y,z,\n";

    static readonly string[] Splices = ["\"", "\"\"", ",", "\n", "\r\n", "\r", " ", ";", "\t", "\"\n", ",\"", "\",", "\0", "\u00E9", "total", "Total,,5\n", "sep=;\n", "'", "\uFEFF", "#"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Mutated_bytes_give_what_the_reference_gives_or_a_fault(int seed)
    {
        Random random = new(seed);
        using TempFile file = new("");
        int tables = 0;
        for (int round = 0; round < 1500; round++)
        {
            byte[] bytes = Mutate(random);
            file.Rewrite(bytes);
            CsvOptions options = new()
            {
                Threads = 1,
                Trim = random.Next(4) > 0,
                Delimiter = random.Next(2) == 0 ? ',' : null,
                Encoding = random.Next(8) == 0 ? (CsvEncoding)random.Next(4) : null,
            };
            CsvResult? result = TryRead(file.Path, options);
            foreach ((int threads, int chunk) in ((int, int)[])[(2, 1 + random.Next(40)), (7, 1 + random.Next(9))])
            {
                CsvResult? other = TryRead(file.Path, options with { Threads = threads, ChunkBytes = chunk, AlwaysGuess = round % 2 == 0 });
                Assert.Equal(result is null, other is null);
                if (result is not null)
                {
                    Files.AssertIdentical(result, other!);
                }
            }
            if (result is not null)
            {
                tables++;
                AgreesWithReference(bytes, result, options);
            }
        }
        Assert.InRange(tables, 500, 1499); // most inputs are still tables, and some are not
    }

    static void AgreesWithReference(byte[] bytes, CsvResult result, CsvOptions options)
    {
        CsvReading reading = result.Reading;
        string text = Dialects.Decode(bytes, reading.Encoding, reading.ByteOrderMark);
        ReferenceCsv reference = new(text, reading.Delimiter, reading.Quote, options.Trim);
        List<ReferenceCsv.Record> records = reference.Parse();
        IEnumerable<ReferenceCsv.Record> data = records
            .Where(record => record.Line > (reading.HeaderLine ?? 0) && !reading.TitleLines.Contains(record.Line) && !reading.FooterLines.Contains(record.Line));
        List<(int Line, string?[] Cells)> rows = ReferenceCsv.Fit(data, reading.Columns.Count);
        Assert.Equal(rows.Select(row => row.Cells), result.Rows());
        Assert.Equal(rows.Select(row => row.Line), result.Table.Lines);
        Assert.Equal(reference.BlankLines, reading.BlankLines);
        Assert.Equal(reference.UnclosedQuotes.Count, reading.UnclosedQuotes.Count);
        Assert.Equal(reference.OddQuotes.Count, reading.OddQuotes.Count);
        Assert.Equal(reference.UnclosedQuotes.Take(5).Select(line => (long)line), reading.UnclosedQuotes.FirstLines);
    }

    static CsvResult? TryRead(string path, CsvOptions options)
    {
        try
        {
            return CsvFile.Read(path, options);
        }
        catch (StoreException)
        {
            return null;
        }
    }

    static byte[] Mutate(Random random)
    {
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(Seed)];
        for (int change = random.Next(1, 9); change > 0; change--)
        {
            int at = random.Next(bytes.Count + 1);
            switch (random.Next(6))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(1, 256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(12), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.Skip(random.Next(bytes.Count + 1)).Take(random.Next(40)).ToArray());
                    break;
                default:
                    string splice = Splices[random.Next(Splices.Length)];
                    bytes.InsertRange(at, splice == "\0" && random.Next(4) > 0 ? [] : Encoding.UTF8.GetBytes(splice));
                    break;
            }
        }
        return [.. bytes];
    }
}
