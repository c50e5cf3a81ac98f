using System.Globalization;

namespace Reeve.Workspace.Reading;

/// <summary>Turns texts whose form has been checked into numbers.</summary>
static class Lengths
{
    public static Duration? Duration(string? text)
    {
        if (text is null) return null;
        string[] words = text.Split(' ');
        return new Duration(int.Parse(words[0], CultureInfo.InvariantCulture), words[1][0] switch
        {
            'd' => DurationUnit.Day,
            'w' => DurationUnit.Week,
            'm' => DurationUnit.Month,
            _ => DurationUnit.Year,
        });
    }

    public static TimeSpan? Time(string? text)
    {
        if (text is null) return null;
        string[] words = text.Split(' ');
        int count = int.Parse(words[0], CultureInfo.InvariantCulture);
        return words[1][0] switch
        {
            's' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMinutes(count),
            _ => TimeSpan.FromHours(count),
        };
    }

    /// <summary>A share in [0, 1]. Divided as a decimal, so that 99.9% is the nearest double to 0.999.</summary>
    public static double? Share(string? text) => text is null ? null : (double)(decimal.Parse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) / 100);
}
