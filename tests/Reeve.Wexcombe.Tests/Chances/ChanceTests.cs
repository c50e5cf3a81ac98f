using FsCheck;
using FsCheck.Fluent;
using Reeve.Wexcombe.Chances;

namespace Reeve.Wexcombe.Tests.Chances;

public sealed class ChanceTests
{
    [Fact]
    public void The_stream_is_SplitMix64_as_published()
    {
        // First outputs for seed 1234567 of the authors' reference code, as Rosetta Code lists them (task "Pseudo-random numbers/Splitmix64").
        var chance = new Chance(1234567);
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], (ulong[])[chance.Next(), chance.Next(), chance.Next()]);
    }

    [Fact]
    public void A_number_between_two_is_never_outside_them() =>
        Prop.ForAll<ulong, short, ushort>((seed, low, width) =>
        {
            int drawn = new Chance(seed).Between(low, low + width);
            return drawn >= low && drawn <= low + width;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Drawing_from_a_stream_of_its_own_leaves_the_stream_where_it_was() =>
        Prop.ForAll<ulong, byte>((seed, draws) =>
        {
            var one = new Chance(seed);
            var other = new Chance(seed);
            Chance own = one.For("names", draws);
            for (int i = 0; i < draws; i++) own.Next();
            return one.Next() == other.Next();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Streams_of_other_topics_and_numbers_are_other_streams()
    {
        var chance = new Chance(1);
        ulong[] firsts = [.. from topic in (string[])["names", "phones"] from number in Enumerable.Range(0, 500) select chance.For(topic, number).Next()];
        Assert.Equal(firsts.Length, firsts.Distinct().Count());
    }

    [Fact]
    public void Shuffling_keeps_every_item() =>
        Prop.ForAll<ulong, int[]>((seed, items) =>
        {
            int[] shuffled = [.. items];
            new Chance(seed).Shuffle<int>(shuffled);
            return items.Order().SequenceEqual(shuffled.Order());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Weights_decide_how_often_something_is_drawn()
    {
        var weighted = new Weighted<char>(('a', 1), ('b', 3), ('c', 6));
        var chance = new Chance(5);
        ILookup<char, char> drawn = Enumerable.Range(0, 20_000).Select(_ => weighted.Pick(chance)).ToLookup(static c => c);
        Assert.InRange(drawn['a'].Count(), 1850, 2150);
        Assert.InRange(drawn['b'].Count(), 5800, 6200);
        Assert.InRange(drawn['c'].Count(), 11800, 12200);
    }

    [Fact]
    public void The_first_name_of_an_unflattened_list_comes_twice_as_often_as_the_second()
    {
        Weighted<string> names = Zipf.Of(["first", "second", "third"], 0);
        var chance = new Chance(9);
        ILookup<string, string> drawn = Enumerable.Range(0, 30_000).Select(_ => names.Pick(chance)).ToLookup(static name => name);
        Assert.InRange(drawn["first"].Count() / (double)drawn["second"].Count(), 1.9, 2.1);
        Assert.InRange(drawn["first"].Count() / (double)drawn["third"].Count(), 2.8, 3.2);
    }
}
