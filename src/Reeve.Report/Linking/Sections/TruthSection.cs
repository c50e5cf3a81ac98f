using Reeve.Report.Documents;

namespace Reeve.Report.Linking.Sections;

/// <summary>How the result compares with known answers.</summary>
internal static class TruthSection
{
    public static ReportSection Of(TruthEvaluation truth)
    {
        Table table = new("How right and how complete", ["What is counted", Column.Number("Precision"), Column.Number("Recall"), Column.Number("F1")],
        [
            Row("Links, pair by pair", truth.Links),
            Row("Pairs within one group", truth.ClusterPairs),
            Row("The average record\u2019s group (B-cubed)", truth.BCubed),
        ]);
        return new ReportSection("truth", "How right it is",
        [
            new Block.Paragraph($"The result was checked against known answers: {truth.Source}. Precision is the share of what was found that is right; recall is the share of what is right that was found; F1 lies between the two."),
            new Block.TableBlock(table),
            new Block.SummaryList(
            [
                new("True matches", $"{Plain.Count(truth.TruePairs, "pair", "pairs")} of records"),
                new("Never compared", $"{Plain.Count(truth.LostToBlocking, "true match was", "true matches were")} not chosen by any blocking rule, so could not be linked{Part(truth.LostToBlocking, truth.TruePairs)}"),
                new("People put together exactly", $"{Plain.Count(truth.ExactPeople)} of {Plain.Count(truth.TruePeople)}{Part(truth.ExactPeople, truth.TruePeople)}: all their records and nobody else\u2019s"),
            ]),
        ]);
    }

    static IReadOnlyList<Cell> Row(string name, Accuracy accuracy) =>
        [name, Plain.Share(accuracy.Precision), Plain.Share(accuracy.Recall), Plain.Share(accuracy.F1)];

    static string Part(long part, long whole) => whole > 0 ? $" ({Plain.Share((double)part / whole)})" : "";
}
