using Reeve.Linkage.Block;
using Reeve.Linkage.Model;

namespace Reeve.Linkage.Score;

/// <summary>How common the values of an expression are, counted once and kept: so that a record that comes later does not change the weights of all others.</summary>
/// <param name="Filled">Records that had a value; at least 0.</param>
/// <param name="Counts">Value to the records that had it. What is not in it counts as one record's.</param>
public sealed record TermCounts(long Filled, IReadOnlyDictionary<string, long> Counts)
{
    /// <summary>Counts the values of an expression. Values of one record are left out: they count as one anyway.</summary>
    /// <exception cref="ModelException">The expression does not fit the records.</exception>
    public static TermCounts Of(RecordSet records, KeyExpression expression)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(expression);
        TextColumn column = new KeyColumns(records)[expression];
        long[] counts = new long[column.Values.Length];
        long filled = 0;
        foreach (int code in column.Codes) if (code >= 0) { counts[code]++; filled++; }
        Dictionary<string, long> common = new(StringComparer.Ordinal);
        for (int code = 0; code < counts.Length; code++) if (counts[code] > 1) common.Add(column.Values[code], counts[code]);
        return new TermCounts(filled, common);
    }

    /// <summary>The distinct values that an expression gives for some records.</summary>
    /// <exception cref="ModelException">The expression does not fit the records.</exception>
    public static IReadOnlyList<string> Values(RecordSet records, KeyExpression expression)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(expression);
        return new KeyColumns(records)[expression].Values;
    }
}
