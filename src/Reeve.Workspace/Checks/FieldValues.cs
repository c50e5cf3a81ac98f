using System.Globalization;
using Reeve.Standards;

namespace Reeve.Workspace.Checks;

/// <summary>Values that a description holds, read as the field they are for would read them.</summary>
static class FieldValues
{
    static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"];

    /// <summary>The canonical form, or why there is none.</summary>
    public static (string? Canonical, string? Why) Read(FieldType type, string text) => type switch
    {
        FieldType.Standardised standardised => Read(standardised.Standard, text),
        FieldType.Plain plain => Read(plain.Type, text),
        _ => (null, "is of no known type"),
    };

    static (string?, string?) Read(Standard standard, string text)
    {
        if (standard.Values.Contains(text)) return (text, null);
        StandardValue value = standard.Reader([text]).Read(text);
        return value.Canonical is { } canonical ? (canonical, null) : (null, $"is no `{standard.Name}`");
    }

    static (string?, string?) Read(PlainType type, string text) => type switch
    {
        PlainType.Text => (text, null),
        PlainType.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) ? (whole.ToString(CultureInfo.InvariantCulture), null) : (null, "is no whole number"),
        PlainType.Number => IsNumber(text) ? (text, null) : (null, "is no number"),
        PlainType.Date => IsDate(text) ? (text, null) : (null, "is no date, as `2026-01-31`"),
        PlainType.Timestamp => DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) ? (text, null) : (null, "is no day and time, as `2026-01-31T09:30`"),
        _ => text is "true" or "false" ? (text, null) : (null, "is neither `true` nor `false`"),
    };

    /// <summary>Whether values are days, so that <c>today</c> means something.</summary>
    public static bool AreDates(FieldType type) => type switch
    {
        FieldType.Plain plain => plain.Type is PlainType.Date or PlainType.Timestamp,
        FieldType.Standardised { Standard: var standard } => standard.Values.Count == 0 && standard.Reader(["2000-05-17"]).Read("2000-05-17") is { State: ValueState.Valid, Canonical: "2000-05-17" },
        _ => false,
    };

    /// <summary>Whether two ends of a range, of one type, are the wrong way round.</summary>
    public static bool AreSwapped(FieldType type, string least, string most) => type switch
    {
        _ when least == "today" || most == "today" => false,
        FieldType.Plain { Type: PlainType.Integer or PlainType.Number or PlainType.Text } => Number(least) > Number(most),
        _ when AreDates(type) => string.CompareOrdinal(least, most) > 0,
        _ => false,
    };

    static bool IsDate(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number);

    static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
