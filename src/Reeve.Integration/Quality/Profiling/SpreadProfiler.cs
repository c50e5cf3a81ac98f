using System.Globalization;
using Reeve.Integration.Quality.Values;
using Reeve.Standards;

namespace Reeve.Integration.Quality.Profiling;

/// <summary>Where the numbers or dates of a field lie.</summary>
static class SpreadProfiler
{
    /// <summary>The spread as it may be told: whole for open fields, quartiles to the year or two figures for personal ones, none for the rest.</summary>
    public static Spread? Of(ValueKind kind, Sensitivity sensitivity, ValueTally tally)
    {
        bool open = Disclosure.IsOpen(sensitivity);
        if (!open && !Disclosure.MayTellQuartiles(sensitivity)) return null;
        return kind is ValueKind.Number
            ? Of<double>(kind, open, tally, static text => Numbers.TryParse(text, out double number) ? number : null, static number => Numbers.Coarse(number))
            : Of<DateSpan>(kind, open, tally, static text => DateSpan.TryParse(text, out DateSpan date) ? date : null, static date => date.FirstDay.Year.ToString("0000", CultureInfo.InvariantCulture));
    }

    static Spread? Of<T>(ValueKind kind, bool open, ValueTally tally, Func<string, T?> read, Func<T, string> coarse)
        where T : struct, IComparable<T>
    {
        List<((T Value, string Text) Value, int Rows)> values = [];
        long rows = 0;
        foreach ((string text, int count) in tally.All)
        {
            if (read(text) is not { } value) continue;
            values.Add(((value, text), count));
            rows += count;
        }
        if (rows < (open ? 1 : Disclosure.FewestForQuartiles)) return null;

        // Equal numbers may be written in several ways (1 and 1.0); their text decides, so that the order of rows does not.
        values.Sort((left, right) => left.Value.Value.CompareTo(right.Value.Value) is var order and not 0 ? order : string.CompareOrdinal(left.Value.Text, right.Value.Text));
        string at(int quarter) => Quantiles.At(values, quarter, 4) is var found && open ? found.Text : coarse(found.Value);
        return new Spread(kind, open ? at(0) : null, at(1), at(2), at(3), open ? at(4) : null, Coarse: !open);
    }
}
