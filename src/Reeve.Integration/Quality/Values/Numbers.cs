using System.Globalization;

namespace Reeve.Integration.Quality.Values;

/// <summary>Numbers as standardised tables write them.</summary>
static class Numbers
{
    /// <summary>Reads a number; what is not finite is none.</summary>
    public static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    /// <summary>A number to two significant figures, so that it is nobody's own.</summary>
    public static string Coarse(double number)
    {
        if (number == 0) return "0";
        double step = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(number))) - 1);
        return (Math.Round(number / step) * step).ToString("0.############", CultureInfo.InvariantCulture);
    }
}
