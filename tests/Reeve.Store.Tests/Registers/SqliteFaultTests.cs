using Microsoft.Data.Sqlite;
using Reeve.Store.Registers;
using Reeve.Store.State;
using Reeve.Store.Tests.State;

namespace Reeve.Store.Tests.Registers;

public sealed class SqliteFaultTests : IDisposable
{
    readonly TestFolder _folder = new();

    string Db => _folder.File("register.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_register_is_its_owners_only_and_so_is_its_log()
    {
        using var register = Register.Open(RegisterOptions.Sqlite(Db));
        register.Runs.Begin("1.0");
        string[] files = Directory.GetFiles(_folder.Path);
        Assert.Contains(Db + "-wal", files);
        Assert.All(files, file => Assert.Equal("-rw-------", Modes.Of(file)));
    }

    [Fact]
    public void Every_commit_is_flushed_to_disk()
    {
        using var register = Register.Open(RegisterOptions.Sqlite(Db));
        Assert.Equal(("wal", 2, 1), register.Database.Read(session =>
            (session.First<string>("PRAGMA journal_mode"), session.First<int>("PRAGMA synchronous"), session.First<int>("PRAGMA foreign_keys"))));
    }

    [Fact]
    public void A_register_that_another_holds_is_waited_for_and_then_said_to_be_held()
    {
        using var register = Register.Open(RegisterOptions.Sqlite(Db) with { Patience = TimeSpan.FromSeconds(1) });
        using var other = new SqliteConnection($"Data Source={Db};Pooling=false");
        other.Open();
        using (SqliteTransaction held = other.BeginTransaction())
        {
            AssertFault($"{Db} is held by another program: try again when it has finished.", () => register.Runs.Begin("1.0"));
            Assert.Empty(register.Runs.Newest());
        }

        Assert.Equal(1, register.Runs.Begin("1.0"));
    }

    [Fact]
    public void A_register_that_is_gone_is_said_to_be_and_not_begun_anew()
    {
        using var place = new TestPlace();
        string db = Path.Combine(place.Options.Folder, "register.db");
        Sample.Build(place.State, 1);
        File.Delete(db);
        AssertFault($"{db} is gone: put it back, or restore the last backup.", () => place.Register.Runs.Begin("1.0"));
        Assert.False(File.Exists(db));
        place.State.Dispose();
        StoreException fault = Assert.Throws<StoreException>(() => PlaceState.Open(place.Options));
        Assert.StartsWith($"{db} is gone, but tables or originals are there", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(db));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public void A_damaged_register_is_said_to_be_damaged(int from)
    {
        using (var register = Register.Open(RegisterOptions.Sqlite(Db)))
            for (int run = 0; run < 200; run++) register.Runs.Begin("1.0");
        using (FileStream file = File.OpenWrite(Db))
        {
            file.Position = from;
            file.Write(Enumerable.Repeat((byte)0x5A, (int)file.Length - from).ToArray());
        }

        AssertFault($"{Db} is damaged, or not a register: restore the last backup.", () =>
        {
            using var register = Register.Open(RegisterOptions.Sqlite(Db));
            register.Runs.Newest(1000);
        });
    }

    [Fact]
    public void A_register_of_a_newer_program_is_refused_and_left_as_it_is()
    {
        using (var register = Register.Open(RegisterOptions.Sqlite(Db)))
            register.Database.Write(session => { session.Execute("INSERT INTO reeve_version (version, applied) VALUES (999, 'then')"); });
        StoreException fault = Assert.Throws<StoreException>(() => Register.Open(RegisterOptions.Sqlite(Db)));
        Assert.Equal(StoreFault.Request, fault.Fault);
        Assert.Contains("is of version 999", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_fault_of_the_request() =>
        Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => Register.Open(RegisterOptions.Sqlite(Path.Combine(_folder.Path, "none", "register.db")))).Fault);

    [MountFact]
    public void A_full_disk_is_said_to_be_full_and_the_last_state_is_whole()
    {
        using var disk = new SmallDisk(_folder.File("disk"));
        string state = Path.Combine(disk.Path, ".reeve");
        PlaceStateOptions options = new() { Folder = state };
        Publication published;
        using (PlaceState place = PlaceState.Open(options))
        {
            published = Sample.Build(place, 1);
            using (FileStream filler = File.Create(Path.Combine(disk.Path, "filler"))) disk.Fill(filler);
            Action[] changes =
            [
                () => { for (int seed = 2; seed < 50; seed++) Sample.Build(place, seed); },
                () => place.Tables.Write("other", Sample.People(50_000)),
                () => Sample.Keep(place, string.Concat(Enumerable.Range(0, 100_000))),
                () => place.Originals.Add(new MemoryStream(new byte[600_000])),
            ];
            Assert.All(changes, change =>
            {
                StoreException fault = Assert.Throws<StoreException>(change);
                Assert.Equal(StoreFault.Surroundings, fault.Fault);
                Assert.Contains("is full", fault.Message, StringComparison.Ordinal);
            });
        }

        File.Delete(Path.Combine(disk.Path, "filler"));
        using PlaceState again = PlaceState.Open(options);
        Publication current = again.Register.Published.Find(Sample.Node)!;
        Assert.All(again.Register.Published.History(Sample.Node), one => Assert.True(again.Tables.Verify(one.Outputs[0].Id)));
        Assert.True(current.Id >= published.Id);
        Assert.Equal(current.Outputs, Sample.Build(again, int.Parse(current.Recipe["recipe ".Length..])).Outputs);
    }

    [MountFact]
    public void A_disk_that_can_only_be_read_is_a_fault_of_the_surroundings_and_nothing_is_lost()
    {
        using var disk = new SmallDisk(_folder.File("disk"));
        PlaceStateOptions options = new() { Folder = Path.Combine(disk.Path, ".reeve") };
        Publication published;
        using (PlaceState place = PlaceState.Open(options)) published = Sample.Build(place, 1);
        disk.MakeReadOnly();
        StoreException fault = Assert.Throws<StoreException>(() =>
        {
            using PlaceState place = PlaceState.Open(options);
            Sample.Build(place, 2);
        });
        Assert.Equal(StoreFault.Surroundings, fault.Fault);
        disk.MakeWritable();
        using PlaceState again = PlaceState.Open(options);
        Assert.Equal(published.Outputs, again.Register.Published.Find(Sample.Node)!.Outputs);
        Assert.True(again.Tables.Verify(published.Outputs[0].Id));
    }

    static void AssertFault(string message, Action work)
    {
        StoreException fault = Assert.Throws<StoreException>(work);
        Assert.Equal((StoreFault.Surroundings, message), (fault.Fault, fault.Message));
    }
}
