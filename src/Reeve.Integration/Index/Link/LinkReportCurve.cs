using Reeve.Linkage.Evaluate;
using Reeve.Linkage.Score;

namespace Reeve.Integration.Index.Link;

/// <summary>The threshold curve of the report: what the model expects and what the truth says, at a hundred weights at most.</summary>
static class LinkReportCurve
{
    public static IReadOnlyList<Report.Linking.ThresholdPoint> Points(LinkResult result)
    {
        IReadOnlyList<ExpectedQuality> expected = ThresholdChoice.Curve(result.Scored.Pairs);
        if (expected.Count == 0) return [];
        double highest = Math.Min(result.Scored.Pairs.Max(pair => pair.Weight), 30), lowest = -10;
        List<Report.Linking.ThresholdPoint> points = [];
        double step = Math.Max(0.5, (highest - lowest) / 80), threshold = MatchWeight.FromProbability(result.LinkThreshold.Probability);
        List<double> weights = [.. Enumerable.Range(0, (int)((highest - lowest) / step) + 1).Select(at => lowest + at * step)];
        // The threshold itself is on the curve, so that the report can say what is expected there.
        if (double.IsFinite(threshold) && !weights.Contains(threshold)) weights.Add(threshold);
        foreach (double weight in weights.Order())
        {
            double probability = MatchWeight.Probability(weight);
            ExpectedQuality? at = expected.LastOrDefault(point => point.Probability >= probability - 1e-12);
            ThresholdPoint? truth = result.Evaluation?.Curve.LastOrDefault(point => point.Weight >= weight);
            bool known = result.Evaluation is not null && truth is not null;
            points.Add(new Report.Linking.ThresholdPoint
            {
                Weight = weight, Probability = probability, Links = at?.Links ?? 0, ExpectedPrecision = at?.Precision, ExpectedRecall = at?.Recall ?? 0,
                TruePrecision = known ? truth!.Pairs.Precision : null, TrueRecall = known ? truth!.Pairs.Recall : null, TrueF1 = known ? truth!.Pairs.F1 : null,
            });
        }
        return points;
    }
}
