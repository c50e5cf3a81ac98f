using FsCheck;
using FsCheck.Fluent;
using Reeve.Linkage.Cluster;
using Reeve.Linkage.Score;

namespace Reeve.Linkage.Tests.Cluster;

/// <summary>What people decided binds clusters.</summary>
public sealed class DecidedClusterTests
{
    const int Records = 9;

    /// <summary>Links, pairs to be together and pairs to be apart, among a few records so that they often meet.</summary>
    sealed record Case(ScoredPair[] Links, RecordPair[] Together, RecordPair[] Apart, bool Identified)
    {
        public ClusterConstraints Constraints => new() { Together = Together, Apart = Apart, OneValueOf = Identified ? [Identifier] : [] };
    }

    static readonly TextColumn Identifier = TextColumn.Encode("nhs", [null, "a", "b", null, "a", "c", null, "b", null]);

    static Gen<RecordPair> AnyPair => from left in Gen.Choose(0, Records - 2) from right in Gen.Choose(left + 1, Records - 1) from turned in Gen.Elements(true, false) select turned ? new RecordPair(right, left) : new RecordPair(left, right);

    static Gen<Case> AnyCase =>
        from links in (from pair in AnyPair from weight in Gen.Choose(-3, 12) select new ScoredPair(Math.Min(pair.Left, pair.Right), Math.Max(pair.Left, pair.Right), weight)).ListOf()
        from together in Gen.Choose(0, 4).SelectMany(count => AnyPair.ListOf(count))
        from apart in Gen.Choose(0, 4).SelectMany(count => AnyPair.ListOf(count))
        from identified in Gen.Elements(true, false)
        select new Case([.. links.DistinctBy(link => (link.Left, link.Right))], [.. together], [.. apart], identified);

    static void ForAll(Action<Case> holds) => Prop.ForAll(AnyCase.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    static int[] Clusters(Case given) => Clusterer.Cluster(Records, given.Links, given.Constraints, out _);

    [Fact]
    public void The_clusters_are_those_of_the_slow_reference() =>
        ForAll(given => Assert.Equal(SlowClusters.Of(Records, given.Links, given.Constraints), Clusters(given)));

    [Fact]
    public void No_cluster_holds_both_records_of_a_pair_to_be_apart() =>
        ForAll(given => Assert.All(given.Apart, pair => Assert.NotEqual(Clusters(given)[pair.Left], Clusters(given)[pair.Right])));

    [Fact]
    public void Pairs_to_be_together_are_in_one_cluster_unless_something_contradicts_them() => ForAll(given =>
    {
        int[] clusters = Clusters(given);
        DecidedGroups groups = DecidedGroups.Of(Records, given.Together, given.Apart);
        Assert.All(groups.Joined, pair => Assert.Equal(clusters[pair.Left], clusters[pair.Right]));
        Assert.Equal(given.Together.Length, groups.Joined.Count + groups.Suspended.Count);
        Assert.Equal(groups.Contradicting.Count == 0, groups.Suspended.Count == 0);
    });

    [Fact]
    public void The_order_and_the_direction_of_decisions_do_not_matter() => ForAll(given =>
    {
        Case turned = given with
        {
            Links = [.. given.Links.Reverse()], Together = [.. given.Together.Reverse().Select(pair => new RecordPair(pair.Right, pair.Left))],
            Apart = [.. given.Apart.Reverse().Select(pair => new RecordPair(pair.Right, pair.Left))],
        };
        Assert.Equal(Clusters(given), Clusters(turned));
    });

    [Fact]
    public void A_decision_that_is_taken_back_leaves_the_clusters_as_they_were() => ForAll(given =>
        Assert.Equal(
            Clusterer.Cluster(Records, given.Links, new ClusterConstraints { OneValueOf = given.Constraints.OneValueOf }, out _),
            Clusters(given with { Together = [], Apart = [] })));

    [Fact]
    public void Records_that_a_decision_keeps_apart_are_kept_apart_through_a_third()
    {
        int[] clusters = Clusterer.Cluster(3, [new(0, 1, 9), new(1, 2, 8)], new ClusterConstraints { Apart = [new(0, 2)] }, out long passedOver);
        Assert.Equal([0, 0, 2], clusters);
        Assert.Equal(1, passedOver);
    }

    [Fact]
    public void A_decision_joins_two_NHS_numbers_and_a_third_stays_out()
    {
        TextColumn numbers = TextColumn.Encode("nhs", ["a", "b", "b", "c"]);
        ScoredPair[] links = [new(1, 2, 5), new(2, 3, 4)];
        int[] clusters = Clusterer.Cluster(4, links, new ClusterConstraints { OneValueOf = [numbers], Together = [new(0, 1)] }, out _);
        Assert.Equal([0, 0, 0, 3], clusters);
    }

    [Fact]
    public void What_contradicts_itself_is_left_to_the_links_and_different_holds()
    {
        // A is B, B is C, and A is not C: of the two links the stronger one stays.
        ClusterConstraints constraints = new() { Together = [new(0, 1), new(1, 2)], Apart = [new(0, 2)] };
        Assert.Equal([0, 1, 1], Clusterer.Cluster(3, [new(0, 1, 2), new(1, 2, 7)], constraints, out _));
        Assert.Equal([0, 1, 2], Clusterer.Cluster(3, [], constraints, out _));
        DecidedGroups groups = DecidedGroups.Of(3, constraints.Together, constraints.Apart);
        Assert.Equal((0, 2, 1), (groups.Joined.Count, groups.Suspended.Count, groups.Contradicting.Count));
    }

    [Fact]
    public void A_pair_of_one_record_is_refused() =>
        Assert.Throws<ArgumentException>(() => Clusterer.Cluster(2, [], new ClusterConstraints { Together = [new(1, 1)] }, out _));
}
