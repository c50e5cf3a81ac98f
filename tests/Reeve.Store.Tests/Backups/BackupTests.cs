using System.Text;
using Reeve.Store.Backups;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Store.State;
using Reeve.Store.Tests.State;
using Reeve.Tests.Shared;

namespace Reeve.Store.Tests.Backups;

public sealed class BackupTests
{
    public static TheoryData<DatabaseKind, DatabaseKind> Pairs => Databases.Pairs;

    [Theory, MemberData(nameof(Pairs))]
    public void A_place_that_was_lost_comes_back_as_it_was_on_either_database(DatabaseKind from, DatabaseKind to)
    {
        using var place = new TestPlace(from);
        FillPlace(place);
        Publication before = place.Register.Published.Find(Sample.Node)!;
        BackupResult made = Backup.Write(place.State, place.Folder, place.Beside("backup.tar"));
        Assert.Equal((3, 2, 2), (made.PlaceFiles, made.Snapshots, made.Originals));
        PlaceStateOptions options = Restored(place, to, out RestoreResult result);
        Assert.Equal((place.Clock.GetUtcNow(), 3, 2, 2), (result.Made, result.PlaceFiles, result.Snapshots, result.Originals));
        using PlaceState state = PlaceState.Open(options);
        Publication after = state.Register.Published.Find(Sample.Node)!;
        Assert.Equal(before with { Outputs = [] }, after with { Outputs = [] });
        Assert.Equal(before.Outputs, after.Outputs);
        Assert.Equal(place.Register.Published.History(Sample.Node).SelectMany(one => one.Outputs), state.Register.Published.History(Sample.Node).SelectMany(one => one.Outputs));
        Assert.Equal(place.Register.Runs.Newest(), state.Register.Runs.Newest());
        Assert.Equal(place.Register.Runs.Executions(1), state.Register.Runs.Executions(1));
        Assert.Equal(place.Register.Facts.History(Sample.Node, "quality"), state.Register.Facts.History(Sample.Node, "quality"));
        Assert.Equal(place.Register.Loads.All("housing").SelectMany(load => load.Files), state.Register.Loads.All("housing").SelectMany(load => load.Files));
        Assert.All(state.Register.Loads.All("housing").SelectMany(load => load.Files), file => Assert.True(state.Originals.Verify(file.Original)));
        Assert.True(state.Tables.Verify(after.Outputs[0].Id));
        Assert.Equal(0, state.Register.Leases.Count());

        // And it goes on: the next numbers follow, the same build is the same snapshot.
        Assert.Equal(place.Register.Runs.Newest(1)[0].Id + 1, state.Register.Runs.Begin("1.0"));
        Assert.Equal(after.Outputs, Sample.Build(state, 2).Outputs);
        Assert.Equal(0, state.Prune().Unfinished);
    }

    [Fact]
    public void The_files_that_people_wrote_come_back_and_keys_and_data_do_not()
    {
        using var place = new TestPlace();
        FillPlace(place);
        Backup.Write(place.State, place.Folder, place.Beside("backup.tar"));
        Restored(place, DatabaseKind.Sqlite, out _);
        string folder = place.Beside("restored");
        Assert.Equal("name: Wexcombe\n", File.ReadAllText(Path.Combine(folder, "reeve.yaml")));
        Assert.Equal(
            ["linkage/person.yaml", "reeve.yaml", "sources/housing.yaml"],
            Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))
                .Where(file => !file.StartsWith(".reeve", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("very secret", Encoding.Latin1.GetString(File.ReadAllBytes(place.Beside("backup.tar"))), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, ".reeve", "keys")));
        Assert.Equal(File.ReadAllBytes(place.State.NeverLink.Path), File.ReadAllBytes(Path.Combine(folder, ".reeve", "never-link")));
        Assert.Equal("-rw-------", Modes.Of(Path.Combine(folder, ".reeve", "never-link")));
        Assert.All(Directory.GetFiles(Path.Combine(folder, ".reeve", "tables"), "*", SearchOption.AllDirectories), file => Assert.Equal("-r--------", Modes.Of(file)));
        Assert.Equal(("drwx------", "-rw-------"), (Modes.Of(folder), Modes.Of(Path.Combine(folder, ".reeve", "register.db"))));
    }

    [Theory]
    [InlineData("backup.tar")]
    [InlineData("backup.tar.gz")]
    public void An_archive_is_its_owners_only_and_the_same_for_the_same_state(string name)
    {
        using var place = new TestPlace();
        FillPlace(place);
        string path = place.Beside(name);
        Backup.Write(place.State, place.Folder, path);
        byte[] first = File.ReadAllBytes(path);
        Assert.Equal("-rw-------", Modes.Of(path));
        // That there was a backup is known afterwards, and comes back with the next one.
        using var twin = new TestPlace();
        FillPlace(twin);
        // Encryption is random by design.
        File.Copy(place.State.NeverLink.Path, twin.State.NeverLink.Path, overwrite: true);
        Backup.Write(twin.State, twin.Folder, twin.Beside(name));
        Assert.Equal(first, File.ReadAllBytes(twin.Beside(name)));
        Backup.Write(place.State, place.Folder, path);
        Assert.Equal(2, Restore.From(path, new RestoreTarget { Folder = place.Beside("restored") }).Snapshots);
    }

    [Fact]
    public void A_backup_into_a_folder_is_named_by_its_time_and_none_is_made_within_the_state()
    {
        using var place = new TestPlace();
        FillPlace(place);
        string folder = Directory.CreateDirectory(place.Beside("backups")).FullName;
        Assert.Equal(Path.Combine(folder, "reeve-backup-20310101T090000Z.tar"), Backup.Write(place.State, place.Folder, folder).Path);
        Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => Backup.Write(place.State, place.Folder, place.Options.Folder)).Fault);
        Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => Backup.Write(place.State, place.Folder, place.Beside("none/backup.tar"))).Fault);
    }

    [Fact]
    public void What_is_superseded_stays_out_unless_it_is_being_read()
    {
        using var place = new TestPlace();
        FillPlace(place);
        Snapshot old = place.Register.Published.History(Sample.Node)[0].Outputs[0];
        using (place.State.Tables.Open(old.Id)) Assert.Equal(3, Backup.Write(place.State, place.Folder, place.Beside("with.tar")).Snapshots);
        Assert.Equal(2, Backup.Write(place.State, place.Folder, place.Beside("without.tar")).Snapshots);
        Restore.From(place.Beside("without.tar"), new RestoreTarget { Folder = place.Beside("restored") });
        using PlaceState state = PlaceState.Open(new PlaceStateOptions { Folder = place.Beside("restored/.reeve") });
        Assert.Equal(StoreFault.Surroundings, Assert.Throws<StoreException>(() => state.Tables.Open(old.Id)).Fault);
    }

    [Fact]
    public void A_damaged_state_is_not_backed_up_and_the_last_backup_stays()
    {
        using var place = new TestPlace();
        FillPlace(place);
        string path = place.Beside("backup.tar");
        Backup.Write(place.State, place.Folder, path);
        byte[] good = File.ReadAllBytes(path);
        string original = place.State.Originals.PathOf(place.Register.Loads.Newest("housing")!.Files[0].Original);
        string text = File.ReadAllText(original);
        File.Delete(original);
        File.WriteAllText(original, new string('x', text.Length));
        StoreException fault = Assert.Throws<StoreException>(() => Backup.Write(place.State, place.Folder, path));
        Assert.Equal(StoreFault.Surroundings, fault.Fault);
        Assert.Contains("is damaged: no backup was made", fault.Message, StringComparison.Ordinal);
        File.Delete(original);
        Assert.Equal(StoreFault.Surroundings, Assert.Throws<StoreException>(() => Backup.Write(place.State, place.Folder, path)).Fault);
        Assert.Equal(good, File.ReadAllBytes(path));
        Assert.Equal(0, place.Register.Leases.Count());
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(path)!, "*.tmp"));
    }

    [Fact]
    public void A_folder_that_is_not_empty_is_not_restored_into()
    {
        using var place = new TestPlace();
        FillPlace(place);
        Backup.Write(place.State, place.Folder, place.Beside("backup.tar"));
        foreach (RestoreTarget target in new RestoreTarget[]
        {
            new() { Folder = place.Folder }, new() { Folder = place.Beside("new"), TablesFolder = place.Folder }, new() { Folder = place.Beside("backup.tar") }, new() { Folder = place.Beside("no/such") },
        })
        {
            Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => Restore.From(place.Beside("backup.tar"), target)).Fault);
            Assert.False(Directory.Exists(place.Beside("new")));
        }

        Directory.CreateDirectory(place.Beside("empty"));
        Assert.Equal(2, Restore.From(place.Beside("backup.tar"), new RestoreTarget { Folder = place.Beside("empty") }).Snapshots);
    }

    [PostgresFact]
    public void A_database_with_a_register_is_not_restored_into()
    {
        using var place = new TestPlace(DatabaseKind.Postgres);
        FillPlace(place);
        Backup.Write(place.State, place.Folder, place.Beside("backup.tar"));
        var target = new RestoreTarget { Folder = place.Beside("new"), RegisterConnection = place.Options.RegisterConnection, TablesFolder = place.Beside("new-tables") };
        StoreException fault = Assert.Throws<StoreException>(() => Restore.From(place.Beside("backup.tar"), target));
        Assert.Equal((StoreFault.Request, "The PostgreSQL database has a register already: restore into an empty database."), (fault.Fault, fault.Message));
        Assert.False(Path.Exists(place.Beside("new")) || Path.Exists(place.Beside("new-tables")));
        Assert.Equal(2, place.Register.Published.History(Sample.Node).Count);
    }

    [MountFact]
    public void A_backup_that_does_not_fit_on_its_disk_leaves_nothing()
    {
        using var place = new TestPlace();
        FillPlace(place);
        place.State.Originals.Add(new MemoryStream(new byte[2_000_000]));
        place.Register.Loads.Record(1, "benefits", LoadKind.Replace, [new LoadFile(place.State.Originals.Add(new MemoryStream(new byte[2_000_000])), "big")]);
        using var disk = new SmallDisk(place.Beside("disk"));
        StoreException fault = Assert.Throws<StoreException>(() => Backup.Write(place.State, place.Folder, disk.Path));
        Assert.Contains("is full", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(disk.Path));
        Backup.Write(place.State, place.Folder, place.Beside("backup.tar"));
        fault = Assert.Throws<StoreException>(() => Restore.From(place.Beside("backup.tar"), new RestoreTarget { Folder = Path.Combine(disk.Path, "restored") }));
        Assert.Contains("is full", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(disk.Path));
    }

    /// <summary>Two builds of one table, another table, two loads, and files of every kind.</summary>
    internal static void FillPlace(TestPlace place)
    {
        Write("reeve.yaml", "name: Wexcombe\n");
        Write("sources/housing.yaml", "name: housing\n");
        Write("linkage/person.yaml", "name: person\n");
        Write("never-link.csv", "very secret\n");
        place.State.NeverLink.Write(place.State.Keys, "very secret"u8);
        Write("data/housing.csv", "very secret\n");
        Write("data/notes.yaml", "very secret\n");
        Write(".reeve/keys/pseudonyms.key", "very secret\n");
        Write(".git/config.yaml", "very secret\n");
        Write("README.md", "very secret\n");
        File.CreateSymbolicLink(Path.Combine(place.Folder, "link.yaml"), "data/notes.yaml");
        Sample.Load(place.State, "id,name\n1,A\n");
        Sample.Load(place.State, "id,name\n2,B\n", LoadKind.Append);
        Sample.Build(place.State, 1);
        Sample.Build(place.State, 2);
        place.Register.Runs.Record(1, new NodeExecution { Node = "n", Recipe = "r", Outcome = NodeOutcome.Failed, Seconds = 0.1, Message = "Why \"not\"?" });
        place.Register.Published.Publish(1, "linkage:person", "r", [place.State.Tables.Write("people", Sample.People(10))]);

        void Write(string name, string text)
        {
            string path = Path.Combine(place.Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    static PlaceStateOptions Restored(TestPlace place, DatabaseKind kind, out RestoreResult result)
    {
        string? connection = kind == DatabaseKind.Postgres ? PostgresServer.CreateDatabase() : null, tables = connection is null ? null : place.Beside("restored-tables");
        result = Restore.From(place.Beside("backup.tar"), new RestoreTarget { Folder = place.Beside("restored"), RegisterConnection = connection, TablesFolder = tables, Clock = place.Clock });
        Assert.Empty(Directory.GetDirectories(Path.GetDirectoryName(place.Folder)!, "*.restoring-*"));
        return place.Options with { Folder = place.Beside("restored/.reeve"), RegisterConnection = connection, TablesFolder = tables };
    }
}
