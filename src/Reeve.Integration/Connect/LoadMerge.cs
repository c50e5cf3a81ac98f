using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Connect;

/// <summary>Applies a source's load mode to the rows of its loads.</summary>
/// <remarks>
/// <para>Replace: the rows of the last load. Append: all rows, loads in their order.</para>
/// <para>Upsert: of the rows with one key the last. The key is the text of the key's source columns as they came, trimmed; a standard is applied later.
/// A row stands where the first row with its key stood, so that an update does not move it. Rows that lack a field of their key are all kept, in their place:
/// they are for the contract to reject, with their line.</para>
/// </remarks>
public static class LoadMerge
{
    /// <summary>Merges loads.</summary>
    /// <param name="source">The source: its mode, key and fields.</param>
    /// <param name="rows">The rows of its loads, in their order.</param>
    /// <returns>The rows that stand; parts are all those that were given, so that indexes of parts stay as they are.</returns>
    public static SourceRows Merge(SourceFile source, SourceRows rows)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rows);
        return source.Load switch
        {
            LoadMode.Replace => Last(rows),
            LoadMode.Upsert => Upserted(rows, [.. source.Key.Select(key => source.Field(key)?.From ?? [])]),
            _ => rows,
        };
    }

    static SourceRows Last(SourceRows rows)
    {
        int last = rows.Parts.Max(part => part.Load);
        if (rows.Parts.All(part => part.Load == last)) return rows;
        return Take(rows, [.. Enumerable.Range(0, rows.Table.Rows).Where(row => rows.Parts[rows.PartOf[row]].Load == last)]);
    }

    static SourceRows Upserted(SourceRows rows, IReadOnlyList<string>[] keyFields)
    {
        TextColumn?[][] fields = [.. keyFields.Select(from => from.Select(rows.Table.Find).ToArray())];
        TextColumn?[] key = [.. fields.SelectMany(columns => columns)];
        if (key.Length == 0) return rows;
        Dictionary<Key, int> placeOf = [];
        List<int> kept = [];
        for (int row = 0; row < rows.Table.Rows; row++)
        {
            // Codes stand for values one to one, so they tell keys apart.
            int[] codes = new int[key.Length];
            for (int at = 0; at < codes.Length; at++) codes[at] = key[at]?.Codes[row] ?? -1;
            // A field of several columns, the lines of an address, is there when one of them is.
            bool whole = fields.All(columns => columns.Any(column => column?.Codes[row] >= 0));
            if (whole && !placeOf.TryAdd(new Key(codes), kept.Count)) kept[placeOf[new Key(codes)]] = row;
            else kept.Add(row);
        }
        return kept.Count == rows.Table.Rows ? rows : Take(rows, [.. kept]);
    }

    /// <summary>Some rows, in the order given; values in the order of their first appearance again.</summary>
    static SourceRows Take(SourceRows rows, int[] taken)
    {
        TextColumn[] columns = [.. rows.Table.Columns.Select(column =>
        {
            int[] map = new int[column.Values.Length];
            Array.Fill(map, -1);
            List<string> values = [];
            int[] codes = new int[taken.Length];
            for (int at = 0; at < taken.Length; at++)
            {
                int code = column.Codes[taken[at]];
                if (code >= 0 && map[code] < 0)
                {
                    map[code] = values.Count;
                    values.Add(column.Values[code]);
                }
                codes[at] = code < 0 ? -1 : map[code];
            }
            return new TextColumn(column.Name, codes, [.. values]);
        })];
        int[]? lines = rows.Table.Lines is { } all ? [.. taken.Select(row => all[row])] : null;
        return new SourceRows(new TextTable(columns, taken.Length, lines), [.. taken.Select(row => rows.PartOf[row])], rows.Parts);
    }

    /// <summary>The codes of a key's columns.</summary>
    readonly struct Key(int[] codes) : IEquatable<Key>
    {
        readonly int[] _codes = codes;

        public bool Equals(Key other) => _codes.AsSpan().SequenceEqual(other._codes);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            HashCode hash = default;
            foreach (int code in _codes) hash.Add(code);
            return hash.ToHashCode();
        }
    }
}
