using Reeve.Report.Documents;

namespace Reeve.Report.Linking.Sections;

/// <summary>The words of the field, for a reader who meets them here.</summary>
internal static class WordsSection
{
    public static ReportSection Of() => new("words", "What the words mean",
    [
        new Block.SummaryList(
        [
            new("Match weight", "How strongly the evidence says that two records are one person. Adding 1 doubles the odds: at 0 it is as likely as not, at +10 about 1,000 to 1."),
            new("Prior", "How likely two records taken at random are one person, before anything about them is compared."),
            new("m and u", "How often a level of agreement is seen among pairs that are one person (m) and among pairs that are two (u). A level seen far more often among the first speaks for a match."),
            new("Adjusted for common values", "Agreeing on a rare surname says more than agreeing on a common one, so the weight is raised or lowered by how common the value is."),
            new("Blocking rule", "A rule that says which pairs are worth comparing. A true match that no rule chooses cannot be found."),
            new("Threshold", "The match weight from which on a pair is linked."),
            new("Precision and recall", "Precision is the share of links that are right. Recall is the share of true matches that were linked."),
            new("Expected", "As the model itself estimates it. It is a guide, not a check: only known answers can check it."),
        ]),
    ]);
}
