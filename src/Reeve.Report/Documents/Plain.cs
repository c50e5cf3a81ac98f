using System.Globalization;

namespace Reeve.Report.Documents;

/// <summary>Numbers as people read them. Every result is the same in every culture.</summary>
public static class Plain
{
    const string Minus = "\u2212";

    /// <summary>What stands where there is no number.</summary>
    public const string None = "not known";

    /// <summary>A whole number with thousands separators.</summary>
    public static string Count(double value) =>
        double.IsFinite(value) ? value.ToString("#,0", CultureInfo.InvariantCulture).Replace("-", Minus, StringComparison.Ordinal) : None;

    /// <summary>A count and its noun: "1 pair", "1,204 pairs".</summary>
    public static string Count(long value, string one, string many) => $"{Count(value)} {(value == 1 ? one : many)}";

    /// <summary>
    /// A share in [0, 1] in per cent with one decimal. What is not all is never rounded to 100%, and what is not nothing never to 0%.
    /// </summary>
    public static string Share(double? share) => share switch
    {
        null or double.NaN => None,
        >= 1 => "100%",
        > 0.999 => "more than 99.9%",
        <= 0 => "0%",
        < 0.001 => "less than 0.1%",
        { } value => (value * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%",
    };

    /// <summary>A probability in [0, 1]: as a share, but "1 in N" with two significant figures when it is small.</summary>
    public static string Odds(double? probability) => probability switch
    {
        > 0 and < 0.001 => $"1 in {Count(Significant(1 / probability.Value))}",
        _ => Share(probability),
    };

    /// <summary>A match weight with its sign and two decimals.</summary>
    public static string Weight(double weight)
    {
        if (double.IsNaN(weight)) return None;
        if (double.IsInfinity(weight)) return weight > 0 ? "+\u221E" : Minus + "\u221E";
        string digits = Math.Abs(weight).ToString("0.00", CultureInfo.InvariantCulture);
        return digits == "0.00" ? digits : (weight < 0 ? Minus : "+") + digits;
    }

    /// <summary>A length of time: "0.4 seconds", "1 minute 12 seconds", "2 hours 5 minutes".</summary>
    public static string Duration(double seconds)
    {
        if (!double.IsFinite(seconds)) return None;
        if (seconds < 9.95) return seconds < 0.05 ? "less than 0.1 seconds" : seconds.ToString("0.0", CultureInfo.InvariantCulture) + " seconds";
        long whole = (long)Math.Round(seconds);
        return whole switch
        {
            < 60 => $"{whole} seconds",
            < 3600 => $"{Count(whole / 60, "minute", "minutes")} {Count(whole % 60, "second", "seconds")}",
            _ => $"{Count(whole / 3600, "hour", "hours")} {Count(whole % 3600 / 60, "minute", "minutes")}",
        };
    }

    /// <summary>Line numbers, without separators as editors show them: "3, 17 and 2041", and how many more there are when not all are listed.</summary>
    public static string Lines(IReadOnlyList<int> lines, long count, int most = 10)
    {
        string[] shown = [.. lines.Take(most).Select(line => line.ToString(CultureInfo.InvariantCulture))];
        long more = Math.Max(count, lines.Count) - shown.Length;
        return shown.Length == 0 ? None : more > 0 ? $"{string.Join(", ", shown)} and {Count(more)} more" : Join(shown);
    }

    /// <summary>Words in a row: "a", "a and b", "a, b and c".</summary>
    public static string Join(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";

    static double Significant(double value)
    {
        double step = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        return Math.Round(value / step) * step;
    }
}
