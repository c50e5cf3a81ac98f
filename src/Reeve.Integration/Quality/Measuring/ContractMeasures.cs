using Reeve.Integration.Contracts;
using Reeve.Integration.Quality.Values;
using Reeve.Workspace;

namespace Reeve.Integration.Quality.Measuring;

/// <summary>The measures that follow from a source's contract without a rule of their own.</summary>
/// <remarks>
/// The contract's own limits say how much is agreed: what rejects rows (required, keys, unique) may fail in as many rows as the build takes
/// without a warning, and what is only left out or flagged in as many as it takes without failing.
/// </remarks>
static class ContractMeasures
{
    static readonly string[] Validity = ["type", "standard", "allowed", "range", "pattern"];

    /// <summary>The measures in the order of dimensions, and of fields within one.</summary>
    public static IEnumerable<Measure> Of(Assessment of) => [.. Completeness(of), .. Uniqueness(of), .. Timeliness(of), .. ValidValues(of)];

    static IEnumerable<Measure> Completeness(Assessment of) =>
        from field in of.Source.Fields
        where field.Required || of.Source.Key.Contains(field.Name)
        let broken = Broken(of.Summary(field), "required")
        select Assessment.FromContract(QualityDimension.Completeness, "required", [field.Name], $"`{field.Name}` is filled", Strict(of), Tested(of.Input.Contract.RowsRead, broken));

    static IEnumerable<Measure> Uniqueness(Assessment of)
    {
        if (of.Source.Key.Count > 0)
        {
            FieldContract[] key = [.. of.Source.Fields.Where(field => of.Source.Key.Contains(field.Name))];
            string names = Words.Names(of.Source.Key);
            yield return Assessment.FromContract(QualityDimension.Uniqueness, "key", of.Source.Key, $"no two records have the same {names}", Strict(of), Repeats(of, key));
        }
        foreach (FieldContract field in of.Source.Fields.Where(field => field.Unique && !IsWholeKey(of.Source, field)))
            yield return Assessment.FromContract(QualityDimension.Uniqueness, "unique", [field.Name], $"no two rows have the same `{field.Name}`", Strict(of), Repeats(of, [field]));
    }

    static bool IsWholeKey(SourceFile source, FieldContract field) => source.Key.Count == 1 && source.Key[0] == field.Name;

    // A repeat is a row whose values came before: of three equal rows two fail. Repeats that the contract took out are no longer in the
    // table, so they are added to it; what it kept is still there.
    static Tested Repeats(Assessment of, FieldContract[] fields)
    {
        (long rows, long distinct) = Tuples.Count([.. fields.Select(of.Column)]);
        Breach[] gone = [.. fields.Where(field => field.OnFail is not OnFail.Keep && (fields.Length == 1 || !field.Unique)).SelectMany(field => Broken(of.Summary(field), "unique"))];
        return new Tested(rows + gone.Sum(breach => breach.Rows), distinct) { Breaches = gone };
    }

    static IEnumerable<Measure> Timeliness(Assessment of)
    {
        if (of.Source.Refresh is not { } refresh) yield break;
        QualityInput input = of.Input;
        Tested arrived = input.PreviousLoadOn is { } before ? Measuring.Tested.Of(refresh.Before(input.LoadedOn) <= before) : Measuring.Tested.Not("it is the first load");
        yield return Assessment.FromContract(QualityDimension.Timeliness, "arrives", [], $"the load came within {refresh} of the one before it", 1, arrived);
        yield return Assessment.FromContract(QualityDimension.Timeliness, "current", [], $"the newest load is no older than {refresh}", 1, Measuring.Tested.Of(refresh.Before(input.AsOf) <= input.LoadedOn));
    }

    static IEnumerable<Measure> ValidValues(Assessment of)
    {
        foreach (FieldContract field in of.Source.Fields)
        {
            FieldSummary read = of.Summary(field);
            string kind = FieldKinds.Name(field);
            bool plainText = field.Type is FieldType.Plain { Type: PlainType.Text };
            if (!plainText || field.Allowed.Count > 0 || field.Range is not null || field.Pattern is not null)
            {
                long given = of.Input.Contract.RowsRead - read.Empty - read.Placeholder;
                yield return Assessment.FromContract(QualityDimension.Validity, "valid", [field.Name], $"`{field.Name}` is valid: {Asked(field, kind)}", Lenient(of), Tested(given, Broken(read, Validity)));
            }
            if (field.Type is FieldType.Standardised || FieldKinds.Kind(field) is ValueKind.Date)
            {
                Breach[] doubtful = [.. new Breach[] { new("partly known", read.Partial), new("likely to be a default", read.Suspect) }.Where(breach => breach.Rows > 0)];
                yield return Assessment.FromContract(QualityDimension.Validity, "whole", [field.Name], $"`{field.Name}` is wholly known and not a likely default", Lenient(of), Tested(read.Filled, doubtful));
            }
        }
    }

    static string Asked(FieldContract field, string kind)
    {
        List<string> asked = [field.Type is FieldType.Standardised ? $"of the standard `{kind}`" : $"of the type `{kind}`"];
        if (field.Allowed.Count > 0) asked.Add("one of the values allowed");
        if (field.Range is not null) asked.Add("within its range");
        if (field.Pattern is not null) asked.Add("of its pattern");
        return string.Join(", ", asked);
    }

    // A row that breaks two rules is counted with each, so the sum may be more than there is.
    static Tested Tested(long rows, IReadOnlyList<Breach> broken) =>
        new(Math.Max(0, rows), Math.Max(0, rows - broken.Sum(breach => breach.Rows))) { Breaches = broken };

    static Breach[] Broken(FieldSummary read, params ReadOnlySpan<string> rules)
    {
        List<Breach> found = [];
        foreach (RuleCount count in read.Broken)
            if (rules.Contains(count.Rule)) found.Add(new Breach(count.Reason, count.Rows));
        return [.. found.OrderByDescending(breach => breach.Rows).ThenBy(breach => breach.Reason, StringComparer.Ordinal)];
    }

    // Rounded, because 1 - 0.58 is not 0.42 in binary.
    static double Strict(Assessment of) => Math.Round(1 - of.Source.Limits.Warn, 12);

    static double Lenient(Assessment of) => Math.Round(1 - of.Source.Limits.Fail, 12);
}
