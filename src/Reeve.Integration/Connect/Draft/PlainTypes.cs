using System.Globalization;
using Reeve.Workspace;

namespace Reeve.Integration.Connect.Draft;

/// <summary>Finds the plain type that all values of a column have.</summary>
static class PlainTypes
{
    /// <summary>The type; text when nothing narrower fits. A number that starts with a nought is a code, so it is text.</summary>
    public static PlainType Of(string[] values)
    {
        if (values.Length == 0) return PlainType.Text;
        if (values.All(IsInteger)) return PlainType.Integer;
        if (values.All(value => IsInteger(value) || IsNumber(value))) return PlainType.Number;
        if (values.All(value => value is "true" or "false" or "TRUE" or "FALSE" or "True" or "False")) return PlainType.Boolean;
        if (values.All(value => IsExact(value, "yyyy-MM-dd"))) return PlainType.Date;
        return values.All(IsTimestamp) && !values.All(value => value[11..].Trim('0', ':', '.', 'Z').Length == 0) ? PlainType.Timestamp : PlainType.Text;
    }

    static bool IsInteger(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) && !IsCode(value) && value[0] != '+';

    static bool IsNumber(string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) && !IsCode(value) && value[0] != '+';

    static bool IsCode(string value) => value.AsSpan().TrimStart('-') is { Length: > 1 } digits && digits[0] == '0' && digits[1] != '.';

    static bool IsTimestamp(string value) => value.Length > 10 && value[10] is 'T' or ' '
        && IsExact(value[..10], "yyyy-MM-dd") && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    static bool IsExact(string value, string form) => DateTime.TryParseExact(value, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
