using System.Globalization;

namespace Reeve.Integration.Connect;

/// <summary>Numbers as people wrote them, not as binary fractions came out.</summary>
static class NumberText
{
    const double Largest = 7.9e27, Smallest = 1e-9;

    /// <summary>At most 15 significant digits, which is what a spreadsheet keeps: <c>0.3</c> for 0.1 + 0.2; no exponent and no needless point where a decimal can hold it.</summary>
    /// <param name="value">Finite.</param>
    public static string Of(double value)
    {
        if (value == 0) return "0";
        double size = Math.Abs(value);
        // The conversion rounds to 15 significant digits. A whole number that a double holds exactly keeps all of its digits.
        if (size <= 1L << 53 && value == Math.Floor(value)) return ((long)value).ToString(CultureInfo.InvariantCulture);
        return size is < Largest and > Smallest ? ((decimal)value).ToString(CultureInfo.InvariantCulture) : value.ToString("R", CultureInfo.InvariantCulture);
    }
}
