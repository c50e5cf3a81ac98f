using Reeve.Integration.Contracts;
using Reeve.Integration.Quality.Values;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Quality.Profiling;

/// <summary>Profiles one field of a standardised table. The order of the rows does not matter.</summary>
static class FieldProfiler
{
    public static FieldProfile Profile(FieldContract field, TextColumn column, FieldSummary read)
    {
        ValueTally tally = new(column);
        ValueKind kind = FieldKinds.Kind(field);
        bool open = Disclosure.IsOpen(field.Sensitivity);
        return new FieldProfile
        {
            Field = field.Name,
            Kind = FieldKinds.Name(field),
            Sensitivity = field.Sensitivity,
            Rows = column.Codes.Length,
            Filled = tally.Filled,
            Placeholders = read.Placeholder,
            Partial = read.Partial,
            Suspect = read.Suspect,
            Distinct = tally.Distinct,
            Alone = tally.Alone,
            IsDate = kind is ValueKind.Date,
            Lengths = Lengths(tally),
            Spread = kind is ValueKind.Text ? null : SpreadProfiler.Of(kind, field.Sensitivity, tally),
            Frequencies = FrequencyProfiler.Values(field, tally),
            Patterns = open ? FrequencyProfiler.Patterns(tally) : null,
            Heaping = Heaping(kind, open, tally),
        };
    }

    static LengthProfile? Lengths(ValueTally tally)
    {
        if (tally.Filled == 0) return null;
        (int Value, int Rows)[] lengths = [.. tally.All.GroupBy(value => value.Value.Length, value => value.Rows).OrderBy(length => length.Key).Select(length => (length.Key, length.Sum()))];
        return new LengthProfile(lengths[0].Value, Quantiles.At(lengths, 1, 2), lengths[^1].Value);
    }

    static Heaping Heaping(ValueKind kind, bool open, ValueTally tally)
    {
        double? share(long rows) => tally.Filled > 0 && (open ? rows : Disclosure.Rows(rows)) is { } told ? Math.Min(1, (double)told / tally.Filled) : null;
        return kind is ValueKind.Date
            ? new Heaping(share(tally.Commonest), share(tally.Rows(value => value.EndsWith("-01-01", StringComparison.Ordinal))), share(tally.Rows(FirstOfMonth)))
            : new Heaping(share(tally.Commonest), null, null);

        static bool FirstOfMonth(string value) => value.Length == "2000-01-01".Length && value.EndsWith("-01", StringComparison.Ordinal);
    }
}
