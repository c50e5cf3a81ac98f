using Reeve.Standards;
using Reeve.Workspace.Reading;

namespace Reeve.Workspace.Checks;

/// <summary>Holds the contract of one field to what its type allows.</summary>
static class FieldChecks
{
    /// <summary>Notes the faults, and gives the contract with its values in canonical form.</summary>
    /// <param name="typed">Whether the type is known; else nothing that rests on it is checked.</param>
    public static FieldContract Check(SourceFile source, FieldContract field, bool typed, FaultList faults)
    {
        Location At(string key) => field.At with { Line = source.Lines.GetValueOrDefault($"fields.{field.Name}.{key}", field.At.Line) };

        if (field.OnFail == OnFail.RejectRow && !field.Required && !source.Key.Contains(field.Name))
            faults.Add(At("on_fail"), $"field `{field.Name}` rejects rows, and is neither required nor of the key", "add `required: true`, or write `on_fail: null-field`");
        if (field.Pattern is { } pattern && Patterns.Fault(pattern) is { } wrong)
            faults.Add(At("pattern"), $"`pattern` of field `{field.Name}` {wrong}", "write one of letters, classes, groups and counts");
        if (!typed) return field;

        if (field.From.Count > 1 && field.Type is not FieldType.Standardised { Standard.JoinsColumns: true })
            faults.Add(At("from"), $"field `{field.Name}` is read from {field.From.Count} columns, and {Words(field.Type)} is read from one", "keep one column, or make a field of each");
        return field with
        {
            Allowed = [.. field.Allowed.Select(value => Canonical(field, value, At("allowed"), "allows", faults))],
            Codes = field.Codes.ToDictionary(code => code.Key, code => Canonical(field, code.Value, At($"codes.{code.Key}"), $"has for code {Shown.Quote(code.Key)} the meaning", faults)),
            Range = field.Range is { } range ? Range(field, range, At("range"), faults) : null,
        };
    }

    /// <summary>A value of a description in the form that the field's values have.</summary>
    public static string Canonical(FieldContract field, string value, Location at, string does, FaultList faults)
    {
        (string? canonical, string? why) = FieldValues.Read(field.Type, value);
        if (canonical is not null) return canonical;
        IReadOnlyList<string> values = field.Type is FieldType.Standardised { Standard.Values: { Count: > 0 } list } ? list : [];
        faults.Add(at, $"field `{field.Name}` {does} {Shown.Quote(value)}, which {why}", values.Count > 0 ? DidYouMean.Step(value, values) : $"write it as {Words(field.Type)} is written");
        return value;
    }

    static ValueRange Range(FieldContract field, ValueRange range, Location at, FaultList faults)
    {
        if (field.Type is FieldType.Plain { Type: PlainType.Boolean } or FieldType.Standardised { Standard.Values.Count: > 0 })
        {
            faults.Add(at, $"field `{field.Name}` has a range, and {Words(field.Type)} has no order", "write `allowed`, or take `range` away");
            return range;
        }
        if (range is (null, null)) faults.Add(at, $"`range` of field `{field.Name}` has no bound", "write the least or the most, or take it away");
        int before = faults.Count;
        ValueRange read = new(End(field, range.Least, at, faults), End(field, range.Most, at, faults));
        if (before == faults.Count && read is ({ } least, { } most) && FieldValues.AreSwapped(field.Type, least, most))
            faults.Add(at, $"`range` of field `{field.Name}` starts above its end", "write the least first");
        return read;
    }

    static string? End(FieldContract field, string? end, Location at, FaultList faults)
    {
        if (end is null || (end == "today" && FieldValues.AreDates(field.Type))) return end;
        if (field.Type is not FieldType.Plain { Type: PlainType.Text }) return Canonical(field, end, at, "has in its range", faults);

        // The range of a text is of its length.
        if (FieldValues.Read(new FieldType.Plain(PlainType.Integer), end).Canonical is { } length && !length.StartsWith('-')) return length;
        faults.Add(at, $"field `{field.Name}` has in its range {Shown.Quote(end)}, which is no length of a text", "write `[1, 20]`, for example");
        return end;
    }

    /// <summary>A type in words: <c>type `text`</c>, <c>standard `postcode`</c>.</summary>
    public static string Words(FieldType type) => type switch
    {
        FieldType.Standardised standardised => $"standard `{standardised.Standard.Name}`",
        FieldType.Plain plain => $"type `{Reading.Words.Of(plain.Type)}`",
        _ => "it",
    };

    /// <summary>Whether values are about a person, so that keeping them needs a lawful basis.</summary>
    public static bool IsPersonal(Sensitivity sensitivity) =>
        sensitivity is Sensitivity.Personal or Sensitivity.Identifier or Sensitivity.SpecialCategory or Sensitivity.CriminalOffence;
}
