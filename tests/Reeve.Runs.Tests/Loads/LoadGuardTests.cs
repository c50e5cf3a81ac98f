using Reeve.Runs.Build;
using Reeve.Runs.Planning;
using Reeve.Runs.State;
using Reeve.Runs.Tests.Approvals;
using Reeve.Store;
using Reeve.Store.Registers;

namespace Reeve.Runs.Tests.Loads;

/// <summary>Loads that cannot be right: the build stops and asks.</summary>
public sealed class LoadGuardTests : IDisposable
{
    readonly TestTown town = new();

    public LoadGuardTests()
    {
        town.Delete("linkage/person.yaml");
        town.Delete("sources/benefits.yaml");
        Load(100);
    }

    public void Dispose() => town.Dispose();

    [Theory]
    [InlineData(0, 0, "it has no rows, and its last good load had 100")]
    [InlineData(49, 0, "it has 49 rows, and its last good load had 100: less than 50% of them")]
    [InlineData(201, 0, "it has 201 rows, and its last good load had 100: more than 200% of them")]
    [InlineData(100, 51, "only 49 of its 100 records were in its last good load")]
    public void A_load_that_cannot_be_right_fails_and_the_last_good_table_stays(int rows, int from, string why)
    {
        town.Build();
        SortedDictionary<string, string> before = town.Published();
        Load(rows, from);
        BuildReport report = town.Build();
        NodeEnding.Failed failed = Assert.IsType<NodeEnding.Failed>(Of(report, "standardised:housing").Outcome);
        Assert.Equal(FailureKind.Data, failed.Kind);
        Assert.Contains(why, failed.Why);
        Assert.Contains("`reeve build --accept housing --as NAME`", failed.Why);
        Assert.Equal(before, town.Published());
        Assert.True(town.Build().HasFailed);
    }

    [Theory]
    [InlineData(50, 0)]
    [InlineData(200, 0)]
    [InlineData(100, 50)]
    [InlineData(60, 40)]
    public void A_load_that_can_be_right_is_taken(int rows, int from)
    {
        town.Build();
        Load(rows, from);
        Assert.IsType<NodeEnding.Ran>(Of(town.Build(), "standardised:housing").Outcome);
    }

    [Fact]
    public void What_somebody_takes_as_it_is_is_taken_and_it_is_kept_who()
    {
        town.Build();
        Load(10);
        BuildReport report = town.Build(request => request with { Accept = new AcceptedLoads(["housing"], " A steward ") });
        Assert.Contains(Of(report, "standardised:housing").Notes, note => note.StartsWith("Load 2 was taken as it is by A steward: it has 10 rows", StringComparison.Ordinal));
        using (OpenPlace open = town.Open()) Assert.Equal(("A steward", town.Clock.Now), (open.State.Register.Loads.Acceptance("housing", 2)!.By, open.State.Register.Loads.Acceptance("housing", 2)!.At));
        Assert.True(town.Build().IsUnchanged);
        // The decision is of that load and of no later one.
        Load(100, 500);
        town.Build();
        Load(3);
        Assert.True(town.Build().HasFailed);
    }

    [Fact]
    public void A_decision_about_a_source_that_is_not_there_or_by_nobody_is_refused()
    {
        foreach (AcceptedLoads accept in new[] { new AcceptedLoads(["house"], "A steward"), new AcceptedLoads(["housing"], " ") })
            Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => town.Build(request => request with { Accept = accept })).Fault);
    }

    [Fact]
    public void Once_the_source_is_mended_the_build_goes_on()
    {
        town.Build();
        Load(3);
        Assert.True(town.Build().HasFailed);
        Load(101);
        Assert.Equal(101, Of(town.Build(), "standardised:housing").Rows);
    }

    [Fact]
    public void A_small_source_may_change_as_it_likes_but_not_be_empty()
    {
        Load(49);
        town.Build();
        Load(4, 900);
        Assert.False(town.Build().HasFailed);
        Load(0);
        Assert.True(town.Build().HasFailed);
    }

    [Fact]
    public void A_source_may_say_what_is_expected_of_its_loads_or_that_nothing_is()
    {
        town.Build();
        Load(40, more: "expect: {least: 30%}");
        Assert.False(town.Build().HasFailed);
        Load(100, more: "expect: {least: 90%}");
        town.Build();
        Load(89, more: "expect: {least: 90%}");
        Assert.True(town.Build().HasFailed);
        Load(2, 700, more: "expect: off");
        Assert.False(town.Build().HasFailed);
    }

    [Fact]
    public void A_load_that_only_adds_is_not_held_to_the_one_before()
    {
        Load(100, more: "load: append");
        town.Build();
        Load(2, 700, more: "load: append");
        Assert.Equal(102, Of(town.Build(), "standardised:housing").Rows);
    }

    [Fact]
    public void Another_contract_for_the_same_load_is_no_load_that_changed()
    {
        town.Build();
        string file = Path.Combine(town.Folder, "sources", "housing.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("type: text, required: true", "type: text, pattern: \"h[0-9]\", required: true", StringComparison.Ordinal).Replace("key: [id]", "key: [id]\nquarantine: {fail: 100%}", StringComparison.Ordinal));
        Assert.Equal(10, Of(town.Build(), "standardised:housing").Rows);
    }

    [Fact]
    public void The_tables_of_a_source_that_no_file_describes_any_more_are_withdrawn_and_come_back_with_it()
    {
        town.Source("benefits");
        town.Build();
        SortedDictionary<string, string> before = town.Published();
        string file = Path.Combine(town.Folder, "sources", "benefits.yaml"), text = File.ReadAllText(file);
        File.Delete(file);
        using (OpenPlace open = town.Open())
            Assert.Equal(PlanVerdict.Withdrawn, Preview.Of(open, open.Plan.Nodes, CancellationToken.None).Single(node => node.Node == "standardised:benefits").Verdict);
        Assert.Contains(town.Build().Notes, note => note.StartsWith("No file describes standardised:benefits any more", StringComparison.Ordinal));
        Assert.Equal(["housing", "housing__quarantine"], town.Published().Keys);
        Assert.Empty(town.Build().Notes);
        File.WriteAllText(file, text);
        town.Build();
        Assert.Equal(before, town.Published());
    }

    [Fact]
    public void A_clock_that_went_back_is_told_and_builds_go_on()
    {
        string file = Path.Combine(town.Folder, "sources", "housing.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("key: [id]", "key: [id]\nrefresh: 1 week", StringComparison.Ordinal));
        Assert.Empty(town.Build().Notes);
        town.Clock.Now = town.Clock.Now.AddDays(-40);
        Load(101, more: "refresh: 1 week");
        BuildReport report = town.Build();
        Assert.Contains("the clock went back", Assert.Single(report.Notes));
        Assert.False(report.HasFailed);
        Assert.Equal(101, Of(report, "standardised:housing").Rows);
        File.AppendAllText(file, "quality:\n  - {name: has-name, complete: name}\n");
        BuildReport again = town.Build();
        Assert.IsType<NodeEnding.Ran>(Of(again, "quality:housing").Outcome);
        using OpenPlace open = town.Open();
        Assert.All(QualityLog.Of(open), history => Assert.True(history.Latest!.AsOf >= history.Latest.LoadedOn));
    }

    void Load(int rows, int from = 0, string more = "") =>
        town.Source("housing", more, "id,name,born,email\n" + string.Concat(Enumerable.Range(from, rows).Select(at => $"h{at},Person Number{(char)('a' + at % 26)}{(char)('a' + at / 26 % 26)},{1940 + at % 60}-02-03,\n")));

    static NodeReport Of(BuildReport report, string node) => report.Nodes.Single(each => each.Node == node);
}
