using System.Globalization;
using Reeve.Integration.Contracts.Types;
using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>The least and the most of a field. What is compared follows from its type: numbers, days, or lengths of text.</summary>
abstract class RangeRule
{
    RangeRule()
    {
    }

    /// <summary>Why a canonical value is outside, in fixed words; null when it is inside.</summary>
    public abstract string? Broken(string canonical);

    /// <summary>The rule of a field, or null when it has none.</summary>
    /// <exception cref="Store.StoreException">Request: a bound is not of the field's type.</exception>
    public static RangeRule? For(FieldContract field, DateOnly today)
    {
        if (field.Range is not { } range) return null;
        return field.Type switch
        {
            FieldType.Plain { Type: PlainType.Integer or PlainType.Number } => Number(field, range),
            FieldType.Plain { Type: PlainType.Date or PlainType.Timestamp } => Days(field, range, today),
            FieldType.Plain { Type: PlainType.Boolean } => throw ContractFaults.Contract(field, "is true or false, and can have no `range`. Use `allowed`"),
            FieldType.Standardised when IsDay(range.Least) || IsDay(range.Most) => Days(field, range, today),
            FieldType.Standardised { Standard: var standard } when IsNumber(standard, range.Least ?? range.Most) => Number(field, range),
            _ => Lengths(field, range),
        };
    }

    static bool IsDay(string? bound) => bound is not null && (bound == "today" || DateOnly.TryParseExact(bound, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    /// <summary>Whether a standard takes a bound for one of its values, and that value is a number: then its values are compared as numbers.</summary>
    static bool IsNumber(Standard standard, string? bound) => bound is { Length: > 0 }
        && standard.Reader([bound]).Read(bound).Canonical is { } canonical && decimal.TryParse(canonical, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    static NumberRange Number(FieldContract field, ValueRange range)
    {
        return new NumberRange(Bound(range.Least), Bound(range.Most));

        decimal? Bound(string? bound) => bound is null ? null
            : decimal.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number
            : throw ContractFaults.Contract(field, $"has `{bound}` in its range, which is not a number. Write one as `1000` or `0.5`");
    }

    static DayRange Days(FieldContract field, ValueRange range, DateOnly today)
    {
        return new DayRange(Bound(range.Least), Bound(range.Most), range.Most == "today");

        string? Bound(string? bound) => bound is null ? null
            : bound == "today" ? today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : IsDay(bound) ? bound
            : field.Type is FieldType.Plain { Type: PlainType.Timestamp } && new TimestampReader(DateFormat.YearFirst).Read(bound).Canonical is { } moment ? moment.TrimEnd('Z')
            : throw ContractFaults.Contract(field, $"has `{bound}` in its range, which is not a day. Write one as `1900-01-01`, or `today`");
    }

    static LengthRange Lengths(FieldContract field, ValueRange range)
    {
        return new LengthRange(Bound(range.Least) ?? 0, Bound(range.Most) ?? int.MaxValue);

        int? Bound(string? bound) => bound is null ? null
            : int.TryParse(bound, NumberStyles.None, CultureInfo.InvariantCulture, out int length) ? length
            : throw ContractFaults.Contract(field, $"has `{bound}` in its range, which is not a length of text in characters");
    }

    sealed class NumberRange(decimal? least, decimal? most) : RangeRule
    {
        public override string? Broken(string canonical)
        {
            if (!decimal.TryParse(canonical, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
            {
                if (!double.TryParse(canonical, NumberStyles.Float, CultureInfo.InvariantCulture, out double large)) return null;
                number = large < 0 ? decimal.MinValue : decimal.MaxValue; // beyond what a decimal holds
            }

            return number < least ? "is less than the least allowed" : number > most ? "is more than the most allowed" : null;
        }
    }

    /// <summary>Days in ISO 8601 compare as texts do; a month or a year is outside only when all its days are.</summary>
    sealed class DayRange(string? least, string? most, bool isToday) : RangeRule
    {
        public override string? Broken(string canonical)
        {
            if (least is not null && Compare(canonical, least) < 0) return "is before the earliest day allowed";
            return most is not null && Compare(canonical, most) > 0 ? isToday ? "is in the future" : "is after the latest day allowed" : null;
        }

        static int Compare(string canonical, string bound)
        {
            ReadOnlySpan<char> day = canonical.AsSpan().TrimEnd('Z');
            int common = Math.Min(day.Length, bound.Length);
            return day[..common].SequenceCompareTo(bound.AsSpan(0, common));
        }
    }

    sealed class LengthRange(int least, int most) : RangeRule
    {
        public override string? Broken(string canonical)
        {
            int length = canonical.Length;
            foreach (char c in canonical) length -= char.IsLowSurrogate(c) ? 1 : 0;
            return length < least ? "is shorter than allowed" : length > most ? "is longer than allowed" : null;
        }
    }
}
