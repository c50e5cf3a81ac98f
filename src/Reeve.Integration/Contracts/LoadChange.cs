using System.Globalization;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts;

/// <summary>Whether a load can be what it says: one that is empty, halved or doubled, or has other keys, is as a rule a mistake of whoever made it.</summary>
public static class LoadChange
{
    /// <summary>What is odd about a load, in a sentence without a full stop; null when nothing is.</summary>
    /// <param name="expected">What is expected of it.</param>
    /// <param name="hasKey">Whether records are named by a key; else their names say nothing.</param>
    /// <param name="before">The records of the last good load.</param>
    /// <param name="now">The records of this load.</param>
    public static string? Odd(LoadExpectation expected, bool hasKey, TextColumn before, OutputColumn.Text now)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        int rows = now.Codes.Length, earlier = before.Codes.Length;
        if (earlier == 0) return null;
        if (rows == 0) return $"it has no rows, and its last good load had {Count(earlier)}";
        if (earlier < LoadExpectation.FewestRows) return null;
        double share = (double)rows / earlier;
        if (share < expected.Least) return $"it has {Count(rows)} rows, and its last good load had {Count(earlier)}: less than {Percent(expected.Least)} of them";
        if (share > expected.Most) return $"it has {Count(rows)} rows, and its last good load had {Count(earlier)}: more than {Percent(expected.Most)} of them";
        if (!hasKey) return null;
        HashSet<string> known = [.. before.Codes.Where(static code => code >= 0).Select(code => before.Values[code])];
        string[] keys = [.. now.Codes.Where(static code => code >= 0).Distinct().Select(code => now.Values[code])];
        int same = keys.Count(known.Contains), fewer = Math.Min(known.Count, keys.Length);
        return same < expected.SameKeys * fewer ? $"only {Count(same)} of its {Count(keys.Length)} records were in its last good load, which had {Count(earlier)}: their keys are others" : null;
    }

    static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    static string Percent(double share) => share.ToString("0.###%", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal);
}
