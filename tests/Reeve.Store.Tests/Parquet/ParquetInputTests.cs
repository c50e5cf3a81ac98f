using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.DuckDb;
using Reeve.Store.Parquet;
using Reeve.Store.Tables;

namespace Reeve.Store.Tests.Parquet;

/// <summary>What our reader reads of our own files is what DuckDB reads, code by code; what it cannot read it leaves to DuckDB.</summary>
public sealed class ParquetInputTests : IDisposable
{
    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_table_of_ours_is_read_as_DuckDB_reads_it() => Prop.ForAll((PositiveInt seed) =>
    {
        Random random = new(seed.Get);
        OutputTable table = Readable(AnyTable.Of(random));
        string path = Written(table);
        string[] names = [.. table.Columns.Select(column => column.Name)];
        string[]? chosen = random.Next(2) == 0 ? null : [.. names.Where(_ => random.Next(2) == 0).Append(names[^1]).Distinct().Reverse()];
        TextTable expected = TableFiles.AnyParquet(path, chosen, 1, null, default);
        foreach (int threads in (int[])[1, 3]) AssertSame(expected, ParquetInput.Read(path, chosen, threads, default));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(80));

    [Fact]
    public void Rows_of_several_groups_have_one_numbering()
    {
        string path = Written(new(
        [
            new OutputColumn.Text("few", [.. Enumerable.Range(0, 250_000).Select(row => (row / 100_000 + row % 11) % 12 - 1)], [.. Enumerable.Range(0, 11).Select(value => $" value {value / 2 * 2} ")]),
            OutputColumn.Text.Of("unique", [.. Enumerable.Range(0, 250_000).Select(row => $"{row * 7919L % 200_003:D9}")]),
            new OutputColumn.Integer("whole", [.. Enumerable.Range(-5, 250_000).Select(row => (long)row)]),
            new OutputColumn.Real("real", [.. Enumerable.Range(0, 250_000).Select(row => row % 9 == 0 ? double.NaN : row / 8.0)]),
        ]));
        AssertSame(TableFiles.AnyParquet(path, null, 2, null, default), ParquetInput.Read(path, null, 2, default));
    }

    [Fact]
    public void Reals_are_written_as_DuckDB_writes_them_or_left_to_it()
    {
        double[] plain = [0, -0.0, 1, -1, 0.1, 1 / 3.0, -2.5e-4, 1e-4, 123456.789, 1e-5, 2e-5, -3.2e-5, 9.99999999999999e-5, 0.000012345678901234567, 9.9e-6, -1.5e-300, double.Epsilon, 9007199254740992, -9007199254740991, 4503599627370495.5, Math.PI * 1e10, 0.30000000000000004];
        string path = Written(new([new OutputColumn.Real("real", plain)]));
        AssertSame(TableFiles.AnyParquet(path, null, 1, null, default), ParquetInput.Read(path, null, 1, default));
        foreach (double real in (double[])[1e16, -1e300, double.MaxValue])
            Assert.Null(ParquetInput.Read(Written(new([new OutputColumn.Real("real", [1, real])])), null, 1, default));
    }

    [Fact]
    public void Any_real_that_is_read_is_written_as_DuckDB_writes_it() => Prop.ForAll((PositiveInt seed) =>
    {
        Random random = new(seed.Get);
        string path = Written(new([new OutputColumn.Real("real", [.. Enumerable.Range(0, 500).Select(_ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 15)))])]));
        AssertSame(TableFiles.AnyParquet(path, null, 1, null, default), ParquetInput.Read(path, null, 1, default));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Files_of_others_a_missing_column_and_no_file_are_left_to_DuckDB()
    {
        string path = Written(new([OutputColumn.Text.Of("here", ["a"])]));
        Assert.Null(ParquetInput.Read(path, ["there"], 1, default));
        Assert.Null(ParquetInput.Read(path + "x", null, 1, default));
        string theirs = _folder.File("theirs.parquet");
        using DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 1, Files = [theirs] });
        connection.Execute("COPY (SELECT 'a' AS here) TO $1 (FORMAT parquet)", [theirs]);
        Assert.Null(ParquetInput.Read(theirs, null, 1, default));
        Assert.Equal("a", TableFiles.ReadText(theirs).Columns[0][0]);
    }

    [Fact]
    public void A_damaged_file_is_read_or_left_to_DuckDB_and_throws_nothing() => Prop.ForAll((PositiveInt seed) =>
    {
        Random random = new(seed.Get);
        string path = Written(Readable(AnyTable.Of(random)));
        byte[] whole = File.ReadAllBytes(path);
        for (int change = 0; change < 10; change++)
        {
            byte[] damaged = [.. whole[..(random.Next(4) == 0 ? random.Next(whole.Length + 1) : whole.Length)]];
            for (int bytes = random.Next(1, 4); bytes > 0 && damaged.Length > 0; bytes--)
            {
                // Half of the damage is where the file describes itself.
                int at = random.Next(2) == 0 ? random.Next(damaged.Length) : damaged.Length - 1 - random.Next(Math.Min(damaged.Length, 400));
                damaged[at] = (byte)random.Next(256);
            }

            File.WriteAllBytes(path, damaged);
            ParquetInput.Read(path, null, 1, default);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Cancelled_work_stops()
    {
        string path = Written(new([OutputColumn.Text.Of("t", ["a"])]));
        Assert.ThrowsAny<OperationCanceledException>(() => ParquetInput.Read(path, null, 1, new CancellationToken(true)));
    }

    /// <summary>Without reals that are left to DuckDB.</summary>
    static OutputTable Readable(OutputTable table) => new(
    [
        .. table.Columns.Select(column => column is OutputColumn.Real real ? new OutputColumn.Real(real.Name, [.. real.Values.Select(value => Math.Abs(value) > 1e15 ? value / -1e200 : value)]) : column),
    ]);

    string Written(OutputTable table)
    {
        string path = _folder.File("table.parquet");
        TableFiles.Write(table, path, TableFormat.Parquet);
        return path;
    }

    static void AssertSame(TextTable expected, TextTable? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Rows, actual.Rows);
        Assert.Equal(expected.Columns.Select(column => column.Name), actual.Columns.Select(column => column.Name));
        for (int column = 0; column < expected.Columns.Count; column++)
        {
            Assert.Equal(expected.Columns[column].Values, actual.Columns[column].Values);
            Assert.Equal(expected.Columns[column].Codes, actual.Columns[column].Codes);
        }
    }
}
