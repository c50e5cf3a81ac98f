using Reeve.Report.Documents;
using Reeve.Workspace;

namespace Reeve.Integration.Quality.Measuring;

/// <summary>The measures of a source's own rules, in the order of its file.</summary>
static class RuleMeasures
{
    // A list longer than this is counted, not quoted.
    const int MostQuoted = 4;

    public static Measure Of(Assessment of, QualityRule rule)
    {
        (string[] fields, string asks, Func<Tested> test) = rule switch
        {
            QualityRule.Complete complete => (Fields(complete.Field, complete.WhenField), Asks(complete), () => RowTests.Complete(of, complete)),
            QualityRule.Distinct distinct => ([.. distinct.Fields], $"no two rows agree in {Words.Names(distinct.Fields)}", () => RowTests.Distinct(of, distinct)),
            QualityRule.Compare compare => ([compare.Left, compare.Right], $"`{compare.Left}` {compare.Operator} `{compare.Right}`", () => RowTests.Compare(of, compare)),
            QualityRule.Valid valid => ([valid.Field], Asks(valid), () => RowTests.Valid(of, valid)),
            QualityRule.Fresh fresh => ([fresh.Field], $"the newest `{fresh.Field}` is no older than {fresh.Within} at the load", () => RowTests.Fresh(of, fresh)),
            QualityRule.References references => ([references.Field], $"`{references.Field}` is a `{references.SourceField}` of `{references.Source}`", () => OtherSourceTests.References(of, references)),
            QualityRule.Agrees agrees => ([agrees.Field, agrees.Key], $"`{agrees.Field}` agrees with `{agrees.SourceField}` of `{agrees.Source}`, found by `{agrees.Key}`", () => OtherSourceTests.Agrees(of, agrees)),
            _ => ((string[])[], "", (Func<Tested>)(() => throw new ArgumentException("The rules of quality are a closed set.", nameof(rule)))),
        };
        Tested tested = fields.FirstOrDefault(field => of.Input.Table.Find(field) is null) is { } missing ? Tested.Not($"the table has no `{missing}`") : test();
        return new Measure
        {
            Dimension = rule.Dimension,
            Origin = MeasureOrigin.Rule,
            Rule = rule.Name,
            Fields = fields,
            Asks = asks,
            Checked = tested.Checked,
            Passed = tested.Passed,
            AtLeast = rule.AtLeast,
            Verdict = tested.Judge(rule.AtLeast),
        };
    }

    static string[] Fields(string field, string? other) => other is null ? [field] : [field, other];

    static string Asks(QualityRule.Complete rule) => rule switch
    {
        { WhenField: null } => $"`{rule.Field}` is filled",
        { WhenValues: null } => $"`{rule.Field}` is filled where `{rule.WhenField}` is",
        _ => $"`{rule.Field}` is filled where `{rule.WhenField}` is {List(rule.WhenValues)}",
    };

    static string Asks(QualityRule.Valid rule) => rule switch
    {
        { Pattern: null } => $"`{rule.Field}` is {List(rule.Allowed)}",
        { Allowed.Count: 0 } => $"`{rule.Field}` has the rule's pattern",
        _ => $"`{rule.Field}` has the rule's pattern or is {List(rule.Allowed)}",
    };

    static string List(IReadOnlyList<string> values) =>
        values.Count > MostQuoted ? $"one of {Plain.Count(values.Count)} values" : values.Count == 1 ? $"`{values[0]}`" : $"one of {Words.Names(values)}";
}
