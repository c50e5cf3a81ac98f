using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.DuckDb;
using Reeve.Store.Tables;

namespace Reeve.Store.Tests.Tables;

public sealed class TableWriteTests : IDisposable
{
    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(TableFormat.Parquet, "out.parquet")]
    [InlineData(TableFormat.JsonLines, "out.ndjson")]
    public void A_table_that_was_written_reads_back(TableFormat format, string name)
    {
        string path = _folder.File(name);
        TableFiles.Write(People(5000), path, format);
        TextTable table = TableFiles.ReadText(path);
        Assert.Equal(["id", "name", "weight"], table.Columns.Select(column => column.Name));
        for (int row = 0; row < 5000; row++)
        {
            Assert.Equal(row % 3 == 0 ? null : $"{row}", table.Find("id")![row]);
            Assert.Equal(row % 5 == 0 ? null : Name(row), table.Find("name")![row]);
            Assert.Equal(row % 7 == 0 ? null : $"{row + 0.1}", table.Find("weight")![row]);
        }
    }

    [Fact]
    public void Any_double_survives_JSON_and_Parquet() => Prop.ForAll((NormalFloat number) =>
    {
        foreach (TableFormat format in Enum.GetValues<TableFormat>())
        {
            string path = _folder.File($"number{format}.{(format == TableFormat.Parquet ? "parquet" : "json")}");
            TableFiles.Write(new OutputTable([new OutputColumn.Real("x", [number.Get])]), path, format);
            using DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 1, Files = [path] });
            using DuckDbResult result = connection.Query($"SELECT x::DOUBLE FROM {(format == TableFormat.Parquet ? "read_parquet" : "read_json")}($1)", [path]);
            using DuckDbChunk chunk = result.Next()!;
            if (chunk.Column(0).Real(0) != number.Get) return false;
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void A_line_of_JSON_is_one_object()
    {
        string path = _folder.File("out.ndjson");
        TableFiles.Write(
            new OutputTable([OutputColumn.Text.Of("na\"me", ["say \"hi\"\n", null, ""]), new OutputColumn.Integer("n", [1, 2, 3], [false, true, false])]),
            path, TableFormat.JsonLines);
        Assert.Equal("""
            {"na\"me":"say \"hi\"\n","n":1}
            {"na\"me":null,"n":null}
            {"na\"me":"","n":3}

            """.ReplaceLineEndings("\n"), File.ReadAllText(path));
    }

    [Theory]
    [InlineData(TableFormat.Parquet)]
    [InlineData(TableFormat.JsonLines)]
    public void The_bytes_are_the_same_with_any_number_of_threads(TableFormat format)
    {
        OutputTable table = People(300_000);
        byte[][] written = [.. new[] { 1, 2, 7 }.Select(threads =>
        {
            using AtomicFile file = AtomicFile.Create(_folder.File($"{threads}"));
            TableFiles.Write(table, file, format, threads);
            file.Commit();
            return File.ReadAllBytes(file.Path);
        })];
        Assert.Equal(written[0], written[1]);
        Assert.Equal(written[0], written[2]);
    }

    [Fact]
    public void A_write_that_is_cancelled_leaves_what_was_there()
    {
        string path = _folder.File("out.parquet");
        File.WriteAllText(path, "old");
        Assert.ThrowsAny<OperationCanceledException>(
            () => TableFiles.Write(People(10), path, TableFormat.Parquet, new CancellationToken(canceled: true)));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_table_of_no_rows_keeps_its_columns()
    {
        string path = _folder.File("none.parquet");
        TableFiles.Write(People(0), path, TableFormat.Parquet);
        Assert.Equal(["id", "name", "weight"], TableFiles.ReadText(path).Columns.Select(column => column.Name));
    }

    static OutputTable People(int rows) => new([
        new OutputColumn.Integer("id", [.. Enumerable.Range(0, rows).Select(row => (long)row)], [.. Enumerable.Range(0, rows).Select(row => row % 3 == 0)]),
        OutputColumn.Text.Of("name", [.. Enumerable.Range(0, rows).Select(row => row % 5 == 0 ? null : Name(row))]),
        new OutputColumn.Real("weight", [.. Enumerable.Range(0, rows).Select(row => row % 7 == 0 ? double.NaN : row + 0.1)]),
    ]);

    static string Name(int row) => row % 2 == 0 ? $"N{row % 100}" : $"Éléonore-Margaux d'Artagnan the {row % 1000}th";
}
