using Reeve.Integration.Index.Link;
using Reeve.Integration.Review;
using Reeve.Linkage.Evaluate;
using Reeve.Linkage.Score;
using Reeve.Store.Registers.Reviews;

namespace Reeve.Runs.Tests.Review;

/// <summary>A place of two thousand residents, of which four hundred random pairs are put to reviewers.</summary>
public sealed class TeachingPlace : IDisposable
{
    internal TaughtPlace Place { get; } = new(2000, seed: 4, sample: 400);

    public void Dispose() => Place.Dispose();
}

/// <summary>What decisions of the random sample teach a model, against the truth of a generated place.</summary>
public sealed class TeachingTests(TeachingPlace teaching) : IClassFixture<TeachingPlace>
{
    readonly TaughtPlace place = teaching.Place;

    PairDecision[] Answered(Func<ProposedTask, bool> which) => [.. place.Asked(place.Untaught).Tasks.Where(which).Select((task, at) => place.Rightly(task, at + 1))];

    static ScoredPair[] Weights(LinkResult result) => [.. result.Scored.Pairs];

    [Fact]
    public void The_model_expects_more_nearly_what_is_true_and_links_no_worse()
    {
        LinkResult taught = place.Run(Answered(task => task.Stratum is not null));
        (double expected, double right, double f1) = TaughtPlace.Precision(place.Untaught);
        (double expectedNow, double rightNow, double f1Now) = TaughtPlace.Precision(taught);
        Assert.True(
            Math.Abs(expectedNow - rightNow) < 0.6 * Math.Abs(expected - right) && f1Now > f1 - 0.002,
            $"{expected:0.0000} {right:0.0000} {f1:0.0000}; {expectedNow:0.0000} {rightNow:0.0000} {f1Now:0.0000}; {taught.Lesson?.Note}");
    }

    [Fact]
    public void Clusters_are_joined_by_the_links_that_joined_them_and_are_as_right_as_before()
    {
        // Sixty decisions, so that it is the model that is measured, and not what was decided.
        LinkResult taught = place.Run(Answered(task => task.Stratum is not null)[..60]);
        Assert.NotEqual(0, taught.Lesson!.Shift);
        PairCounts before = place.Untaught.Evaluation!.Clusters.Pairs, after = taught.Evaluation!.Clusters.Pairs;
        Assert.True(after.F1 > before.F1 - 0.002 && after.Precision > before.Precision - 0.002, $"{before} {after}");
        Assert.True(taught.ClusterThreshold.Probability >= taught.LinkThreshold.Probability);
    }

    [Fact]
    public void The_estimate_of_precision_is_of_the_links_that_the_model_makes_now()
    {
        PairDecision[] decisions = Answered(task => task.Stratum is not null);
        LinkResult taught = place.Run(decisions);
        ReviewProposals before = place.Asked(place.Untaught), after = place.Asked(taught);
        Assert.Equal(Sampled(before), Sampled(after));
        double threshold = taught.LinkThreshold.Probability;
        Assert.Equal(taught.Scored.Pairs.Count(pair => pair.Probability >= threshold), after.Strata.Where(stratum => !stratum.Name.Contains("not linked", StringComparison.Ordinal)).Sum(stratum => stratum.Pairs));
        Assert.Equal(before.Strata.Sum(stratum => stratum.Pairs), after.Strata.Sum(stratum => stratum.Pairs));
        ReviewEstimate estimate = ReviewEstimate.Of("person", [.. after.Tasks.Select(Decided)], after.Strata);
        Assert.InRange(TaughtPlace.Precision(taught).True, estimate.Precision!.Value.Low, estimate.Precision.Value.High);

        static IEnumerable<(RecordReference, RecordReference)> Sampled(ReviewProposals proposals) => proposals.Tasks.Where(task => task.Stratum is not null).Select(task => (task.Left, task.Right));

        ReviewTask Decided(ProposedTask task, int at) => new()
        {
            Id = at, Linkage = "person", Position = at, Needs = 1, Asked = task,
            Votes = [new ReviewVote(at, at, "ann", place.Rightly(task, at).IsSame ? ReviewVerdict.Same : ReviewVerdict.Different, "", DateTimeOffset.UnixEpoch)],
        };
    }

    [Fact]
    public void Hard_pairs_teach_nothing_however_they_are_decided()
    {
        PairDecision[] sample = Answered(task => task.Stratum is not null), hard = [.. Answered(task => task.Stratum is null).Select(decision => decision with { IsSame = false, Number = decision.Number + 1000 })];
        Assert.NotEmpty(hard);
        LinkResult wronged = place.Run(hard);
        Assert.Null(wronged.Lesson);
        Assert.Equal(Weights(place.Untaught), Weights(wronged));
        Assert.Equal(place.Untaught.LinkThreshold, wronged.LinkThreshold);
        Assert.Equal(Weights(place.Run(sample)), Weights(place.Run([.. hard, .. sample])));
    }

    [Fact]
    public void A_few_decisions_of_the_sample_teach_nothing_and_twenty_little()
    {
        PairDecision[] sample = Answered(task => task.Stratum is not null);
        LinkResult few = place.Run(sample[..(SampleTeacher.Fewest - 1)]), some = place.Run(sample[..SampleTeacher.Fewest]);
        Assert.Null(few.Lesson);
        Assert.Equal(Weights(place.Untaught), Weights(few));
        Assert.Contains(few.Notes, note => note.Contains("19 decisions of reviewers are of the random sample", StringComparison.Ordinal));
        Assert.InRange(some.Lesson!.Shift, -1.5, 1.5);
        // Every weight moves by the same, so what is more alike stays more alike.
        Dictionary<(int, int), double> before = some.Lesson.Pairs.ToDictionary(pair => (pair.Left, pair.Right), pair => pair.Weight);
        Assert.All(some.Scored.Pairs.Where(pair => before.ContainsKey((pair.Left, pair.Right))), pair => Assert.Equal(before[(pair.Left, pair.Right)] + some.Lesson.Shift, pair.Weight, 9));
    }

    [Fact]
    public void The_order_of_decisions_and_their_numbers_do_not_matter()
    {
        PairDecision[] sample = Answered(task => task.Stratum is not null);
        Assert.Equal(Weights(place.Run(sample)), Weights(place.Run([.. sample.Reverse().Select((decision, at) => new PairDecision(at + 7, decision.Right, decision.Left, decision.IsSame))])));
    }
}
