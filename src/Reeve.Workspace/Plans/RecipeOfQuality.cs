using Reeve.Workspace.Reading;

namespace Reeve.Workspace.Plans;

/// <summary>What decides what is measured of a source, given its table and those it is held against.</summary>
static class RecipeOfQuality
{
    public static void Write(CanonicalJson json, SourceFile source)
    {
        json.Text("refresh", source.Refresh?.ToString());
        json.Texts("key", source.Key);
        // A profile goes by what a field is, which its table of texts does not say.
        json.Objects("fields", source.Fields, field =>
        {
            json.Text("name", field.Name);
            RecipeOfStandardised.Type(json, field);
            json.Flag("required", field.Required);
            json.Flag("unique", field.Unique);
            json.Text("sensitivity", Words.Of(field.Sensitivity));
        });
        json.Objects("rules", source.Quality, rule => Rule(json, rule));
    }

    static void Rule(CanonicalJson json, QualityRule rule)
    {
        json.Text("name", rule.Name);
        json.Number("at_least", rule.AtLeast);
        switch (rule)
        {
            case QualityRule.Complete complete:
                json.Text("complete", complete.Field);
                json.Text("when", complete.WhenField);
                json.Texts("values", (complete.WhenValues ?? []).Distinct().Order(StringComparer.Ordinal));
                break;
            case QualityRule.Distinct distinct:
                json.Texts("distinct", distinct.Fields);
                break;
            case QualityRule.Compare compare:
                json.Texts("compare", [compare.Left, compare.Operator, compare.Right]);
                break;
            case QualityRule.References references:
                json.Texts("references", [references.Field, references.Source, references.SourceField]);
                break;
            case QualityRule.Fresh fresh:
                json.Texts("fresh", [fresh.Field, fresh.Within.ToString()]);
                break;
            case QualityRule.Valid valid:
                json.Text("valid", valid.Field);
                json.Text("pattern", valid.Pattern);
                json.Texts("allowed", valid.Allowed.Distinct().Order(StringComparer.Ordinal));
                break;
            case QualityRule.Agrees agrees:
                json.Texts("agrees", [agrees.Field, agrees.Key, agrees.Source, agrees.SourceKey, agrees.SourceField]);
                break;
        }
    }
}
