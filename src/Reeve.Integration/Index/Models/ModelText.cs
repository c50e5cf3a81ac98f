using System.Globalization;
using System.Text;
using Reeve.Linkage.Model;

namespace Reeve.Integration.Index.Models;

/// <summary>Writes keys, rules and conditions of a linkage model as the short text that stands in model files; <see cref="ModelTextReader"/> reads it back.</summary>
static class ModelText
{
    /// <summary>The text of a key expression: <c>prefix(forename, 3)</c>.</summary>
    public static string Write(KeyExpression key) => key switch
    {
        KeyExpression.Field field => field.Name,
        KeyExpression.Prefix prefix => $"prefix({Write(prefix.Of)}, {prefix.Length})",
        KeyExpression.Suffix suffix => $"suffix({Write(suffix.Of)}, {suffix.Length})",
        KeyExpression.Before before => $"before({Write(before.Of)}, \"{before.Separator}\")",
        KeyExpression.SoundexOf soundex => $"soundex({Write(soundex.Of)})",
        KeyExpression.MetaphoneOf metaphone => $"metaphone({Write(metaphone.Of)})",
        KeyExpression.Year year => $"year({Write(year.Of)})",
        KeyExpression.Month month => $"month({Write(month.Of)})",
        KeyExpression.Token token => $"token({Write(token.Of)})",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.GetType().Name, "not a key expression"),
    };

    /// <summary>The text of a blocking rule: <c>forename and year(date_of_birth)</c>, or <c>forename = surname and surname = forename</c>.</summary>
    public static string Write(BlockingRule rule) =>
        string.Join(" and ", rule.Equalities.Select(equality => equality.IsSymmetric ? Write(equality.Left) : $"{Write(equality.Left)} = {Write(equality.Right)}"));

    /// <summary>The text of a condition: <c>exact(house_number) and jaro_winkler(street) >= 0.9</c>.</summary>
    public static string Write(Condition condition) => Write(condition, 0);

    static string Write(Condition condition, int within) => condition switch
    {
        Condition.Missing c => $"missing({Write(c.Of)})",
        Condition.Exact c => $"exact({Write(c.Of)})",
        Condition.Synonym c => $"synonym({Write(c.Of)}, {c.Table})",
        Condition.Initial c => $"initial({Write(c.Of)})",
        Condition.Similar c => $"{Name(c.Measure.ToString())}({Write(c.Of)}) >= {Number(c.AtLeast)}",
        Condition.Edits c => $"{Name(c.Measure.ToString())}({Write(c.Of)}) <= {Number(c.AtMost)}",
        Condition.DatesWithin c => $"{Name(c.Unit.ToString())}_apart({Write(c.Of)}) <= {Number(c.AtMost)}",
        Condition.DayMonthTransposed c => $"day_month_transposed({Write(c.Of)})",
        Condition.NumbersWithin c => $"{(c.Relative ? "relative_difference" : "difference")}({Write(c.Of)}) <= {Number(c.AtMost)}",
        Condition.PlacesWithin c => $"kilometres({Write(c.Latitude)}, {Write(c.Longitude)}) <= {Number(c.Kilometres)}",
        Condition.Shares c => $"shared({Write(c.Of)}, \"{c.Separator}\") >= {Number(c.AtLeast)}",
        Condition.Swapped c => $"swapped({Write(c.First)}, {Write(c.Second)})",
        Condition.CrossEqual c => $"cross_equal({Write(c.First)}, {Write(c.Second)})",
        Condition.All c => Parenthesise(string.Join(" and ", c.Of.Select(of => Write(of, 2))), within > 1),
        Condition.Any c => Parenthesise(string.Join(" or ", c.Of.Select(of => Write(of, 1))), within > 0),
        Condition.Not c => $"not {Write(c.Of, 3)}",
        Condition.Otherwise => "else",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.GetType().Name, "not a condition"),
    };

    static string Parenthesise(string text, bool inner) => inner ? $"({text})" : text;

    static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>JaroWinkler -> jaro_winkler.</summary>
    internal static string Name(string camel)
    {
        StringBuilder name = new();
        foreach (char letter in camel)
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0) name.Append('_');
            name.Append(char.ToLowerInvariant(letter));
        }
        return name.ToString();
    }
}
