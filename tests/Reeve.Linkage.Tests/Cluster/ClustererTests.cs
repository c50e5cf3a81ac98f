using FsCheck;
using FsCheck.Fluent;
using Reeve.Linkage.Cluster;
using Reeve.Linkage.Score;

namespace Reeve.Linkage.Tests.Cluster;

public sealed class ClustererTests
{
    static readonly ClusterConstraints None = new();

    static Gen<ScoredPair[]> AnyLinks(int records) =>
        (from left in Gen.Choose(0, records - 2) from right in Gen.Choose(left + 1, records - 1) from weight in Gen.Choose(-3, 12) select new ScoredPair(left, right, weight)).ListOf().Select(list => list.ToArray());

    [Fact]
    public void Without_constraints_clusters_are_the_connected_components() =>
        Prop.ForAll(AnyLinks(25).ToArbitrary(), links => Assert.Equal(Components(25, links), Clusterer.Cluster(25, links, None, out _))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_links_does_not_matter() =>
        Prop.ForAll(AnyLinks(12).ToArbitrary(), links =>
        {
            ClusterConstraints constraints = new() { OneRecordOfEachSource = [.. Enumerable.Range(0, 12).Select(record => record % 3)] };
            ScoredPair[] distinct = [.. links.DistinctBy(link => (link.Left, link.Right))];
            Assert.Equal(Clusterer.Cluster(12, distinct, constraints, out long over), Clusterer.Cluster(12, distinct.Reverse(), constraints, out long again));
            Assert.Equal(over, again);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_cluster_breaks_a_constraint() =>
        Prop.ForAll(AnyLinks(20).ToArbitrary(), links =>
        {
            int[] sources = [.. Enumerable.Range(0, 20).Select(record => record % 4)];
            TextColumn identifier = TextColumn.Encode("nhs", [.. Enumerable.Range(0, 20).Select(record => record % 5 < 3 ? null : "n" + record % 7)]);
            int[] clusters = Clusterer.Cluster(20, links, new ClusterConstraints { OneRecordOfEachSource = sources, OneValueOf = [identifier] }, out _);
            foreach (IGrouping<int, int> cluster in Enumerable.Range(0, 20).GroupBy(record => clusters[record]))
            {
                Assert.Equal(cluster.Count(), cluster.Select(record => sources[record]).Distinct().Count());
                Assert.True(cluster.Select(record => identifier[record]).OfType<string>().Distinct().Count() <= 1);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_best_link_is_taken_first()
    {
        ClusterConstraints constraints = new() { OneRecordOfEachSource = [0, 1, 1] };
        int[] clusters = Clusterer.Cluster(3, [new(0, 1, 4), new(0, 2, 9)], constraints, out long passedOver);
        Assert.Equal([0, 1, 0], clusters);
        Assert.Equal(1, passedOver);
    }

    static int[] Components(int records, ScoredPair[] links)
    {
        int[] label = [.. Enumerable.Range(0, records)];
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (ScoredPair link in links)
            {
                int least = Math.Min(label[link.Left], label[link.Right]);
                if (label[link.Left] != least || label[link.Right] != least) { label[link.Left] = label[link.Right] = least; changed = true; }
            }
        }
        return label;
    }
}
