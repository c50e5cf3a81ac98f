using Reeve.Standards;

namespace Reeve.Integration.Contracts.Types;

/// <summary>Days, as <see cref="DateText"/> reads them in the order that the whole column tells; a month or a year alone is partial.</summary>
/// <param name="format">The column's order of day, month and year.</param>
sealed class DateReader(DateFormat format) : StandardReader
{
    /// <summary>A reader for a column; day first when its values do not tell.</summary>
    public static DateReader For(IReadOnlyCollection<string> distinctValues) => new(DateText.Infer(distinctValues) ?? DateFormat.DayFirst);

    /// <inheritdoc/>
    public override StandardValue Read(string text)
    {
        if (!DateText.TryParse(text, format, out PartialDate date)) return PlainTypes.NotOfType(text, "is not a date");
        string canonical = DateText.Canonical(text, format)!;
        return date.IsComplete ? StandardValue.Valid(canonical) : new StandardValue(ValueState.Partial, canonical, "only part of the date is known");
    }
}
