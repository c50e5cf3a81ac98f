using Reeve.Linkage.Model;

namespace Reeve.Integration.Index.Link;

/// <summary>Says a blocking rule in words: "the same surname and the same year of date of birth".</summary>
static class RuleWords
{
    public static string Of(BlockingRule rule) => string.Join(" and ", rule.Equalities.Select(equality => equality.IsSymmetric
        ? $"the same {Key(equality.Left)}"
        : $"the {Key(equality.Left)} of one as the {Key(equality.Right)} of the other"));

    static string Key(KeyExpression key) => key switch
    {
        KeyExpression.Prefix prefix => $"first {prefix.Length} letters of {Key(prefix.Of)}",
        KeyExpression.Suffix suffix => $"last {suffix.Length} letters of {Key(suffix.Of)}",
        KeyExpression.Before before => $"{Key(before.Of)} before the {(before.Separator == " " ? "space" : before.Separator)}",
        KeyExpression.SoundexOf soundex => $"sound (Soundex) of {Key(soundex.Of)}",
        KeyExpression.MetaphoneOf metaphone => $"sound (Metaphone) of {Key(metaphone.Of)}",
        KeyExpression.Year year => $"year of {Key(year.Of)}",
        KeyExpression.Month month => $"month of {Key(month.Of)}",
        KeyExpression.Token token => $"word of {Key(token.Of)}",
        _ => key.Column.Replace('_', ' ').Replace("nhs ", "NHS ", StringComparison.Ordinal),
    };
}
