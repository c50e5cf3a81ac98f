using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Store.Tests.State;

namespace Reeve.Store.Tests.Registers;

public sealed class NeverLinkListsTests
{
    public static TheoryData<DatabaseKind> All => Databases.All;

    [Theory, MemberData(nameof(All))]
    public void The_newest_list_is_known_and_no_older_one_takes_its_place(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        NeverLinkLists lists = place.Register.NeverLink;
        Assert.Null(lists.Newest());
        lists.Record(1, "a");
        lists.Applied(1);
        lists.Record(1, "a");
        Assert.Equal(new NeverLinkRecord(1, "a", true), lists.Newest());
        lists.Record(3, "c");
        Assert.Equal(new NeverLinkRecord(3, "c", false), lists.Newest());
        foreach ((long number, string digest) in new[] { (2L, "b"), (1L, "a"), (3L, "other") })
            Assert.Equal(StoreFault.Surroundings, Assert.Throws<StoreException>(() => lists.Record(number, digest)).Fault);
        lists.Applied(3);
        Assert.True(lists.Newest()!.IsApplied);
        lists.Reopen(3);
        Assert.Equal(new NeverLinkRecord(3, "c", false), lists.Newest());
        lists.Applied(3);
        Assert.True(lists.Newest()!.IsApplied);
    }

    [Theory, MemberData(nameof(All))]
    public void Superseded_tables_go_at_once_but_for_those_that_are_read(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        SnapshotId first = Sample.Build(place.State, 1).Outputs[0].Id, second = Sample.Build(place.State, 2).Outputs[0].Id, third = Sample.Build(place.State, 3).Outputs[0].Id;
        SnapshotId unpublished = place.State.Tables.Write("people", Sample.People(3)).Id;
        using (TableReader reader = place.State.Tables.Open(second))
        {
            Assert.Equal((2, 1), place.State.RemoveSuperseded());
            Assert.True(File.Exists(reader.Paths[0]));
        }
        Assert.Equal((1, 0), place.State.RemoveSuperseded());
        foreach (SnapshotId gone in new[] { first, second, unpublished }) Assert.Throws<StoreException>(() => place.State.Tables.Open(gone));
        place.State.Tables.Open(third).Dispose();
        Assert.Single(Directory.GetFiles(Path.Combine(place.Options.TablesFolder ?? place.Options.Folder, "tables"), "rows.parquet", SearchOption.AllDirectories));
    }

    [Theory, MemberData(nameof(All))]
    public void Measures_that_a_newer_run_replaced_are_forgotten(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        long first = place.Register.Runs.Begin("1"), second = place.Register.Runs.Begin("1");
        place.Register.Facts.Record(first, "n", [new Fact("quality", "old", 1), new Fact("recipe", "old")]);
        place.Register.Facts.Record(second, "n", [new Fact("quality", "new", 1), new Fact("recipe", "new")]);
        place.Register.Facts.ForgetReplaced(["quality"]);
        Assert.Equal(["new"], place.Register.Facts.History("n", "quality").Select(fact => fact.Fact.Body));
        Assert.Equal(["old", "new"], place.Register.Facts.History("n", "recipe").Select(fact => fact.Fact.Body));
    }

    [Theory, MemberData(nameof(All))]
    public void Whoever_first_takes_a_load_as_it_is_is_kept(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Load load = Sample.Load(place.State, "a");
        Assert.Null(place.Register.Loads.Acceptance("housing", load.Number));
        LoadAcceptance first = place.Register.Loads.Accept("housing", load.Number, "An engineer");
        Assert.Equal(new LoadAcceptance("housing", 1, "An engineer", place.Clock.GetUtcNow()), first);
        place.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(first, place.Register.Loads.Accept("housing", load.Number, "Another"));
        Assert.Equal(first, place.Register.Loads.Acceptance("housing", load.Number));
    }
}
