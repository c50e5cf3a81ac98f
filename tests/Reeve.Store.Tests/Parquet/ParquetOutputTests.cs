using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.DuckDb;
using Reeve.Store.Parquet.Internals;
using Reeve.Store.Tables;

namespace Reeve.Store.Tests.Parquet;

/// <summary>What is written is read by DuckDB, whose reader is another's and strict.</summary>
public sealed class ParquetOutputTests : IDisposable
{
    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_table_reads_back_cell_by_cell() => Prop.ForAll((PositiveInt seed) =>
    {
        AssertReadsBack(AnyTable.Of(new Random(seed.Get)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Rows_of_several_groups_read_back() => AssertReadsBack(new(
    [
        OutputColumn.Text.Of("unique", [.. Enumerable.Range(0, 250_000).Select(row => $"{row * 7919L % 1_000_003:D9}")]),
        new OutputColumn.Text("few", [.. Enumerable.Range(0, 250_000).Select(row => row % 11 - 1)], [.. Enumerable.Range(0, 10).Select(value => $"value {value}")]),
        new OutputColumn.Text("none", [.. Enumerable.Repeat(-1, 250_000)], []),
        new OutputColumn.Integer("one", [.. Enumerable.Repeat(7L, 250_000)]),
        new OutputColumn.Integer("rising", [.. Enumerable.Range(-5, 250_000).Select(row => (long)row)]),
        new OutputColumn.Real("real", [.. Enumerable.Range(0, 250_000).Select(row => row % 9 == 0 ? double.NaN : row / 8.0)]),
    ]));

    [Fact]
    public void Groups_of_long_texts_have_fewer_rows()
    {
        OutputTable table = new([new OutputColumn.Text("long", [.. Enumerable.Repeat(0, 100), 1, .. Enumerable.Repeat(0, 100)], [new string('x', 1 << 20), new string('y', 1 << 25)])]);
        (int First, int Rows)[] groups = [.. RowGroups.Of(table)];
        Assert.Equal(table.Rows, groups.Sum(group => group.Rows));
        Assert.Contains((100, 1), groups);
        Assert.True(groups.Length > 5);
        AssertReadsBack(table);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(122_880, 1)]
    [InlineData(122_881, 2)]
    public void Groups_have_so_many_rows_at_the_most(int rows, int groups) =>
        Assert.Equal(groups, RowGroups.Of(new([new OutputColumn.Integer("n", new long[rows])])).Count());

    [Fact]
    public void The_footer_tells_least_greatest_and_missing()
    {
        string path = Written(new(
        [
            OutputColumn.Text.Of("text", ["m", null, "é", "b", null]),
            new OutputColumn.Integer("whole", [5, -3, 9, 100, 0], [false, false, false, true, false]),
            new OutputColumn.Real("real", [0.5, double.NaN, -2.25, 7, 0]),
            OutputColumn.Text.Of("none", [null, null, null, null, null]),
        ]));
        Assert.Equal(
            ["text|b|é|2|5", "whole|-3|9|1|5", "real|-2.25|7.0|1|5", "none|||5|5"],
            Query(path, "SELECT concat_ws('|', path_in_schema, coalesce(stats_min_value, ''), coalesce(stats_max_value, ''), stats_null_count, num_values) FROM parquet_metadata($1) ORDER BY column_id"));
    }

    [Fact]
    public void A_search_that_the_footer_can_decide_finds_its_rows()
    {
        string path = Written(new([OutputColumn.Text.Of("t", [.. Enumerable.Range(0, 200_000).Select(row => $"T{row:D8}")])]));
        Assert.Equal(["1"], Query(path, "SELECT count(*)::VARCHAR FROM read_parquet($1) WHERE t = 'T00150000'"));
        Assert.Equal(["199999"], Query(path, "SELECT count(*)::VARCHAR FROM read_parquet($1) WHERE t > 'T00000000'"));
    }

    [Fact]
    public void Noughts_of_both_signs_are_found()
    {
        string path = Written(new([new OutputColumn.Real("x", [0.0, -0.0])]));
        Assert.Equal(["2"], Query(path, "SELECT count(*)::VARCHAR FROM read_parquet($1) WHERE x = 0.0"));
        Assert.Equal(["-0.0|0.0"], Query(path, "SELECT stats_min_value || '|' || stats_max_value FROM parquet_metadata($1)"));
    }

    string Written(OutputTable table)
    {
        string path = _folder.File("table.parquet");
        TableFiles.Write(table, path, TableFormat.Parquet);
        return path;
    }

    void AssertReadsBack(OutputTable table)
    {
        string path = Written(table);
        using DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 2, Files = [path] });
        using DuckDbResult result = connection.Query("SELECT * FROM read_parquet($1)", [path]);
        Assert.Equal(table.Columns.Select(column => column.Name), result.Fields.Select(field => field.Name));
        int row = 0;
        while (result.Next() is { } chunk)
        {
            using (chunk)
            {
                for (int column = 0; column < table.Columns.Count; column++) AssertSame(table.Columns[column], chunk.Column(column), row);
                row += chunk.Rows;
            }
        }

        Assert.Equal(table.Rows, row);
    }

    static void AssertSame(OutputColumn expected, DuckDbColumn actual, int first)
    {
        for (int row = 0; row < actual.Rows; row++)
        {
            bool isSame = expected.IsMissing(first + row) == actual.IsMissing(row) && (actual.IsMissing(row) || expected switch
            {
                OutputColumn.Text text => text.Values[text.Codes[first + row]] == actual.Text(row),
                OutputColumn.Integer integer => integer.Values[first + row] == actual.Integer(row),
                OutputColumn.Real real => BitConverter.DoubleToInt64Bits(real.Values[first + row]) == BitConverter.DoubleToInt64Bits(actual.Real(row)!.Value),
                _ => false,
            });
            Assert.True(isSame, $"{expected.Name}, row {first + row}");
        }
    }

    static List<string> Query(string path, string sql)
    {
        using DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 2, Files = [path] });
        using DuckDbResult result = connection.Query(sql, [path]);
        List<string> rows = [];
        while (result.Next() is { } chunk)
        {
            using (chunk)
            {
                for (int row = 0; row < chunk.Rows; row++) rows.Add(chunk.Column(0).Text(row)!);
            }
        }

        return rows;
    }
}
