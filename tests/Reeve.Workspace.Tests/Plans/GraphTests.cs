using FsCheck;
using FsCheck.Fluent;
using Reeve.Workspace.Plans;

namespace Reeve.Workspace.Tests.Plans;

public sealed class GraphTests
{
    // Up to 7 names, each with some of the others: a bit for each that it depends on.
    static readonly Arbitrary<int[]> Graphs = Gen.Choose(1, 7).SelectMany(size => Gen.ArrayOf(Gen.Choose(0, (1 << size) - 1), size)).ToArbitrary();

    static Graph Make(int[] rows) => new([.. rows.Select((row, at) => (Name(at), (IReadOnlyList<string>)[.. Enumerable.Range(0, rows.Length).Where(on => (row >> on & 1) == 1).Select(Name)]))]);

    static string Name(int at) => $"n{at}";

    [Fact]
    public void An_order_has_everything_after_what_it_depends_on() => Prop.ForAll(Graphs, rows =>
    {
        if (Make(rows).Order() is not { } order) return;
        Assert.Equal(rows.Length, order.Distinct().Count());
        for (int at = 0; at < rows.Length; at++)
            for (int on = 0; on < rows.Length; on++)
                if ((rows[at] >> on & 1) == 1) Assert.True(order.ToList().IndexOf(Name(on)) < order.ToList().IndexOf(Name(at)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void There_is_either_an_order_or_a_cycle() => Prop.ForAll(Graphs, rows => Make(rows).Order() is null == Make(rows).Cycles().Count > 0).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cycle_goes_along_dependencies_and_comes_back() => Prop.ForAll(Graphs, rows =>
    {
        foreach (IReadOnlyList<string> cycle in Make(rows).Cycles())
            for (int at = 0; at < cycle.Count; at++)
                Assert.Equal(1, rows[int.Parse(cycle[at][1..])] >> int.Parse(cycle[(at + 1) % cycle.Count][1..]) & 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Among_what_could_come_next_the_first_given_comes() =>
        Assert.Equal(["a", "c", "b", "d"], new Graph([("d", ["b"]), ("a", []), ("c", ["a"]), ("b", ["c"])]).Order());
}
