using Reeve.Integration.Review;
using Reeve.Store.Registers.Reviews;

namespace Reeve.Integration.Tests.Review;

/// <summary>Intervals against a simulated truth, and against published figures.</summary>
public sealed class ReviewEstimateTests
{
    const int Simulations = 4000;

    [Fact]
    public void The_score_interval_is_the_published_one()
    {
        // Newcombe 1998, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
        foreach ((int successes, int sample, double low, double high) in new[] { (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718) })
        {
            Interval interval = Interval.Wilson(successes, sample, long.MaxValue / 4);
            Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
        }
    }

    [Fact]
    public void A_sample_of_everything_leaves_no_doubt() => Assert.Equal(new Interval(0.9, 0.9, 0.9), Interval.Wilson(90, 100, 100));

    [Theory]
    [InlineData(0.99, 0.8, 0.3)]
    [InlineData(0.95, 0.6, 0.4)]
    [InlineData(0.999, 0.9, 0.1)]
    [InlineData(0.9, 0.5, 0.2)]
    public void The_true_precision_and_recall_lie_in_their_intervals_about_as_often_as_promised(double sure, double uncertain, double below)
    {
        (string Name, long Pairs, int Drawn, double Share)[] strata = [(ReviewSample.Sure, 5000, 100, sure), (ReviewSample.Uncertain, 400, 50, uncertain), (ReviewSample.Below, 600, 50, below)];
        double links = 5400, right = 5000 * sure + 400 * uncertain, missed = 600 * below;
        int precise = 0, recalled = 0;
        Random random = new(20260401);
        for (int simulation = 0; simulation < Simulations; simulation++)
        {
            ReviewEstimate estimate = new()
            {
                Linkage = "person",
                Strata = [.. strata.Select(stratum => Found(stratum.Name, stratum.Pairs, stratum.Drawn, (long)Math.Round(stratum.Pairs * stratum.Share)))],
            };
            if (Holds(estimate.Precision!.Value, right / links)) precise++;
            if (Holds(estimate.RecallOfUncertain!.Value, right / (right + missed))) recalled++;
        }

        // A score interval covers 95% on average over shares, and somewhat less at some: 93% is where one would look for a fault.
        Assert.InRange(precise / (double)Simulations, 0.93, 1);
        Assert.InRange(recalled / (double)Simulations, 0.95, 1);

        // Drawn without replacement from so many that are right.
        StratumFinding Found(string name, long pairs, int drawn, long rightOnes)
        {
            int same = 0;
            long left = pairs, rest = rightOnes;
            for (int draw = 0; draw < drawn; draw++)
            {
                if (random.NextInt64(left--) >= rest) continue;
                same++;
                rest--;
            }

            return new StratumFinding(name, pairs, drawn, same, drawn - same, 0);
        }
    }

    [Fact]
    public void Strata_count_by_their_size_and_not_by_what_was_drawn()
    {
        ReviewEstimate estimate = new() { Linkage = "person", Strata = [new(ReviewSample.Sure, 900, 10, 10, 0, 0), new(ReviewSample.Uncertain, 100, 30, 15, 15, 0)] };
        Assert.Equal(0.95, estimate.Precision!.Value.Estimate, 12);
    }

    [Fact]
    public void What_reviewers_are_unsure_of_is_counted_beside_and_not_dropped()
    {
        ReviewEstimate estimate = new() { Linkage = "person", Strata = [new(ReviewSample.Sure, 1000, 20, 16, 0, 4)] };
        Assert.Equal((1, 0.8), (estimate.Precision!.Value.Estimate, Math.Round(estimate.PrecisionIfUnsureAreWrong!.Value.Estimate, 12)));
    }

    [Fact]
    public void Nothing_is_said_while_a_stratum_of_links_has_no_decision()
    {
        ReviewEstimate estimate = new() { Linkage = "person", Strata = [new(ReviewSample.Sure, 1000, 50, 50, 0, 0), new(ReviewSample.Uncertain, 10, 5, 0, 0, 5)] };
        Assert.Null(estimate.Precision);
        Assert.Null(estimate.RecallOfUncertain);
    }

    [Fact]
    public void Only_tasks_of_the_sample_count()
    {
        ReviewTask Task(long id, string? stratum, ReviewVerdict? verdict) => new()
        {
            Id = id, Linkage = "person", Position = id, Needs = 1,
            Asked = new ProposedTask { Left = new("a", $"{id}"), Right = new("b", $"{id}"), Kind = ReviewKind.Pair, Why = "", Probability = 0.5, Weight = 0, Stratum = stratum },
            Votes = verdict is { } said ? [new ReviewVote(id, id, "ann", said, "", DateTimeOffset.UnixEpoch)] : [],
        };
        ReviewEstimate estimate = ReviewEstimate.Of(
            "person", [Task(1, ReviewSample.Sure, ReviewVerdict.Same), Task(2, null, ReviewVerdict.Different), Task(3, ReviewSample.Sure, null), Task(4, ReviewSample.Sure, ReviewVerdict.Unsure)], [new(ReviewSample.Sure, 70)]);
        Assert.Equal([new StratumFinding(ReviewSample.Sure, 70, 3, 1, 0, 1)], estimate.Strata);
    }

    static bool Holds(Interval interval, double truth) => interval.Low - 1e-12 <= truth && truth <= interval.High + 1e-12;
}
