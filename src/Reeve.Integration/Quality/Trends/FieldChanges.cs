using Reeve.Report.Documents;
using Reeve.Workspace;

namespace Reeve.Integration.Quality.Trends;

/// <summary>Fields that are filled less or more, and dates that pile up more or less.</summary>
static class FieldChanges
{
    public static void Find(QualityResult previous, QualityResult current, ChangeLists found)
    {
        // Where a rule asks for a field to be filled, what is to be said is said of the rule.
        HashSet<string> ruled = [.. current.Measures.Where(measure => measure.Dimension is QualityDimension.Completeness && measure.Fields.Count == 1).Select(measure => measure.Fields[0])];
        foreach ((FieldProfile before, FieldProfile now) in current.Fields.Join(previous.Fields, now => now.Field, before => before.Field, (now, before) => (before, now)))
        {
            if (!ruled.Contains(now.Field))
                found.Add(ProportionTest.Direction(before.Filled, before.Rows, now.Filled, now.Rows), () => $"`{now.Field}`: {Plain.Share(now.FilledShare)} filled, was {Plain.Share(before.FilledShare)}");
            found.Add(-Heaping(before, now), () => $"`{now.Field}`: {Told(now)} are a 1 January, was {Told(before)}");
        }
        foreach (FieldProfile gone in previous.Fields.ExceptBy(current.Fields.Select(field => field.Field), field => field.Field)) found.Other.Add($"`{gone.Field}`: no longer a field");
        foreach (FieldProfile come in current.Fields.ExceptBy(previous.Fields.Select(field => field.Field), field => field.Field)) found.Other.Add($"`{come.Field}`: a new field, {Plain.Share(come.FilledShare)} filled");
    }

    // Of a field about people the share comes from rounded rows, two off at most, which the least difference more than covers.
    static int Heaping(FieldProfile before, FieldProfile now) =>
        !before.IsDate || !now.IsDate ? 0 : ProportionTest.Direction(Rows(before), before.Filled, Rows(now), now.Filled);

    // A few that may not be told are taken for as many as they can be where few are compared with many.
    static long Rows(FieldProfile field) =>
        field.Heaping.FirstOfJanuary is { } share ? (long)Math.Round(share * field.Filled) : Math.Min(field.Filled, Disclosure.Fewest - 1);

    static string Told(FieldProfile field) => field.Heaping.FirstOfJanuary is { } share ? $"{Plain.Share(share)} of dates" : $"fewer than {Disclosure.Fewest} dates";
}
