using Reeve.Linkage.Explain;

namespace Reeve.Integration.Index.Link;

/// <summary>Says in a sentence what a comparison said.</summary>
static class Sentences
{
    /// <summary>The first letter in upper case.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The name of a field as people write it: "NHS number".</summary>
    public static string Words(string name) => Capital(name.Replace('_', ' ').Replace("nhs ", "NHS ", StringComparison.Ordinal));

    /// <summary>"Surname is the same, and rare: 9.6 bits for one person."</summary>
    public static string Of(ExplainedComparison comparison)
    {
        double bits = comparison.Weight + comparison.TermFrequency;
        string name = Words(comparison.Comparison);
        string rarity = comparison.TermFrequency switch { > 1 => ", and the value is rare", < -1 => ", but the value is common", _ => "" };
        string effect = Math.Abs(bits) < 0.05 ? "it says nothing either way" : bits > 0 ? $"this makes one person {Times(bits)} times as likely" : $"this makes two people {Times(-bits)} times as likely";
        return $"{name}: {comparison.Level}{rarity}; {effect}.";
    }

    static string Times(double bits)
    {
        double times = double.Exp2(bits);
        return times < 10 ? $"{times:0.0}" : times < 1000 ? $"{times:0}" : bits > 40 ? "more than a million million" : Rounded(times);
    }

    static string Rounded(double times)
    {
        double unit = Math.Pow(10, Math.Floor(Math.Log10(times)) - 1);
        return $"{Math.Round(times / unit) * unit:N0}";
    }
}
