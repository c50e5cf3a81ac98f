using Reeve.Linkage;
using Reeve.Linkage.Evaluate;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;

namespace Reeve.Integration.Index.Link;

/// <summary>Holds a run against the truth.</summary>
static class LinkEvaluator
{
    public static LinkEvaluation Evaluate(RecordSet records, LinkageModel model, ScoredPairs scored, IReadOnlyList<ScoredPair> links, int[] clusters, int[] truth)
    {
        long truePairs = Evaluator.TruePairs(records, truth);
        IReadOnlyList<ThresholdPoint> curve = Evaluator.Curve(scored.Pairs, truth, truePairs);
        IReadOnlyList<ThresholdPoint> atThreshold = Evaluator.Curve(links, truth, truePairs);
        PairCounts counts = atThreshold.Count == 0 ? new PairCounts(0, 0, truePairs) : atThreshold[^1].Pairs;
        return new LinkEvaluation(truePairs, Evaluator.LostToBlocking(records, model.Blocking, truth), counts, curve, curve.MaxBy(point => point.Pairs.F1), Evaluator.Clusters(clusters, truth));
    }
}
