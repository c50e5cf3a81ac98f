using Reeve.Linkage.Score;

namespace Reeve.Linkage.Tests.Score;

public sealed class ThresholdChoiceTests
{
    static ScoredPair[] Pairs(params double[] probabilities) => [.. probabilities.Select((p, at) => new ScoredPair(at, at + 1, MatchWeight.FromProbability(p)))];

    [Fact]
    public void The_chosen_threshold_has_the_greatest_expected_F1_of_all()
    {
        Random random = new(5);
        for (int round = 0; round < 50; round++)
        {
            ScoredPair[] pairs = Pairs([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.NextDouble() * 0.998 + 0.001)]);
            double best = pairs.Max(at => F1(pairs, at.Probability));
            Assert.Equal(best, F1(pairs, ThresholdChoice.ForLinks(pairs).Probability), 9);
        }

        static double F1(ScoredPair[] pairs, double threshold)
        {
            double right = pairs.Where(pair => pair.Probability >= threshold).Sum(pair => pair.Probability);
            return 2 * right / (pairs.Count(pair => pair.Probability >= threshold) + pairs.Sum(pair => pair.Probability));
        }
    }

    [Fact]
    public void Clusters_are_joined_only_by_links_of_which_one_in_a_hundred_may_be_wrong()
    {
        ScoredPair[] pairs = Pairs([.. Enumerable.Repeat(0.999, 98), 0.95, 0.9, 0.6, 0.55]);
        ExpectedQuality choice = ThresholdChoice.ForClusters(pairs, 0.5);
        Assert.Equal(0.6, choice.Probability, 9);
        Assert.True(1 - choice.Precision <= 0.01);
        Assert.Equal(0.95, ThresholdChoice.ForClusters(pairs, 0.92).Probability, 9);
    }

    [Fact]
    public void Without_pairs_there_is_still_a_threshold() => Assert.Equal((0.5, 0.5), (ThresholdChoice.ForLinks([]).Probability, ThresholdChoice.ForClusters([], 0.1).Probability));
}
