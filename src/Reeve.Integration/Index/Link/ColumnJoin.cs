using Reeve.Linkage;

namespace Reeve.Integration.Index.Link;

/// <summary>Puts the same field of several files under one numbering.</summary>
static class ColumnJoin
{
    /// <param name="parts">The column of each file, or null where a file has none.</param>
    /// <param name="sizes">Records of each file.</param>
    public static TextColumn Join(string name, IReadOnlyList<TextColumn?> parts, int[] sizes)
    {
        if (parts.Count == 1 && parts[0] is { } only) return new TextColumn(name, only.Codes, only.Values);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        int[] codes = new int[sizes.Sum()];
        int at = 0;
        for (int file = 0; file < sizes.Length; file++)
        {
            TextColumn? part = parts[file];
            int[] recode = part is null ? [] : [.. part.Values.Select(text =>
            {
                if (!numbers.TryGetValue(text, out int number)) numbers.Add(text, number = numbers.Count);
                return number;
            })];
            for (int record = 0; record < sizes[file]; record++) codes[at++] = part is null || part.Codes[record] < 0 ? -1 : recode[part.Codes[record]];
        }
        return new TextColumn(name, codes, [.. numbers.Keys]);
    }
}
