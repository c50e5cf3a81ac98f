using System.Text;
using Reeve.Integration.Connect;
using Reeve.Integration.Tests.Support;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

public sealed class FormTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    const string Census = """
        {"as_of":"2026-01-15","data":{"count":2,"pupils":[
          {"upn":"A1","name":{"first":"Ann","last":"Ashdown"},"languages":["en","fr"],"fte":1.0,"sen":null},
          {"upn":"A2","name":{"first":"Ben"},"languages":[],"fte":0.50,"sen":true}
        ]},"end":[1,{"x":2}]}
        """;

    [Fact]
    public void Fields_of_nested_json_are_read_by_their_paths()
    {
        string path = _folder.Write("census.json", Census);
        SourceRows rows = Reading.Read(path, new FileForm.Json("data.pupils"), "upn", "name.first", "languages[1]", "languages", "fte", "missing.path");
        Assert.Equal(["upn|name.first|languages[1]|languages|fte|missing.path", "A1|Ann|fr|[\"en\",\"fr\"]|1.0|~", "A2|Ben|~|[]|0.50|~"], rows.Lines());
        Assert.Equal([2, 3], rows.Table.Lines!);
    }

    [Theory]
    [InlineData("data.children")]
    [InlineData("data.count")]
    [InlineData("as_of")]
    [InlineData("data")]
    public void A_list_that_is_not_there_is_a_data_fault(string records)
    {
        StoreException fault = Reading.Fault(() => Reading.Read(_folder.Write("census.json", Census), new FileForm.Json(records), "upn"));
        Assert.Equal((StoreFault.Data, $"census.json has no list of records at `{records}`. Check the path, names and all, against the file."), (fault.Fault, fault.Message));
    }

    [Fact]
    public void A_bad_line_of_ndjson_is_named_by_its_number()
    {
        StoreException fault = Reading.Fault(() => Reading.Read(_folder.Write("x.ndjson", "{\"a\":1}", "{\"a\":2}", "{\"a\":Ashdown}"), new FileForm.Json(), "a"));
        Assert.Equal("x.ndjson, line 3: the file is not well-formed JSON, or is cut short here.", fault.Message);
    }

    [Fact]
    public void What_declared_forms_say_is_obeyed()
    {
        string path = _folder.Write("odd.txt", Encoding.Latin1.GetBytes("run 1\nid;name\n1;Zo\u00EB\n"));
        Assert.Equal(["id|name", "1|Zoë"], Reading.Read(path, new FileForm.Csv(';', "windows-1252", 2)).Lines());
        Assert.Contains("`latin-9` is not an encoding", Reading.Fault(() => Reading.Read(path, new FileForm.Csv(Encoding: "latin-9"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_repaired_is_noted_without_a_value()
    {
        SourceRows rows = Reading.Read(_folder.Write("h.csv", ["Housing extract", "", "id,name,name", .. Enumerable.Range(1, 10).Select(i => $"{i},Ann,x"), "11,Ben", "12,Cat,y,Ashdown", ",,", ",,"]), new FileForm.Csv());
        Assert.Equal(11, rows.Table.Rows);
        Assert.Contains("2 rows without any value were left out.", rows.Notes());
        Assert.Contains("1 line above the header was left out.", rows.Notes());
        Assert.Contains("1 record with more cells than there are columns was left out (first on line 15).", rows.Notes());
        Assert.Contains("1 record with fewer cells than there are columns was filled up with missing cells (first on line 14).", rows.Notes());
        Assert.DoesNotContain(rows.Notes(), note => note.Contains("Ashdown", StringComparison.Ordinal));
    }

    [Fact]
    public void Parquet_is_read_whatever_it_is_called()
    {
        string path = Path.Combine(_folder.Path, "x.parquet"), kept = Path.Combine(_folder.Path, "0a1b2c");
        TextTable table = Tables.Of(("nhs", ["9990000018", ""]), ("name", ["Ann", "Ben"]));
        TableFiles.Write(new OutputTable([.. table.Columns.Select(OutputColumn.Text.Of)]), path, TableFormat.Parquet);
        File.Move(path, kept);
        Assert.Equal(["nhs|name", "9990000018|Ann", "~|Ben"], Reading.Read(kept, new FileForm.Parquet()).Lines());
    }

    [Fact]
    public void A_fault_names_the_file_as_its_owner_does_and_not_where_it_is_kept()
    {
        string kept = _folder.Write("0a1b2c", "{\"a\":");
        SourceFile source = Sources.Of(Sources.File("x", new FileForm.Json()), fields: [("a", ["a"])]);
        StoreException fault = Reading.Fault(() => SourceReader.Read(source, [new LoadedOriginal(1, "pupils.json", kept)], 1, CancellationToken.None));
        Assert.StartsWith("pupils.json, line ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_do_not_change_the_rows()
    {
        string path = _folder.Write("big.csv", ["id,name", .. Enumerable.Range(0, 50_000).Select(i => $"{i},{Values.Surnames[i % 10]}")]);
        SourceFile source = Sources.Of(Sources.File(path));
        string[] one = SourceReader.Read(source, [new LoadedOriginal(1, "big.csv", path)], 1, CancellationToken.None).Lines();
        Assert.Equal(one, SourceReader.Read(source, [new LoadedOriginal(1, "big.csv", path)], 4, CancellationToken.None).Lines());
    }
}
