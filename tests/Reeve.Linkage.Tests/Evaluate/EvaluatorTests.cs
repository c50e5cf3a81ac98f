using FsCheck;
using FsCheck.Fluent;
using Reeve.Linkage.Evaluate;
using Reeve.Linkage.Model;

namespace Reeve.Linkage.Tests.Evaluate;

public sealed class EvaluatorTests
{
    static Gen<(int[] Clusters, int[] Truth)> AnyOutcome() =>
        from count in Gen.Choose(1, 30)
        from clusters in Gen.ArrayOf(Gen.Choose(0, 8), count)
        from truth in Gen.ArrayOf(Gen.Choose(-1, 8), count)
        select (clusters, truth);

    [Fact]
    public void Cluster_counts_agree_with_counting_every_pair_and_record() =>
        Prop.ForAll(AnyOutcome().ToArbitrary(), outcome =>
        {
            (int[] clusters, int[] truth) = outcome;
            int[] known = [.. Enumerable.Range(0, truth.Length).Where(record => truth[record] >= 0)];
            long right = 0, wrong = 0, missed = 0;
            double precision = 0, recall = 0;
            foreach (int a in known)
            {
                foreach (int b in known.Where(b => b > a))
                {
                    if (clusters[a] == clusters[b]) { if (truth[a] == truth[b]) right++; else wrong++; }
                    else if (truth[a] == truth[b]) missed++;
                }
                double both = known.Count(b => clusters[a] == clusters[b] && truth[a] == truth[b]);
                precision += both / known.Count(b => clusters[a] == clusters[b]) / known.Length;
                recall += both / known.Count(b => truth[a] == truth[b]) / known.Length;
            }
            ClusterEvaluation evaluation = Evaluator.Clusters(clusters, truth);
            Assert.Equal(new PairCounts(right, wrong, missed), evaluation.Pairs);
            Assert.Equal(precision, evaluation.BCubedPrecision, 9);
            Assert.Equal(recall, evaluation.BCubedRecall, 9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_curve_counts_links_from_the_strongest_down()
    {
        int[] truth = [1, 1, 2, 2, -1];
        IReadOnlyList<ThresholdPoint> curve = Evaluator.Curve([new(0, 1, 9), new(0, 2, 5), new(2, 3, 5), new(1, 4, 7)], truth, 2);
        Assert.Equal([(9.0, 1L), (5.0, 3L)], curve.Select(point => (point.Weight, point.Links)));
        Assert.Equal(new PairCounts(2, 1, 0), curve[1].Pairs);
        Assert.Equal(0.8, curve[1].Pairs.F1, 12);
    }

    [Fact]
    public void Pairs_lost_to_blocking_are_the_true_pairs_that_no_rule_holds_for()
    {
        RecordSet records = Records.Of(["a"], ["x"], ["x"], ["y"], [null]);
        Assert.Equal(5, Evaluator.LostToBlocking(records, [BlockingRule.On(new KeyExpression.Field("a"))], [7, 7, 7, 7]));
        Assert.Equal(0, Evaluator.LostToBlocking(records, [BlockingRule.On(new KeyExpression.Field("a"))], [7, 7, 8, 9]));
    }

    [Fact]
    public void Between_sources_only_pairs_of_different_sources_are_true_pairs()
    {
        string?[][] rows = [["x"], ["x"], ["x"], ["y"]];
        Assert.Equal(2, Evaluator.TruePairs(Records.Of(["a"], rows, [0, 0, 1, 1], between: true), [5, 5, 5, 6]));
        Assert.Equal(3, Evaluator.TruePairs(Records.Of(["a"], rows, [0, 0, 1, 1]), [5, 5, 5, 6]));
    }
}
