using Reeve.Integration.Review;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;
using Reeve.Linkage.Train;
using Reeve.Store.Registers.Reviews;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Review;

/// <summary>The sample of a model that was taught by it: it has to measure honestly what it has taught.</summary>
public sealed class TaughtSampleTests
{
    static readonly LinkageModel Model = new() { Comparisons = [], Blocking = [], Prior = 0.001 };

    static Lesson Learnt(IReadOnlyList<ScoredPair> pairs, double threshold, double shift, ReviewOptions options) => new()
    {
        Decisions = 100, Shift = shift, Before = Model, Model = PriorShift.Applied(Model, shift), Pairs = pairs, Threshold = threshold,
        Reach = MatchWeight.Probability(MatchWeight.FromProbability(Math.Min(options.From, threshold)) + shift),
    };

    static ScoredPair[] Shifted(IEnumerable<ScoredPair> pairs, double shift) => [.. pairs.Select(pair => pair with { Weight = pair.Weight + shift })];

    [Theory]
    [InlineData(-2.5, 0.9)]
    [InlineData(-1, 1.2)]
    [InlineData(0, 1)]
    [InlineData(1.5, 0.8)]
    public void The_precision_of_links_that_the_sample_has_chosen_lies_in_its_interval_about_as_often_as_promised(double shift, double slope)
    {
        // The model is out by a shift, and by a slope that it cannot learn.
        const int simulations = 400;
        ReviewOptions options = new();
        Random random = new(20260402);
        int held = 0, told = 0;
        for (int simulation = 0; simulation < simulations; simulation++)
        {
            ScoredPair[] pairs = [.. Enumerable.Range(0, 1500).Select(at => new ScoredPair(2 * at, 2 * at + 1, at % 10 < 7 ? 5.7 + 12 * random.NextDouble() : 9.7 * random.NextDouble() - 4))];
            bool[] isMatch = [.. pairs.Select(pair => random.NextDouble() < MatchWeight.Probability(slope * pair.Weight + shift))];
            int town = simulation;
            RecordReference Name(int record) => new($"town{town}", $"{record}");
            double before = ThresholdChoice.ForLinks(pairs).Probability;
            (IReadOnlyList<ReviewStratum> strata, IReadOnlyList<(ScoredPair Pair, string Stratum)> drawn) = ReviewSample.Draw(pairs, before, options, Name);
            double learnt = PriorShift.Of([.. drawn.Select(each => new JudgedPair(each.Pair.Weight, isMatch[each.Pair.Left / 2], strata.Single(stratum => stratum.Name == each.Stratum).Pairs / (double)drawn.Count(other => other.Stratum == each.Stratum)))]);

            Lesson lesson = Learnt(pairs, before, learnt, options);
            ScoredPair[] now = Shifted(pairs, learnt);
            double threshold = lesson.Within(new(ThresholdChoice.ForLinks(now).Probability, "")).Probability;
            (IReadOnlyList<ReviewStratum> parts, IReadOnlyList<(ScoredPair Pair, string Stratum)> parted) = TaughtSample.Parted(lesson, now, threshold, options, Name);
            ReviewEstimate estimate = new()
            {
                Linkage = "person",
                Strata = [.. parts.Select(part => new StratumFinding(part.Name, part.Pairs, Count(part, null), Count(part, true), Count(part, false), 0))],
            };
            if (estimate.Precision is not { } precision) continue;
            told++;
            double truth = now.Where(pair => pair.Probability >= threshold).Average(pair => isMatch[pair.Left / 2] ? 1.0 : 0);
            if (precision.Low - 1e-12 <= truth && truth <= precision.High + 1e-12) held++;

            int Count(ReviewStratum part, bool? same) => parted.Count(each => each.Stratum == part.Name && (same is null || isMatch[each.Pair.Left / 2] == same));
        }

        Assert.True(told > 0.95 * simulations, $"{told}");
        Assert.InRange(held / (double)told, 0.93, 1);
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(0.4)]
    [InlineData(4)]
    public void The_parts_of_the_strata_are_all_that_is_sampled_and_all_links_and_the_same_pairs_are_drawn(double shift)
    {
        ReviewOptions options = new();
        Random random = new(5);
        ScoredPair[] pairs = [.. Enumerable.Range(0, 3000).Select(at => new ScoredPair(2 * at, 2 * at + 1, 24 * random.NextDouble() - 8))], now = Shifted(pairs, shift);
        static RecordReference Name(int record) => new("town", $"{record}");
        (IReadOnlyList<ReviewStratum> strata, IReadOnlyList<(ScoredPair Pair, string Stratum)> drawn) = ReviewSample.Draw(pairs, 0.5, options, Name);
        (IReadOnlyList<ReviewStratum> parts, IReadOnlyList<(ScoredPair Pair, string Stratum)> parted) = TaughtSample.Parted(Learnt(pairs, 0.5, shift, options), now, 0.5, options, Name);
        Assert.Equal(drawn.Select(each => each.Pair.Left), parted.Select(each => each.Pair.Left));
        Assert.All(parted, each => Assert.Equal(each.Pair.Probability >= 0.5, ReviewSample.IsOfLinks(each.Stratum)));
        Assert.Equal(now.Count(pair => pair.Probability >= 0.5), parts.Where(part => ReviewSample.IsOfLinks(part.Name)).Sum(part => part.Pairs));
        Assert.Equal(strata.Sum(stratum => stratum.Pairs), parts.Where(part => part.Name != ReviewSample.Beyond).Sum(part => part.Pairs));
        // At four bits more, links are made of pairs that nobody looks at, so their precision cannot be said.
        Assert.Equal(shift > 2, parts.Any(part => part.Name == ReviewSample.Beyond));
        Assert.Equal(parts.Count, parts.Select(part => part.Name).Distinct().Count());
    }

    [Fact]
    public void A_threshold_is_not_put_where_nobody_has_looked()
    {
        Lesson lesson = Learnt([], 0.5, 4, new ReviewOptions());
        Assert.Equal(0.8, lesson.Within(new(0.45, "")).Probability, 12);
        Assert.Equal(0.9, lesson.Within(new(0.9, "")).Probability, 12);
    }
}
