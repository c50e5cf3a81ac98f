using Reeve.Linkage.Model;

namespace Reeve.Linkage.Block;

/// <summary>Tells whether a blocking rule brings two records together, without the blocks: for a few pairs that is less work than <see cref="RuleKeys"/>, which says the same.</summary>
sealed class RuleTest
{
    readonly (int[] Left, int[] Right)[] parts;
    readonly bool isSymmetric;

    /// <summary>For a rule with tokens the column that they are of, and the words of each of its values, numbered.</summary>
    readonly TextColumn? tokens;
    readonly int[][] words = [];

    public RuleTest(BlockingRule rule, KeyColumns columns)
    {
        tokens = rule.Equalities.Select(equality => equality.Left).OfType<KeyExpression.Token>().LastOrDefault() is { } token ? columns[token.Of] : null;
        parts = [.. rule.Equalities.Where(equality => equality.Left is not KeyExpression.Token).Select(equality => RuleKeys.SharedCodes(columns[equality.Left], columns[equality.Right]))];
        isSymmetric = rule.IsSymmetric || tokens is not null;
        if (tokens is not null) words = RuleKeys.Words(tokens);
    }

    /// <summary>Whether the rule brings these two records together, whichever is on the left.</summary>
    public bool Holds(int a, int b) => (Agree(a, b) || !isSymmetric && Agree(b, a)) && (tokens is null || ShareToken(tokens.Codes[a], tokens.Codes[b]));

    bool Agree(int a, int b)
    {
        foreach ((int[] left, int[] right) in parts)
        {
            // A rule with tokens keys both records by the left side: so do its blocks.
            if (left[a] < 0 || left[a] != (tokens is null ? right : left)[b]) return false;
        }
        return true;
    }

    bool ShareToken(int a, int b)
    {
        if (a < 0 || b < 0) return false;
        return words[a].AsSpan().IndexOfAny(words[b]) >= 0;
    }
}
