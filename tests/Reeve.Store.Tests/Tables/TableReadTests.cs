using System.Text;
using Reeve.Store.DuckDb;
using Reeve.Store.Tables;

namespace Reeve.Store.Tests.Tables;

public sealed class TableReadTests : IDisposable
{
    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parquet_of_every_kind_of_type_is_read_as_text()
    {
        string path = Parquet("types.parquet", """
            SELECT * FROM (VALUES
              ('Zoë', 7, 12.50::DECIMAL(9,2), DATE '1990-02-28', TIMESTAMP '2024-02-29 01:02:03.5', TIMESTAMPTZ '2024-07-01 12:00:00+01',
               100023336956.0::DOUBLE, 0.1::DOUBLE, true, [1, 2], {'a': 'x', 'b': NULL}, TIME '09:30:00', 170141183460469231731687303715884105727::HUGEINT, '\xAA'::BLOB),
              (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL))
              t(name, n, price, born, seen, zoned, uprn, real, yes, list, struct, clock, huge, bytes)
            """);
        TextTable table = TableFiles.ReadText(path);
        Assert.Equal(["name", "n", "price", "born", "seen", "zoned", "uprn", "real", "yes", "list", "struct", "clock", "huge", "bytes"], table.Columns.Select(c => c.Name));
        Assert.Equal(
            ["Zoë", "7", "12.50", "1990-02-28", "2024-02-29T01:02:03.5", "2024-07-01T11:00:00Z", "100023336956", "0.1", "true", "[1,2]",
             """{"a":"x","b":null}""", "09:30:00", "1.7014118346046923e+38", "\\xAA"],
            table.Columns.Select(c => c[0]));
        Assert.All(table.Columns, column => Assert.Null(column[1]));
        Assert.Null(table.Lines);
    }

    [Fact]
    public void Values_stand_in_the_order_of_first_appearance_trimmed_and_blanks_are_missing()
    {
        string path = Parquet("names.parquet", "SELECT unnest(['  Nia ', '', NULL, 'Ben', '   ', 'Nia', chr(160), ' a much longer text than fits ']) AS name");
        TextColumn column = TableFiles.ReadText(path).Columns.Single();
        Assert.Equal(["Nia", "Ben", "a much longer text than fits"], column.Values);
        Assert.Equal([0, -1, -1, 1, -1, 0, -1, 2], column.Codes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Order_is_that_of_the_rows_with_any_number_of_threads(int threads)
    {
        string path = Parquet("many.parquet", "SELECT range AS n, range % 97 AS m FROM range(300001)");
        TextTable table = TableFiles.ReadText(path, threads);
        Assert.Equal(300_001, table.Rows);
        Assert.Equal(Enumerable.Range(0, 300_001), table.Find("n")!.Codes);
        Assert.Equal("300000", table.Find("n")![300_000]);
        Assert.Equal(Enumerable.Range(0, 97).Select(m => $"{m}"), table.Find("m")!.Values);
    }

    [Fact]
    public void No_rows_are_no_fault()
    {
        TextTable parquet = TableFiles.ReadText(Parquet("none.parquet", "SELECT 'x' AS name, 1 AS n WHERE false"));
        Assert.Equal(0, parquet.Rows);
        Assert.Equal(["name", "n"], parquet.Columns.Select(column => column.Name));
        Assert.Equal(0, TableFiles.ReadText(Text("none.json", "[]")).Rows);
    }

    [Fact]
    public void A_field_that_first_appears_in_the_last_of_many_lines_is_not_lost()
    {
        var text = new StringBuilder();
        for (int line = 0; line < 60_000; line++) text.Append("{\"n\": ").Append(line).Append("}\n");
        TextTable table = TableFiles.ReadText(Text("late.ndjson", text + "{\"late\": \"here\"}\n"), threads: 2);
        Assert.Equal("here", table.Find("late")![60_000]);
        Assert.Equal(Enumerable.Range(0, 60_000).Append(-1), table.Find("n")!.Codes);
    }

    [Fact]
    public void Names_that_look_like_patterns_or_data_are_only_names()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "year=2024")).FullName;
        Parquet("x1.parquet", "SELECT 'wrong' AS a", folder);
        string path = Parquet("x[1]*'s?.parquet", "SELECT 'right' AS \"say \"\"a\"\"\"", folder);
        TextTable table = TableFiles.ReadText(path);
        Assert.Equal("say \"a\"", table.Columns.Single().Name);
        Assert.Equal("right", table.Columns.Single()[0]);
    }

    [Fact]
    public void What_does_not_exist_is_a_fault_of_the_request()
    {
        AssertFault(StoreFault.Request, _folder.File("none.parquet"));
        AssertFault(StoreFault.Request, Path.Combine(_folder.Path, "none", "none.json"));
        AssertFault(StoreFault.Request, _folder.Path);
        AssertFault(StoreFault.Request, Text("people.txt", "{}"));
    }

    [Theory]
    [InlineData("x.parquet")]
    [InlineData("x.json")]
    public void A_file_without_permission_is_a_fault_of_the_surroundings(string name)
    {
        // Not even root may read this one.
        File.CreateSymbolicLink(_folder.File(name), "/sys/bus/cpu/uevent");
        AssertFault(StoreFault.Surroundings, _folder.File(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PAR1")]
    [InlineData("PAR1PAR1")]
    [InlineData("PAR1........PAR1")]
    [InlineData("{\"name\": \"Gwendolen\"}")]
    [InlineData("PAR1 Gwendolen PARE")]
    public void A_file_that_is_no_Parquet_is_a_fault_of_the_data(string text) => AssertFault(StoreFault.Data, Text("x.parquet", text));

    [Fact]
    public void Parquet_cut_short_anywhere_is_a_fault_of_the_data()
    {
        byte[] whole = File.ReadAllBytes(Parquet("whole.parquet", "SELECT range AS n, 'Gwendolen' AS name FROM range(1000)"));
        string path = _folder.File("cut.parquet");
        for (int length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 40))
        {
            File.WriteAllBytes(path, whole[..length]);
            AssertFault(StoreFault.Data, path);

            // The same with its end put back: then only DuckDB can see it.
            File.WriteAllBytes(path, [.. whole[..length], .. whole[^12..]]);
            if (length > 12) AssertFault(StoreFault.Data, path);
        }
    }

    [Theory]
    [InlineData("people.json")]
    [InlineData("people.NDJSON")]
    [InlineData("people.jsonl")]
    public void Json_is_read_by_its_ending(string name)
    {
        TextTable table = TableFiles.ReadText(Text(name, "{\"name\": \"Nia\"}\n"));
        Assert.Equal("Nia", table.Find("name")![0]);
        Assert.Equal([1], table.Lines!);
        AssertFault(StoreFault.Data, Text(name, "name\nGwendolen\n"));
        AssertFault(StoreFault.Data, Text(name, ""));
    }

    [Fact]
    public void A_cancelled_read_ends()
    {
        string path = Parquet("x.parquet", "SELECT range AS n FROM range(100000)");
        Assert.ThrowsAny<OperationCanceledException>(() => TableFiles.ReadText(path, cancel: new CancellationToken(canceled: true)));
    }

    static StoreException AssertFault(StoreFault fault, string path)
    {
        StoreException error = Assert.ThrowsAny<StoreException>(() => TableFiles.ReadText(path));
        Assert.Equal(fault, error.Fault);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Gwendolen", error.ToString(), StringComparison.Ordinal);
        return error;
    }

    static IEnumerable<string?> Column(TextTable table, string name) => Enumerable.Range(0, table.Rows).Select(row => table.Find(name)![row]);

    string Text(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }

    string Parquet(string name, string query, string? folder = null)
    {
        string path = Path.Combine(folder ?? _folder.Path, name);
        using DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 1, Files = [path] });
        connection.Execute($"COPY ({query}) TO $1 (FORMAT parquet, USE_TMP_FILE false)", [path]);
        return path;
    }
}
