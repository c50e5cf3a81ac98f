using Reeve.Workspace.Reading;
using Reeve.Workspace.Shapes;

namespace Reeve.Workspace.Checks;

/// <summary>Holds the rules of quality of a source to the fields and sources there are.</summary>
sealed class RuleChecks(IReadOnlyDictionary<string, SourceDraft> sources, FaultList faults)
{
    /// <summary>Notes the faults, and gives the source with the values of its rules in canonical form.</summary>
    public SourceDraft Check(SourceDraft draft)
    {
        if (draft.File is not { } source) return draft;
        Dictionary<string, QualityRule> seen = [];
        foreach (QualityRule rule in source.Quality.Where(rule => rule.Name.Length > 0))
            if (!seen.TryAdd(rule.Name, rule))
                faults.Add(rule.At, $"a second rule has the name `{rule.Name}`; the first is in line {seen[rule.Name].At.Line}", "give it another name");
        return draft with { File = source with { Quality = [.. source.Quality.Select(rule => Check(draft, rule))] } };
    }

    QualityRule Check(SourceDraft draft, QualityRule rule)
    {
        switch (rule)
        {
            case QualityRule.Complete complete:
                Field(draft, rule, complete.Field);
                if (complete.WhenField is { } when && Field(draft, rule, when) is { } held)
                    return complete with { WhenValues = [.. (complete.WhenValues ?? []).Select(value => FieldChecks.Canonical(held, value, rule.At, $"in rule `{rule.Name}` may have", faults))] };
                break;
            case QualityRule.Distinct distinct:
                foreach (string field in distinct.Fields.Distinct()) Field(draft, rule, field);
                break;
            case QualityRule.Compare compare:
                Field(draft, rule, compare.Left);
                Field(draft, rule, compare.Right);
                if (!RuleShape.Operators.Contains(compare.Operator))
                    faults.Add(rule.At, $"rule `{rule.Name}` compares by {Shown.Quote(compare.Operator)}, which is no comparison", $"write one of {string.Join(", ", RuleShape.Operators)} between the two fields");
                break;
            case QualityRule.References references:
                Field(draft, rule, references.Field);
                if (Source(rule, references.Source) is { } other) Field(other, rule, references.SourceField);
                break;
            case QualityRule.Fresh fresh:
                if (Field(draft, rule, fresh.Field) is { } dated && !FieldValues.AreDates(dated.Type))
                    faults.Add(rule.At, $"rule `{rule.Name}` asks how old field `{dated.Name}` is, and {FieldChecks.Words(dated.Type)} is no date", "name a field with a date");
                break;
            case QualityRule.Valid valid:
                if (valid.Pattern is { } pattern && Patterns.Fault(pattern) is { } wrong)
                    faults.Add(rule.At, $"`pattern` of rule `{rule.Name}` {wrong}", "write one of letters, classes, groups and counts");
                if (Field(draft, rule, valid.Field) is { } listed)
                    return valid with { Allowed = [.. valid.Allowed.Select(value => FieldChecks.Canonical(listed, value, rule.At, $"in rule `{rule.Name}` may have", faults))] };
                break;
            case QualityRule.Agrees agrees:
                Agrees(draft, agrees);
                break;
        }
        return rule;
    }

    void Agrees(SourceDraft draft, QualityRule.Agrees rule)
    {
        Field(draft, rule, rule.Field);
        Field(draft, rule, rule.Key);
        if (rule.Source == draft.Name)
        {
            faults.Add(rule.At, $"rule `{rule.Name}` holds the source against itself", "name the source that knows better");
            return;
        }
        if (Source(rule, rule.Source) is not { } reference) return;
        Field(reference, rule, rule.SourceKey);
        Field(reference, rule, rule.SourceField);
    }

    SourceDraft? Source(QualityRule rule, string name)
    {
        if (sources.TryGetValue(name, out SourceDraft? found)) return found;
        faults.Add(rule.At, $"rule `{rule.Name}` names source {Shown.Quote(name)}, and there is no such source", DidYouMean.Step(name, [.. sources.Keys.Order(StringComparer.Ordinal)]));
        return null;
    }

    FieldContract? Field(SourceDraft of, QualityRule rule, string name)
    {
        if (of.FieldNames?.Contains(name) == false)
            faults.Add(rule.At, $"rule `{rule.Name}` names field {Shown.Quote(name)}, which source `{of.Name}` does not have", DidYouMean.Step(name, of.FieldNames));
        return of.TypedField(name);
    }
}
