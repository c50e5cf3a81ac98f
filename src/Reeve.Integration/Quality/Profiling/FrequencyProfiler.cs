using Reeve.Integration.Quality.Values;
using Reeve.Workspace;

namespace Reeve.Integration.Quality.Profiling;

/// <summary>How often values and their shapes occur, as far as it may be told.</summary>
static class FrequencyProfiler
{
    // A longer value's shape says no more than its beginning does.
    const int LongestPattern = 32;

    /// <summary>The values of an open field, or of a closed list with small numbers merged; null for all else.</summary>
    public static Frequencies? Values(FieldContract field, ValueTally tally)
    {
        if (Disclosure.IsOpen(field.Sensitivity)) return Commonest(tally.All);
        IReadOnlyList<string> list = FieldKinds.ClosedList(field);
        return list.Count == 0 || !Disclosure.MayCountClosedList(field.Sensitivity) ? null : Closed(list, tally);
    }

    /// <summary>The shapes of an open field's values: letters as A, digits as 9, all else as it is.</summary>
    public static Frequencies Patterns(ValueTally tally) =>
        Commonest(tally.All.GroupBy(value => Pattern(value.Value), value => value.Rows).Select(shape => (shape.Key, shape.Sum())));

    /// <summary>The shape of a value: <c>SW1A 2AA</c> has <c>AA9A 9AA</c>.</summary>
    public static string Pattern(string value)
    {
        string shape = string.Create(Math.Min(value.Length, LongestPattern), value, static (mask, text) =>
        {
            for (int at = 0; at < mask.Length; at++) mask[at] = char.IsLetter(text[at]) || char.IsSurrogate(text[at]) ? 'A' : char.IsDigit(text[at]) ? '9' : text[at];
        });
        return value.Length > LongestPattern ? shape + "\u2026" : shape;
    }

    static Frequencies Commonest(IEnumerable<(string Value, int Rows)> values)
    {
        (string Value, int Rows)[] all = [.. values];

        // Taken from the ordering itself, which then sorts no more than it has to: a column of free text has a value for each row.
        ValueCount[] listed = [.. all.OrderByDescending(value => value.Rows).ThenBy(value => value.Value, StringComparer.Ordinal).Take(Disclosure.MostListed).Select(value => new ValueCount(value.Value, value.Rows))];
        return new Frequencies(listed, all.Sum(value => (long)value.Rows) - listed.Sum(value => value.Rows), Rounded: false);
    }

    // A value that is kept although it is not of the list is somebody's own words: it is counted with the others and not shown.
    static Frequencies Closed(IReadOnlyList<string> list, ValueTally tally)
    {
        HashSet<string> known = new(list, StringComparer.Ordinal);
        (string Value, int Rows)[] shown = [.. tally.All.Where(value => value.Rows >= Disclosure.Fewest && known.Contains(value.Value))];
        IEnumerable<ValueCount> counts = shown.Select(value => new ValueCount(value.Value, Disclosure.Rows(value.Rows)!.Value));
        return new Frequencies(
            [.. counts.OrderByDescending(value => value.Rows).ThenBy(value => value.Value, StringComparer.Ordinal)],
            Disclosure.Rows(tally.Filled - shown.Sum(value => (long)value.Rows)), Rounded: true);
    }
}
