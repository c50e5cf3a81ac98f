using Reeve.Store.DuckDb;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Store.Tests.State;

namespace Reeve.Store.Tests.Snapshots;

public sealed class TableStoreTests : IDisposable
{
    readonly TestPlace _place = new();

    TableStore Tables => _place.State.Tables;

    string Root => Path.Combine(_place.Options.Folder, "tables");

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_snapshot_reads_back_with_its_columns_and_rows()
    {
        Snapshot written = Tables.Write("housing", Sample.People(100));
        using TableReader reader = Tables.Open(written.Id);
        Assert.Equal((100, 100), (reader.Rows, written.Rows));
        Assert.Equal(
            [new("_record", DuckDbType.Text), new("_line", DuckDbType.BigInteger), new("surname", DuckDbType.Text), new TableColumn("rent", DuckDbType.Double)], reader.Columns);
        TextTable table = reader.ReadText();
        Assert.Equal(["_record", "_line", "surname", "rent"], table.Columns.Select(column => column.Name));
        Assert.Equal(("H3", "5", "Surname3", "3.25"), (table.Columns[0][3], table.Columns[1][3], table.Columns[2][3], table.Columns[3][3]));
        Assert.Null(table.Find("surname")![7]);
        Assert.Equal(new FileInfo(Assert.Single(reader.Paths)).Length, written.Bytes);
    }

    [Fact]
    public void Some_columns_are_read_without_the_others_in_the_order_that_is_asked_for()
    {
        using TableReader reader = Tables.Open(Tables.Write("housing", Sample.People(10)).Id);
        Assert.Equal(["rent", "_record"], reader.ReadText(["rent", "_record"]).Columns.Select(column => column.Name));
        StoreException fault = Assert.Throws<StoreException>(() => reader.ReadText(["_record", "Rent"]));
        Assert.Equal((StoreFault.Request, "rows.parquet has no column `Rent`. It has: _record, _line, surname, rent."), (fault.Fault, fault.Message));
    }

    [Fact]
    public void The_same_rows_are_the_same_snapshot()
    {
        Snapshot first = Tables.Write("housing", Sample.People(100)), same = Tables.Write("housing", Sample.People(100)), other = Tables.Write("housing", Sample.People(100, 1));
        Assert.Equal(first, same);
        Assert.NotEqual(first.Id, other.Id);
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(Root, "housing")).Length);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(Root, ".tmp")));
    }

    [Fact]
    public void A_column_by_another_name_makes_another_snapshot()
    {
        Snapshot one = Tables.Write("t", new OutputTable([new OutputColumn.Integer("a", [1])])), two = Tables.Write("t", new OutputTable([new OutputColumn.Integer("b", [1])]));
        Assert.NotEqual(one.Id.Content, two.Id.Content);
    }

    [Fact]
    public void A_snapshot_of_no_rows_is_a_snapshot()
    {
        using TableReader reader = Tables.Open(Tables.Write("housing", Sample.People(0)).Id);
        Assert.Equal((0, 4), (reader.Rows, reader.Columns.Count));
    }

    [Fact]
    public void Snapshots_are_read_only_and_their_owners()
    {
        Snapshot written = Tables.Write("housing", Sample.People(1));
        string folder = Path.Combine(Root, "housing", written.Id.Content);
        Assert.All([_place.Options.Folder, Root, Path.Combine(Root, "housing"), folder], one => Assert.Equal("drwx------", Modes.Of(one)));
        Assert.All(Directory.GetFiles(folder), file => Assert.Equal("-r--------", Modes.Of(file)));
    }

    [Fact]
    public void Rows_may_be_written_by_the_query_engine()
    {
        Snapshot written = Tables.Write("counts", path =>
        {
            using DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 2, Files = [path] });
            connection.Execute("COPY (SELECT range AS n, range % 3 AS third FROM range(5000) ORDER BY n) TO $1 (FORMAT parquet, USE_TMP_FILE false)", [path]);
        });
        using TableReader reader = Tables.Open(written.Id);
        Assert.Equal((5000, "n"), (reader.Rows, reader.Columns[0].Name));
    }

    [Theory]
    [InlineData("Housing")]
    [InlineData("")]
    [InlineData("../out")]
    [InlineData(".tmp")]
    [InlineData("a/b")]
    [InlineData("1a")]
    [InlineData("a\0b")]
    public void A_name_that_is_no_safe_folder_is_refused(string name)
    {
        Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => Tables.Write(name, Sample.People(1))).Fault);
        Assert.Throws<StoreException>(() => Tables.Open(new SnapshotId(name, new string('0', 64))));
        Assert.False(Directory.Exists(Root));
    }

    [Fact]
    public void A_content_that_is_no_hash_leads_nowhere()
    {
        Assert.Throws<StoreException>(() => Tables.Open(new SnapshotId("housing", "../../../etc")));
        Assert.False(Tables.Verify(new SnapshotId("housing", "../../../etc")));
    }

    [Fact]
    public void What_is_no_table_is_refused_and_leaves_nothing()
    {
        Assert.Throws<StoreException>(() => Tables.Write("t", path => File.WriteAllText(path, "no Parquet")));
        Assert.Throws<StoreException>(() => Tables.Write("t", new OutputTable([new OutputColumn.Integer("a\nb", [1])])));
        Assert.Throws<StoreException>(() => Tables.Write("t", _ => { }));
        Assert.ThrowsAny<OperationCanceledException>(() => Tables.Write("t", Sample.People(1), new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(Root, ".tmp")));
        Assert.False(Directory.Exists(Path.Combine(Root, "t")));
    }

    [Theory]
    [InlineData("rows.parquet")]
    [InlineData("snapshot.json")]
    public void A_damaged_snapshot_is_found_and_replaced_by_the_next_write(string name)
    {
        Snapshot written = Tables.Write("housing", Sample.People(100));
        string file = Path.Combine(Root, "housing", written.Id.Content, name);
        byte[] good = File.ReadAllBytes(file), bad = [.. good];
        bad[bad.Length / 2] ^= 1;
        File.Delete(file);
        File.WriteAllBytes(file, bad);
        Assert.False(Tables.Verify(written.Id));
        Assert.Equal(written, Tables.Write("housing", Sample.People(100)));
        Assert.True(Tables.Verify(written.Id));
        Assert.Equal(good, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_folder_that_was_left_half_written_is_replaced()
    {
        using var elsewhere = new TestPlace();
        Snapshot expected = elsewhere.State.Tables.Write("housing", Sample.People(100));
        Directory.CreateDirectory(Path.Combine(Root, "housing", expected.Id.Content));
        Assert.Equal(expected, Tables.Write("housing", Sample.People(100)));
        Assert.True(Tables.Verify(expected.Id));
    }

    [Fact]
    public void A_snapshot_whose_files_are_gone_or_cut_is_not_opened()
    {
        Snapshot written = Tables.Write("housing", Sample.People(100));
        string folder = Path.Combine(Root, "housing", written.Id.Content), rows = Path.Combine(folder, "rows.parquet");
        byte[] bytes = File.ReadAllBytes(rows);
        File.Delete(rows);
        AssertClosed(written, $"{folder} is gone: build again, or restore the last backup.");
        File.WriteAllBytes(rows, bytes[..^1]);
        AssertClosed(written, $"{folder} is damaged: build again, or restore the last backup.");
        Directory.Delete(folder, recursive: true);
        AssertClosed(written, $"{folder} is gone: build again, or restore the last backup.");
    }

    void AssertClosed(Snapshot snapshot, string message)
    {
        StoreException fault = Assert.Throws<StoreException>(() => Tables.Open(snapshot.Id));
        Assert.Equal((StoreFault.Surroundings, message), (fault.Fault, fault.Message));
        Assert.Equal(0, _place.Register.Leases.Count());
    }
}
