using Reeve.Integration.Review;
using Reeve.Linkage.Score;
using Reeve.Store.Registers.Reviews;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Review;

public sealed class ReviewSampleTests
{
    static RecordReference Name(int record) => new("housing", $"H{record}");

    static ScoredPair Pair(int left, double probability) => new(left, left + 1, MatchWeight.FromProbability(probability));

    /// <summary>A thousand sure links, a hundred uncertain ones, and a hundred uncertain pairs that are not linked.</summary>
    static readonly ScoredPair[] Pairs =
    [
        .. Enumerable.Range(0, 1000).Select(at => Pair(at, 0.999)), .. Enumerable.Range(1000, 100).Select(at => Pair(at, 0.7)), .. Enumerable.Range(1100, 100).Select(at => Pair(at, 0.3)),
        .. Enumerable.Range(1200, 100).Select(at => Pair(at, 0.01)),
    ];

    [Fact]
    public void Each_stratum_is_drawn_by_chance_and_its_size_is_known()
    {
        (IReadOnlyList<ReviewStratum> strata, IReadOnlyList<(ScoredPair Pair, string Stratum)> drawn) = ReviewSample.Draw(Pairs, 0.5, new ReviewOptions(), Name);
        Assert.Equal([new(ReviewSample.Sure, 1000), new(ReviewSample.Uncertain, 100), new(ReviewSample.Below, 100)], strata);
        Assert.Equal([50, 25, 25], strata.Select(stratum => drawn.Count(each => each.Stratum == stratum.Name)));
        Assert.DoesNotContain(drawn, each => each.Pair.Probability < 0.2);
    }

    [Fact]
    public void Most_of_what_was_drawn_is_drawn_again_when_there_are_a_few_more_links()
    {
        ScoredPair[] more = [.. Pairs, .. Enumerable.Range(2000, 50).Select(at => Pair(at, 0.999))];
        HashSet<ScoredPair> first = [.. ReviewSample.Draw(Pairs, 0.5, new ReviewOptions(), Name).Drawn.Select(each => each.Pair)];
        Assert.True(ReviewSample.Draw(more, 0.5, new ReviewOptions(), Name).Drawn.Count(each => first.Contains(each.Pair)) >= 90);
    }

    [Fact]
    public void Which_record_is_named_first_does_not_matter() => Assert.Equal(ReviewSample.Hash(Name(1), Name(2)), ReviewSample.Hash(Name(2), Name(1)));

    [Fact]
    public void Every_link_is_drawn_about_as_often_as_every_other()
    {
        // The same places under a thousand other names: each place of a hundred is drawn about half the time.
        int[] times = new int[100];
        ScoredPair[] hundred = [.. Enumerable.Range(0, 100).Select(at => Pair(2 * at, 0.999))];
        for (int other = 0; other < 1000; other++)
        {
            int names = other;
            foreach ((ScoredPair pair, _) in ReviewSample.Draw(hundred, 0.5, new ReviewOptions { Sample = 50 }, record => new RecordReference($"s{names}", $"{record}")).Drawn) times[pair.Left / 2]++;
        }

        // Five standard deviations of a binomial of 1000 and one half: 79.
        Assert.All(times, count => Assert.InRange(count, 421, 579));
    }

    [Fact]
    public void Nothing_is_drawn_when_nothing_is_asked_for() => Assert.Empty(ReviewSample.Draw(Pairs, 0.5, new ReviewOptions { Sample = 0 }, Name).Drawn);
}
