using System.Text;
using Microsoft.Data.Sqlite;
using Reeve.Integration.Connect;
using Reeve.Integration.Tests.Support;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

/// <summary>Broken files of every form end in a profile and a draft, or in one <see cref="StoreException"/> that is not our own fault.</summary>
public sealed class FuzzTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Forms() => ["csv", "tsv", "json", "ndjson", "xlsx", "sheet.xlsx", "parquet", "random"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Mutated_files_end_in_a_profile_or_a_sentence(string form)
    {
        byte[] whole = Whole(form);
        Random random = new(20260119);
        int tries = form is "parquet" or "xlsx" ? 60 : 150, profiles = 0;
        for (int attempt = 0; attempt < tries; attempt++)
        {
            byte[] broken = form == "random" ? Bytes(random) : form == "sheet.xlsx" ? Packed(Mutated(whole, random)) : Mutated(whole, random);
            string path = _folder.Write($"broken.{(form == "random" ? (attempt % 4) switch { 0 => "csv", 1 => "xlsx", 2 => "json", _ => "parquet" } : form)}", broken);
            try
            {
                Assert.NotEmpty(SourceDraft.Write(SourceProfiler.Profile(path, 2)));
                profiles++;
            }
            catch (StoreException fault)
            {
                Assert.True(fault.Fault is StoreFault.Data or StoreFault.Request, $"attempt {attempt}: {fault.Fault}");
                Assert.DoesNotContain('\n', fault.Message);
                Assert.DoesNotContain("Farthing", fault.Message, StringComparison.Ordinal);
            }
        }
        if (form is "csv" or "tsv") Assert.True(profiles > tries / 2, $"only {profiles} of {tries} were read");
    }

    [Fact]
    public void Mutated_feeds_end_in_rows_or_a_sentence()
    {
        byte[] whole = Encoding.UTF8.GetBytes("""{"total_pages":1,"page_number":1,"size":1,"contents":[{"id":"ac148810-d857-441c-9679-408f346de14b","name":"Advice","status":"active","organization":{"id":"d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610","name":"Farthing","description":"x"},"schedules":[{"id":"d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610","freq":"WEEKLY"}]}]}""");
        Random random = new(7);
        SourceFile source = Sources.Of(new SourceRead.OpenReferral("x") { At = Sources.At });
        for (int attempt = 0; attempt < 300; attempt++)
        {
            string path = _folder.Write("page.json", Mutated(whole, random));
            try
            {
                _ = SourceReader.Read(source, [new LoadedOriginal(1, "page.json", path)], 1, CancellationToken.None);
            }
            catch (StoreException fault)
            {
                Assert.Equal(StoreFault.Data, fault.Fault);
                Assert.DoesNotContain("Farthing", fault.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Mutated_databases_end_in_rows_or_a_sentence()
    {
        string path = Path.Combine(_folder.Path, "whole.db");
        using (SqliteConnection connection = new($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO t (name) VALUES ('Farthing'), ('Hatch'), ('Ingle')";
            command.ExecuteNonQuery();
        }
        byte[] whole = File.ReadAllBytes(path);
        Random random = new(11);
        SourceFile source = Sources.Of(new SourceRead.Sqlite("broken.db", "SELECT * FROM t") { At = Sources.At });
        for (int attempt = 0; attempt < 150; attempt++)
        {
            _folder.Write("broken.db", Mutated(whole, random));
            try
            {
                AcquiredFile file = Acquirer.Acquire(source, _folder.Path, _folder.Path, new Secrets(_folder.Path), CancellationToken.None).Files[0];
                _ = SourceReader.Read(source, [new LoadedOriginal(1, file.Name, file.Path)], 1, CancellationToken.None);
            }
            catch (StoreException fault)
            {
                Assert.NotEqual(StoreFault.Ours, fault.Fault);
                Assert.DoesNotContain("Farthing", fault.Message, StringComparison.Ordinal);
            }
        }
    }

    byte[] Whole(string form)
    {
        string[] rows = [.. Enumerable.Range(0, 30).Select(i => $"R{i},\"{Values.Surnames[i % 10]}, A\",{Values.Births[i % 10]},{i * 1.5}")];
        switch (form)
        {
            case "csv": return Encoding.UTF8.GetBytes("Ref,Name,Born,Rent\n" + string.Join('\n', rows));
            case "tsv": return Encoding.UTF8.GetBytes("Ref\tName\tBorn\tRent\n" + string.Join('\n', rows).Replace(',', '\t'));
            case "json": return Encoding.UTF8.GetBytes($"{{\"data\":{{\"people\":[{string.Join(",\n", rows.Select((_, i) => $"{{\"ref\":\"R{i}\",\"name\":{{\"last\":\"{Values.Surnames[i % 10]}\"}},\"tags\":[1,\"x\"]}}"))}]}}}}");
            case "ndjson": return Encoding.UTF8.GetBytes(string.Join('\n', rows.Select((_, i) => $"{{\"ref\":\"R{i}\",\"name\":\"{Values.Surnames[i % 10]}\"}}")));
            case "xlsx": return Book().Bytes();
            case "sheet.xlsx": return Encoding.UTF8.GetBytes("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Ref</t></is></c><c r=\"B1\" t=\"str\"><v>Name</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>45000</v></c></row></sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells></worksheet>");
            case "parquet":
                string path = Path.Combine(_folder.Path, "whole.parquet");
                TextTable table = Tables.Of(("ref", Values.Ids), ("name", Values.Surnames));
                TableFiles.Write(new OutputTable([.. table.Columns.Select(OutputColumn.Text.Of)]), path, TableFormat.Parquet);
                return File.ReadAllBytes(path);
            default: return [];
        }
    }

    static Workbook Book() => new Workbook().Sheet("S", [["Ref", "Name"], .. Enumerable.Range(0, 20).Select(i => new object?[] { i, Values.Surnames[i % 10] })]);

    /// <summary>A workbook whose sheet is this, so that the archive is whole and only what is in it is broken.</summary>
    byte[] Packed(byte[] sheet)
    {
        string path = _folder.Write("packed.xlsx", Book().Bytes());
        using (System.IO.Compression.ZipArchive archive = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Update))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using Stream entry = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            entry.Write(sheet);
        }
        return File.ReadAllBytes(path);
    }

    static byte[] Bytes(Random random)
    {
        byte[] bytes = new byte[random.Next(1, 3000)];
        random.NextBytes(bytes);
        return bytes;
    }

    static byte[] Mutated(byte[] whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int change = random.Next(1, 6); change > 0 && bytes.Count > 1; change--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, Enumerable.Range(0, random.Next(1, 20)).Select(_ => (byte)random.Next(256))); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), Math.Min(30, bytes.Count / 2))); break;
                default: bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : 0); break;
            }
        }
        return [.. bytes];
    }
}
