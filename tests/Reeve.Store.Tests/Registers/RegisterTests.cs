using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Store.Tests.State;

namespace Reeve.Store.Tests.Registers;

public sealed class RegisterTests
{
    public static TheoryData<DatabaseKind> All => Databases.All;

    [Theory, MemberData(nameof(All))]
    public void What_was_recorded_is_there_when_the_register_is_opened_again(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Publication published = Sample.Build(place.State, 1);
        place.State.Dispose();
        using var again = place.Open();
        Publication found = again.Register.Published.Find(Sample.Node)!;
        Assert.Equal(published.Outputs, found.Outputs);
        Assert.Equal((1, 1, "recipe 1", place.Clock.GetUtcNow(), null), (found.Id, found.Run, found.Recipe, found.Published, found.Ended));
        Assert.Equal(100, found.Find(Sample.Table)!.Rows);
        Run run = Assert.Single(again.Register.Runs.Newest());
        Assert.Equal(new Run(1, "1.0", place.Clock.GetUtcNow(), place.Clock.GetUtcNow(), RunOutcome.Succeeded), run);
    }

    [Theory, MemberData(nameof(All))]
    public void A_run_that_never_ended_is_marked_as_interrupted_by_the_next(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        RunLog runs = place.Register.Runs;
        long first = runs.Begin("1.0"), second = runs.Begin("1.1");
        Assert.Equal((1, 2), (first, second));
        Assert.Equal([null, RunOutcome.Interrupted], runs.Newest().Select(run => run.Outcome));
        runs.Finish(second, RunOutcome.Failed);
        Assert.Equal([RunOutcome.Failed], runs.Newest(1).Select(run => run.Outcome));
    }

    [Theory, MemberData(nameof(All))]
    public void What_a_run_did_with_a_node_is_recorded_and_may_be_corrected(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        RunLog runs = place.Register.Runs;
        long run = runs.Begin("1.0");
        var failed = new NodeExecution { Node = "source:housing", Recipe = "r", Outcome = NodeOutcome.Failed, Seconds = 1.5, Message = "No such file." };
        var built = new NodeExecution { Node = "source:benefits", Recipe = "r", Outcome = NodeOutcome.Built, Rows = 10, Rejected = 0, Seconds = 0.25 };
        runs.Record(run, failed);
        place.Clock.Advance(TimeSpan.FromSeconds(1));
        runs.Record(run, built);
        Assert.Equal([failed, built], runs.Executions(run));
        runs.Record(run, failed with { Outcome = NodeOutcome.Built, Message = null });
        Assert.Equal([NodeOutcome.Built, NodeOutcome.Built], runs.Executions(run).Select(execution => execution.Outcome));
        Assert.Empty(runs.Executions(run + 1));
    }

    [Theory, MemberData(nameof(All))]
    public void A_publication_is_current_until_the_node_publishes_again(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Publications published = place.Register.Published;
        Assert.Null(published.Find(Sample.Node));
        Assert.Null(published.FindTable(Sample.Table));
        Publication first = Sample.Build(place.State, 1);
        place.Clock.Advance(TimeSpan.FromDays(1));
        Publication second = Sample.Build(place.State, 2);
        Assert.Equal(second.Outputs[0], published.FindTable(Sample.Table));
        Assert.Equal([(1, place.Clock.GetUtcNow()), (2, null)], published.History(Sample.Node).Select(one => (one.Id, one.Ended)));
        Assert.Equal(first.Outputs, published.History(Sample.Node)[0].Outputs);
        Assert.Equal([2], published.AllCurrent().Select(one => one.Id));
        Assert.True(published.Withdraw(Sample.Node));
        Assert.False(published.Withdraw(Sample.Node));
        Assert.Empty(published.AllCurrent());
    }

    [Theory, MemberData(nameof(All))]
    public void Publishing_the_same_once_more_changes_nothing(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Assert.Equal(Sample.Build(place.State, 1).Id, Sample.Build(place.State, 1).Id);
        Assert.Single(place.Register.Published.History(Sample.Node));
    }

    [Theory, MemberData(nameof(All))]
    public void A_node_may_publish_several_tables_or_none(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        long run = place.Register.Runs.Begin("1.0");
        Snapshot[] two = [place.State.Tables.Write("b", Sample.People(2)), place.State.Tables.Write("a", Sample.People(1))];
        Assert.Equal(["a", "b"], place.Register.Published.Publish(run, "n", "r", two).Outputs.Select(output => output.Id.Table));
        Assert.Equal([two[1], two[0]], place.Register.Published.Find("n")!.Outputs);
        Assert.Empty(place.Register.Published.Publish(run, "n", "r2", []).Outputs);
        Assert.Throws<ArgumentException>(() => place.Register.Published.Publish(run, "n", "r", [two[0], two[0]]));
    }

    [Theory, MemberData(nameof(All))]
    public void A_table_is_one_nodes_and_a_refused_publication_leaves_nothing(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Publication mine = Sample.Build(place.State, 1);
        StoreException fault = Assert.Throws<StoreException>(() => Sample.Build(place.State, 2, node: "linkage:person"));
        Assert.Equal((StoreFault.Request, "Table housing is published by standardised:housing: linkage:person cannot publish it too."), (fault.Fault, fault.Message));
        Assert.Equal(mine.Id, Assert.Single(place.Register.Published.AllCurrent()).Id);
        Assert.Empty(place.Register.Facts.History("linkage:person", "quality"));
    }

    [Theory, MemberData(nameof(All))]
    public void A_snapshot_that_is_not_there_is_not_published(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Publication first = Sample.Build(place.State, 1);
        var never = new Snapshot(new SnapshotId(Sample.Table, new string('0', 64)), 1, 1);
        StoreException fault = Assert.Throws<StoreException>(() => place.Register.Published.Publish(1, Sample.Node, "r", [never], [new Fact("quality", "{}")]));
        Assert.Equal(StoreFault.Surroundings, fault.Fault);
        Assert.Equal(first.Id, place.Register.Published.Find(Sample.Node)!.Id);
        Assert.Single(place.Register.Facts.History(Sample.Node, "quality"));
    }

    [Theory, MemberData(nameof(All))]
    public void Facts_make_a_trend_by_load_and_the_newest_measure_of_a_load_counts(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Facts facts = place.Register.Facts;
        long first = place.Register.Runs.Begin("1.0"), second = place.Register.Runs.Begin("1.0");
        facts.Record(first, "n", [new Fact("quality", "1", 1), new Fact("quality", "2", 2), new Fact("size", "10")]);
        facts.Record(second, "n", [new Fact("quality", "2b", 2), new Fact("size", "11"), new Fact("size", "12")]);
        Assert.Equal([(1, "1"), (2, "2b")], facts.History("n", "quality").Select(one => (one.Fact.Load!.Value, one.Fact.Body)));
        Assert.Equal([(first, "10"), (second, "12")], facts.History("n", "size").Select(one => (one.Run, one.Fact.Body)));
        Assert.Equal("2b", facts.Newest("n", "quality")!.Fact.Body);
        Assert.Null(facts.Newest("n", "none"));
    }

    [Theory, MemberData(nameof(All))]
    public void Loads_are_numbered_for_each_source_and_the_same_bytes_are_no_new_load(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        Load first = Sample.Load(place.State, "a"), same = Sample.Load(place.State, "a"), second = Sample.Load(place.State, "b"), other = Sample.Load(place.State, "a", source: "benefits");
        Assert.Equal((1, 1, 2, 1), (first.Number, same.Number, second.Number, other.Number));
        Assert.Equal(3, Sample.Load(place.State, "b", LoadKind.Append).Number);
        Assert.Equal(4, Sample.Load(place.State, "a", LoadKind.Append).Number);
        Assert.Equal([2, 3, 4], place.Register.Loads.InForce("housing").Select(load => load.Number));
        Assert.Equal([1, 2, 3, 4], place.Register.Loads.All("housing").Select(load => load.Number));
        Assert.Equal("extract.csv", Assert.Single(place.Register.Loads.Newest("housing")!.Files).Name);
        Assert.Null(place.Register.Loads.Newest("library"));
        Assert.Empty(place.Register.Loads.InForce("library"));
    }

    [Theory, MemberData(nameof(All))]
    public void A_source_that_only_appends_has_all_its_loads_in_force(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        foreach (string text in new[] { "a", "b", "c" }) Sample.Load(place.State, text, LoadKind.Upsert);
        Assert.Equal([1, 2, 3], place.Register.Loads.InForce("housing").Select(load => load.Number));
    }

    [Theory, MemberData(nameof(All))]
    public void A_load_without_its_original_is_not_recorded(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        var never = new LoadFile(new(new string('0', 64), 1), "x");
        Assert.Equal(StoreFault.Surroundings, Assert.Throws<StoreException>(() => place.Register.Loads.Record(place.Register.Runs.Begin("1"), "s", LoadKind.Replace, [never])).Fault);
        Assert.Throws<ArgumentException>(() => place.Register.Loads.Record(1, "s", LoadKind.Replace, []));
        Assert.Empty(place.Register.Loads.All("s"));
    }

    [Theory, MemberData(nameof(All))]
    public void Names_of_any_script_and_with_quotes_come_back_as_they_were(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        const string odd = "'; DROP TABLE runs; -- \"Łódź\" 世界 @node";
        long run = place.Register.Runs.Begin(odd);
        place.Register.Published.Publish(run, odd, odd, []);
        Assert.Equal((odd, odd), (place.Register.Published.Find(odd)!.Recipe, place.Register.Runs.Newest(1)[0].Program));
    }

    [Theory, MemberData(nameof(All))]
    public void Nodes_sort_by_bytes_on_either_database(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        long run = place.Register.Runs.Begin("1.0");
        string[] nodes = ["b", "B", "a", "_", "é", "a-b", "ab", "Z"];
        foreach (string node in nodes) place.Register.Published.Publish(run, node, "r", []);
        Assert.Equal(nodes.Order(StringComparer.Ordinal), place.Register.Published.AllCurrent().Select(one => one.Node));
    }
}
