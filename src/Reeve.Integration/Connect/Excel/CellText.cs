using System.Globalization;

namespace Reeve.Integration.Connect.Excel;

/// <summary>Turns what a cell holds into text.</summary>
static class CellText
{
    static readonly HashSet<string> Errors = new(StringComparer.Ordinal) { "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#GETTING_DATA", "#SPILL!", "#CALC!" };

    /// <summary>Whether a text is an error of a formula.</summary>
    public static bool IsError(string text) => Errors.Contains(text);

    /// <summary>
    /// The text of a value: dates ISO 8601 (with a time where there is one), times <c>09:30:00</c>, lengths of time in hours <c>26:30:00</c>, numbers with at
    /// most 15 digits and no needless point, truth values <c>true</c> and <c>false</c>, errors missing.
    /// </summary>
    /// <param name="value">As the workbook's reader gives it.</param>
    /// <param name="format">The cell's number format. One of zeros only (<c>00000</c>) says how many digits a code has.</param>
    public static (string? Text, CellKind Kind) Of(object? value, string? format) => value switch
    {
        null or DBNull => (null, CellKind.Empty),
        string text when IsError(text) => (null, CellKind.Empty),
        string text => string.IsNullOrWhiteSpace(text) ? (null, CellKind.Empty) : (text, CellKind.Text),
        bool truth => (truth ? "true" : "false", CellKind.Number),
        DateTime date => (Date(date), CellKind.Date),
        TimeSpan time => (Time(time), CellKind.Date),
        double number => (Number(number, format), CellKind.Number),
        IConvertible number => (Number(number.ToDouble(CultureInfo.InvariantCulture), format), CellKind.Number),
        _ => (Convert.ToString(value, CultureInfo.InvariantCulture), CellKind.Text),
    };

    static string? Number(double value, string? format)
    {
        if (!double.IsFinite(value)) return null;
        bool coded = format is { Length: > 1 and <= 20 } && format.AsSpan().IndexOfAnyExcept('0') < 0 && value >= 0 && value == Math.Floor(value) && value < 1e15;
        return coded ? ((long)value).ToString(new string('0', format!.Length), CultureInfo.InvariantCulture) : NumberText.Of(value);
    }

    // A time without a date is a part of day nought, which is before 1900.
    static string Date(DateTime date) => date.Year < 1900 ? date.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
        : date.TimeOfDay.TotalMilliseconds < 1 ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    static string Time(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(long)Math.Truncate(time.TotalHours):00}:{Math.Abs(time.Minutes):00}:{Math.Abs(time.Seconds):00}");
}
