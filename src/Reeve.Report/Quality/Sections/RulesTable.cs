using Reeve.Report.Documents;

namespace Reeve.Report.Quality.Sections;

/// <summary>The rules of a source with their verdicts in words.</summary>
internal static class RulesTable
{
    // The commonest reasons say what to look at; the quarantine table has all.
    const int MostReasons = 3;

    public static Table Of(QualitySource source) => new($"{source.Title}: rules",
        ["What is asked", "Verdict", Column.Number("Passed"), Column.Number("of"), Column.Number("Share"), Column.Number("Agreed"), "Dimension"],
        [.. source.Rules.Select(Row)]);

    static IReadOnlyList<Cell> Row(RuleFigure rule)
    {
        bool measured = rule.Verdict is not RuleVerdict.NotMeasured;
        return
        [
            new Cell.Coded(rule.Asks), Verdict(rule), measured ? Plain.Count(rule.Passed) : "", measured ? Plain.Count(rule.Checked) : "",
            measured ? Plain.Share((double)rule.Passed / rule.Checked) : "", Plain.Share(rule.AtLeast), rule.Dimension,
        ];
    }

    static Cell Verdict(RuleFigure rule) => rule.Verdict switch
    {
        RuleVerdict.Met => "Met",
        RuleVerdict.Missed => new Cell.Strong("Missed", Reasons(rule)),
        _ => new Cell.Coded($"Not measured: {rule.Why}"),
    };

    static string? Reasons(RuleFigure rule)
    {
        if (rule.Breaches.Count == 0) return null;
        string shown = string.Join("; ", rule.Breaches.Take(MostReasons).Select(breach => $"{breach.Name} ({Plain.Count(breach.Rows)})"));
        return rule.Breaches.Count > MostReasons ? $"{shown}; {Plain.Count(rule.Breaches.Count - MostReasons)} more" : shown;
    }
}
