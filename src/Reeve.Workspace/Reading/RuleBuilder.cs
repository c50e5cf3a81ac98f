namespace Reeve.Workspace.Reading;

/// <summary>Makes the model of a rule of quality; null where too much of it is faulty.</summary>
static class RuleBuilder
{
    public static QualityRule? Build(Part part)
    {
        string name = part.Text("name") ?? "";
        double atLeast = Lengths.Share(part.Text("at_least")) ?? 1;
        return Kind(part, part.At) is { } rule ? rule with { Name = name, AtLeast = atLeast } : null;
    }

    static QualityRule? Kind(Part part, Location at)
    {
        string? key = part.First("complete", "distinct", "compare", "references", "fresh", "valid", "agrees");
        if (key is null) return null;
        Part? inner = part.Map(key);
        string? field = inner?.Text("field") ?? (key == "complete" ? part.Text(key) : null);
        switch (key)
        {
            case "complete" when field is not null:
                Entry? when = inner?.Entries("when") is [var first, ..] ? first : null;
                return new QualityRule.Complete(field, when?.Key, (when?.Value as Node.Sequence)?.Items.OfType<Node.Scalar>().Select(value => value.Text).ToArray()) { At = at, Name = "" };
            case "distinct":
                return new QualityRule.Distinct(part.Texts(key)) { At = at, Name = "" };
            case "compare" when part.Texts(key) is [var left, var comparison, var right]:
                return new QualityRule.Compare(left, comparison, right) { At = at, Name = "" };
            case "references" when field is not null && inner?.Text("source") is { } source && inner.Text("source_field") is { } sourceField:
                return new QualityRule.References(field, source, sourceField) { At = at, Name = "" };
            case "fresh" when field is not null && Lengths.Duration(inner?.Text("within")) is { } within:
                return new QualityRule.Fresh(field, within) { At = at, Name = "" };
            case "valid" when field is not null:
                return new QualityRule.Valid(field, inner?.Text("pattern"), inner?.Texts("allowed") ?? []) { At = at, Name = "" };
            case "agrees" when field is not null && inner?.Text("key") is { } own && inner.Text("source") is { } reference && inner.Text("source_key") is { } theirs && inner.Text("source_field") is { } said:
                return new QualityRule.Agrees(field, own, reference, theirs, said) { At = at, Name = "" };
            default:
                return null;
        }
    }
}
