using Reeve.Standards;
using Reeve.Workspace.Reading;

namespace Reeve.Workspace.Checks;

/// <summary>Holds a source to the rules that go beyond the shape of its file.</summary>
static class SourceChecks
{
    /// <summary>Notes the faults, and gives the source with its values in canonical form.</summary>
    public static SourceDraft Check(SourceDraft draft, IReadOnlyCollection<string>? organisations, FaultList faults)
    {
        if (draft.File is not { } source) return draft;
        if (source.Organisation is { } organisation && organisations?.Contains(organisation) == false)
            faults.Add(At(source, "organisation"), $"the source has organisation {Shown.Quote(organisation)}, which `reeve.yaml` does not have", DidYouMean.Step(organisation, organisations));
        Key(draft, source, faults);
        if (source.Limits.Warn > source.Limits.Fail)
            faults.Add(At(source, "quarantine"), "`quarantine` warns above a larger share than that at which it fails", "make `warn` the smaller one");
        Retained(draft, source, faults);
        Personal(source, faults);
        Columns(draft, source, faults);
        Tables(draft, source, faults);
        return draft with { File = source with { Fields = [.. source.Fields.Select(field => FieldChecks.Check(source, field, draft.Typed.Contains(field.Name), faults))] } };
    }

    static Location At(SourceFile source, string key) => source.At with { Line = source.Lines.GetValueOrDefault(key, source.At.Line) };

    static void Key(SourceDraft draft, SourceFile source, FaultList faults)
    {
        if (source.Load == LoadMode.Upsert && source.Key.Count == 0 && !source.Lines.ContainsKey("key"))
            faults.Add(At(source, "load"), "`load: upsert` needs a key, by which a row takes the place of an earlier one", "add `key:` with the fields that tell records apart");
        foreach (string field in source.Key.Where(field => draft.FieldNames?.Contains(field) == false).Distinct())
            faults.Add(At(source, "key"), $"`key` has {Shown.Quote(field)}, which is not a field of the source", DidYouMean.Step(field, draft.FieldNames!));
        foreach (string field in source.Key.GroupBy(field => field).Where(group => group.Count() > 1).Select(group => group.Key))
            faults.Add(At(source, "key"), $"`key` has {Shown.Quote(field)} twice", "keep one");
    }

    static void Retained(SourceDraft draft, SourceFile source, FaultList faults)
    {
        if (source.RetainFrom is not { } from) return;
        if (source.Retention is null && !source.Lines.ContainsKey("retention"))
            faults.Add(At(source, "retain_from"), "`retain_from` says from when on records are kept, and nothing says for how long", "add `retention: 7 years`, or the time that holds");
        if (draft.FieldNames?.Contains(from) == false)
            faults.Add(At(source, "retain_from"), $"`retain_from` has {Shown.Quote(from)}, which is not a field of the source", DidYouMean.Step(from, draft.FieldNames!));
        else if (draft.TypedField(from) is { } field && !FieldValues.AreDates(field.Type))
            faults.Add(At(source, "retain_from"), $"`retain_from` names field `{from}`, and {FieldChecks.Words(field.Type)} is no date", "name a field with a date");
    }

    static void Personal(SourceFile source, FaultList faults)
    {
        if (source.LawfulBasis is null && !source.Lines.ContainsKey("lawful_basis") && source.Fields.FirstOrDefault(field => FieldChecks.IsPersonal(field.Sensitivity)) is { } personal)
            faults.Add(source.At, $"the source has no `lawful_basis`, and its field `{personal.Name}` (line {personal.At.Line}) is {Reading.Words.Of(personal.Sensitivity)} data", "add `lawful_basis: public-task`, or the one that holds");
    }

    static void Columns(SourceDraft draft, SourceFile source, FaultList faults)
    {
        foreach (IGrouping<string, FieldContract> group in source.Fields.Where(field => field.From.Count == 1).GroupBy(field => field.From[0]))
            foreach (FieldContract second in group.Skip(1))
                faults.Add(second.At, $"field `{second.Name}` is read from column {Shown.Quote(group.Key)}, as field `{group.First().Name}` is", "keep one of them");
        foreach (FieldContract field in source.Fields.Where(field => field.From.Distinct().Count() < field.From.Count))
            faults.Add(field.At, $"field `{field.Name}` is read from one column twice", "keep one");
    }

    // A part of a field is a column too: `name` of a person has the column `name_surname`.
    static void Tables(SourceDraft draft, SourceFile source, FaultList faults)
    {
        foreach (FieldContract field in source.Fields)
            foreach (string part in draft.TypedField(field.Name)?.Type is FieldType.Standardised { Standard: Standard standard } ? standard.Parts : [])
                if (source.Field($"{field.Name}_{part}") is { } other)
                    faults.Add(other.At, $"field `{other.Name}` has the name of a part of field `{field.Name}` (line {field.At.Line})", "give it another name");
    }
}
