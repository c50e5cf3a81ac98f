using Reeve.Store.Originals;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Store.State;

namespace Reeve.Store.Tests.State;

public sealed class PruneTests
{
    static readonly PrunePolicy s_week = new() { Snapshots = TimeSpan.FromDays(7), Loads = TimeSpan.FromDays(30) };

    public static TheoryData<DatabaseKind> All => Databases.All;

    [Theory, MemberData(nameof(All))]
    public void A_superseded_snapshot_goes_when_retention_says_and_not_before(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        SnapshotId old = Sample.Build(place.State, 1).Outputs[0].Id;
        place.Clock.Advance(TimeSpan.FromDays(100));
        Snapshot current = Sample.Build(place.State, 2).Outputs[0];
        place.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        Assert.Equal(new PruneResult(0, 0, 0, 0, 0, 0, 0), place.State.Prune(s_week));
        Assert.True(place.State.Tables.Verify(old));
        place.Clock.Advance(TimeSpan.FromSeconds(1));
        PruneResult removed = place.State.Prune(s_week);
        Assert.Equal((1, true), (removed.Snapshots, removed.SnapshotBytes > 0));
        Assert.Equal(removed.SnapshotBytes, removed.Bytes);
        Assert.True(place.State.Tables.Verify(current.Id));
        Assert.Single(Directory.GetDirectories(Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(PathOf(place, current)))!)));
        StoreException fault = Assert.Throws<StoreException>(() => place.State.Tables.Open(old));
        Assert.Equal("The snapshot of table housing is not there any more: it was pruned. Build again.", fault.Message);
        Assert.Equal(2, place.Register.Published.History(Sample.Node).Count);
    }

    [Theory, MemberData(nameof(All))]
    public void What_would_go_at_a_later_time_can_be_asked_for(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Sample.Build(place.State, 1);
        Sample.Build(place.State, 2);
        place.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, place.State.Prune(s_week).Snapshots);
        Assert.Equal(1, place.State.Prune(s_week, place.Clock.GetUtcNow().AddDays(7)).Snapshots);
    }

    [Theory, MemberData(nameof(All))]
    public void What_is_current_or_was_just_written_is_never_pruned(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        SnapshotId current = Sample.Build(place.State, 1).Outputs[0].Id;
        place.Clock.Advance(TimeSpan.FromDays(400));
        Snapshot unpublished = place.State.Tables.Write("other", Sample.People(1));
        Assert.Equal(0, place.State.Prune(new PrunePolicy { Snapshots = TimeSpan.Zero }, place.Clock.GetUtcNow().AddYears(1)).Snapshots);
        Assert.True(place.State.Tables.Verify(current) && place.State.Tables.Verify(unpublished.Id));
        place.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, place.State.Prune(new PrunePolicy { Snapshots = TimeSpan.Zero }).Snapshots);
        Assert.True(place.State.Tables.Verify(current));
    }

    [Theory, MemberData(nameof(All))]
    public void A_snapshot_that_is_current_again_is_kept(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        SnapshotId back = Sample.Build(place.State, 1).Outputs[0].Id;
        Sample.Build(place.State, 2);
        Sample.Build(place.State, 1);
        place.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(1, place.State.Prune(s_week).Snapshots);
        Assert.True(place.State.Tables.Verify(back));
    }

    [Theory, MemberData(nameof(All))]
    public void What_is_being_read_is_kept_until_it_is_read(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        SnapshotId old = Sample.Build(place.State, 1).Outputs[0].Id;
        Sample.Build(place.State, 2);
        using (TableReader reader = place.State.Tables.Open(old))
        {
            // Renewed on the way: an hour is the most that a lease lasts.
            for (int day = 0; day < 10; day++)
            {
                for (int minutes = 0; minutes < 1440; minutes += 20) place.Clock.Advance(TimeSpan.FromMinutes(20));
                Assert.Equal(0, place.State.Prune(s_week).Snapshots);
            }

            Assert.Equal(100, reader.ReadText(["_record"]).Rows);
        }

        Assert.Equal(0, place.Register.Leases.Count());
        Assert.Equal(1, place.State.Prune(s_week).Snapshots);
    }

    [Theory, MemberData(nameof(All))]
    public void A_lease_that_is_not_renewed_lapses(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        SnapshotId old = Sample.Build(place.State, 1).Outputs[0].Id;
        Sample.Build(place.State, 2);
        place.Register.Database.Write(session => { session.Execute(
            """
            INSERT INTO leases (id, item, holder, machine, process, process_start, expires) VALUES (1, @item, 'build', 'another machine', 1, 1, '2031-01-20T00:00:00.0000000Z')
            """, new { item = $"tables/{old.Table}/{old.Content}" }); });
        place.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(0, place.State.Prune(s_week).Snapshots);
        place.Clock.Advance(TimeSpan.FromDays(12));
        Assert.Equal(1, place.State.Prune(s_week).Snapshots);
    }

    [Theory, MemberData(nameof(All))]
    public void Originals_go_with_the_last_load_that_is_kept(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Original shared = Sample.Load(place.State, "shared").Files[0].Original, own = Sample.Load(place.State, "own").Files[0].Original;
        Sample.Load(place.State, "new");
        Sample.Load(place.State, "shared", source: "benefits");
        Sample.Load(place.State, "more", LoadKind.Append, source: "benefits");
        place.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, place.State.Prune(s_week).Loads);
        place.Clock.Advance(TimeSpan.FromDays(2));
        PruneResult removed = place.State.Prune(s_week);
        Assert.Equal((2, 1, 3), (removed.Loads, removed.Originals, removed.OriginalBytes));
        Assert.True(place.State.Originals.Verify(shared));
        Assert.False(place.State.Originals.Verify(own));
        Assert.Equal([3], place.Register.Loads.All("housing").Select(load => load.Number));
        Assert.Equal(4, Sample.Load(place.State, "own").Number);
    }

    [Theory, MemberData(nameof(All))]
    public void A_source_may_have_a_retention_of_its_own(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        foreach (string source in new[] { "housing", "benefits" })
        {
            Sample.Load(place.State, "old " + source, source: source);
            Sample.Load(place.State, "new " + source, source: source);
        }

        place.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, place.State.Prune(s_week with { LoadsOf = new Dictionary<string, TimeSpan> { ["benefits"] = TimeSpan.FromDays(1) } }).Originals);
        Assert.Single(place.Register.Loads.All("benefits"));
    }

    [Theory, MemberData(nameof(All))]
    public void What_killed_processes_left_goes_after_a_day(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        SnapshotId current = Sample.Build(place.State, 1).Outputs[0].Id;
        string tables = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(PathOf(place, current)))!)!;
        string originals = Path.GetDirectoryName(Path.GetDirectoryName(place.State.Originals.PathOf(Sample.Load(place.State, "kept").Files[0].Original)))!;
        string[] left = [Path.Combine(tables, ".tmp", "1-1"), Path.Combine(tables, "housing", new string('a', 64)), Path.Combine(originals, ".tmp", "2-2")];
        foreach (string folder in left)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "half"), "12345");
        }

        string file = Path.Combine(Directory.CreateDirectory(Path.Combine(originals, "bb")).FullName, new string('b', 64));
        File.WriteAllText(file, "12345");
        Age(TimeSpan.FromHours(23));
        Assert.Equal(0, place.State.Prune(s_week).Unfinished);
        Age(TimeSpan.FromHours(25));
        PruneResult removed = place.State.Prune(s_week);
        Assert.Equal((4, 20), (removed.Unfinished, removed.UnfinishedBytes));
        Assert.All([.. left, file], path => Assert.False(Path.Exists(path)));
        Assert.True(place.State.Tables.Verify(current));

        void Age(TimeSpan age)
        {
            DateTime then = (place.State.Tables.Folders.DiskTime() - age).UtcDateTime;
            foreach (string folder in left) Directory.SetLastWriteTimeUtc(folder, then);
            File.SetLastWriteTimeUtc(file, then);
        }
    }

    [Fact]
    public void Pruning_nothing_is_no_fault()
    {
        using var place = new TestPlace();
        Assert.Equal(0, place.State.Prune().Bytes);
    }

    static string PathOf(TestPlace place, Snapshot snapshot) => PathOf(place, snapshot.Id);

    static string PathOf(TestPlace place, SnapshotId id)
    {
        using TableReader reader = place.State.Tables.Open(id);
        return reader.Paths[0];
    }
}
