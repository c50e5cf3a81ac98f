using Reeve.Integration.Connect;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>The names of records: their key's values, or where they stand when there is no key.</summary>
/// <param name="Codes">One per row: an index into <paramref name="Values"/>, or -1 where the key is not whole.</param>
/// <param name="Values">The names. Rows with one code have one key.</param>
sealed record RecordNames(int[] Codes, IReadOnlyList<string> Values)
{
    /// <summary>Names the rows.</summary>
    /// <param name="key">The key's fields, in its order; none for <c>FILE:LINE</c>.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="lines">One per row: its line.</param>
    public static RecordNames Of(IReadOnlyList<CheckedField> key, SourceRows rows, long[] lines)
    {
        if (key.Count == 0) return Places(rows, lines);
        CodeFold fold = CodeFold.Of([.. key.Select(field => Enumerable.Range(0, lines.Length).Select(field.ValueAt).ToArray())], needsAll: true);
        return new RecordNames(fold.Codes, key.Count == 1
            ? [.. fold.FirstRow.Select(row => Text(key[0], row))]
            : [.. fold.FirstRow.Select(row => string.Join('/', key.Select(field => Escaped(Text(field, row)))))]);
    }

    static string Text(CheckedField field, int row) => field.Values.Values[field.ValueAt(row)];

    /// <summary>So that the keys <c>a/b</c>, <c>c</c> and <c>a</c>, <c>b/c</c> stay two.</summary>
    static string Escaped(string text) => text.AsSpan().ContainsAny('/', '\\')
        ? text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal)
        : text;

    /// <summary><c>FILE:LINE</c>; <c>FILE#LOAD:LINE</c> where an earlier part has the same file name.</summary>
    static RecordNames Places(SourceRows rows, long[] lines)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        string[] files = [.. rows.Parts.Select(part => seen.Add(part.File) ? part.File : $"{part.File}#{part.Load}")];
        var names = new string[lines.Length];
        for (int row = 0; row < names.Length; row++) names[row] = $"{files[rows.PartOf[row]]}:{lines[row]}";
        return new RecordNames([.. Enumerable.Range(0, names.Length)], names);
    }
}
