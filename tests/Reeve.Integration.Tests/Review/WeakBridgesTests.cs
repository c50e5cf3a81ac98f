using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Review;
using Reeve.Linkage.Score;

namespace Reeve.Integration.Tests.Review;

public sealed class WeakBridgesTests
{
    const int Records = 14;

    static Gen<ScoredPair[]> AnyLinks =>
        (from left in Gen.Choose(0, Records - 2) from right in Gen.Choose(left + 1, Records - 1) select new ScoredPair(left, right, 1)).ListOf().Select(list => list.Distinct().ToArray());

    [Fact]
    public void A_bridge_is_a_link_without_which_its_records_are_apart() => Prop.ForAll(AnyLinks.ToArbitrary(), links =>
    {
        List<(int, int)> expected = [];
        for (int at = 0; at < links.Length; at++)
        {
            ScoredPair[] others = [.. links.Where((_, other) => other != at)];
            HashSet<int> left = Reached(links[at].Left, others), right = Reached(links[at].Right, others);
            if (!left.Contains(links[at].Right) && Math.Min(left.Count, right.Count) >= 2) expected.Add((at, Math.Min(left.Count, right.Count)));
        }

        Assert.Equal(expected, WeakBridges.Find(links));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_chain_of_a_hundred_thousand_records_is_searched()
    {
        ScoredPair[] chain = [.. Enumerable.Range(0, 100_000).Select(record => new ScoredPair(record, record + 1, 1))];
        Assert.Equal(chain.Length - 2, WeakBridges.Find(chain).Count);
    }

    static HashSet<int> Reached(int from, ScoredPair[] links)
    {
        HashSet<int> reached = [from];
        for (bool grows = true; grows;)
        {
            grows = false;
            foreach (ScoredPair link in links)
                if (reached.Contains(link.Left) != reached.Contains(link.Right)) { reached.Add(link.Left); reached.Add(link.Right); grows = true; }
        }

        return reached;
    }
}
