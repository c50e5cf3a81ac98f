using Reeve.Store;
using Reeve.Store.Tables;

namespace Reeve.Integration.Connect.Read;

/// <summary>Puts the rows of several files under one another; columns are united by name, in the order in which they first appear.</summary>
static class PartJoin
{
    /// <summary>Joins parts, in their order.</summary>
    public static SourceRows Join(IReadOnlyList<(SourcePart Part, PartRows Rows)> parts)
    {
        if (parts.Count == 1)
        {
            TextTable only = parts[0].Rows.Table;
            return new SourceRows(WithLines(only), new int[only.Rows], [parts[0].Part]);
        }
        long total = parts.Sum(part => (long)part.Rows.Table.Rows);
        if (total > Array.MaxLength) throw new StoreException(StoreFault.Data, $"The loads of this source have {total:N0} rows together, which one table cannot hold. Prune old loads, or split the source.");
        string[] names = [.. parts.SelectMany(part => part.Rows.Table.Columns).Select(column => column.Name).Distinct(StringComparer.Ordinal)];
        int[] partOf = new int[total], lines = new int[total];
        int start = 0;
        for (int part = 0; part < parts.Count; part++)
        {
            TextTable table = WithLines(parts[part].Rows.Table);
            Array.Fill(partOf, part, start, table.Rows);
            table.Lines!.CopyTo(lines, start);
            start += table.Rows;
        }
        TextColumn[] columns = [.. names.Select(name => Column(name, [.. parts.Select(part => part.Rows.Table)], (int)total))];
        return new SourceRows(new TextTable(columns, (int)total, lines), partOf, [.. parts.Select(part => Noted(part.Part, part.Rows.Table, names))]);
    }

    /// <summary>One column of some tables; codes of each are mapped to those of the whole, value by value.</summary>
    static TextColumn Column(string name, TextTable[] tables, int rows)
    {
        Dictionary<string, int> codeOf = new(StringComparer.Ordinal);
        int[] codes = new int[rows];
        int start = 0;
        foreach (TextTable table in tables)
        {
            Span<int> here = codes.AsSpan(start, table.Rows);
            if (table.Find(name) is { } column)
            {
                int[] map = new int[column.Values.Length];
                for (int code = 0; code < map.Length; code++)
                {
                    if (!codeOf.TryGetValue(column.Values[code], out map[code])) codeOf.Add(column.Values[code], map[code] = codeOf.Count);
                }
                for (int row = 0; row < here.Length; row++) here[row] = column.Codes[row] < 0 ? -1 : map[column.Codes[row]];
            }
            else here.Fill(-1);
            start += table.Rows;
        }
        string[] values = new string[codeOf.Count];
        foreach ((string value, int code) in codeOf) values[code] = value;
        return new TextColumn(name, codes, values);
    }

    static SourcePart Noted(SourcePart part, TextTable table, string[] names)
    {
        string[] absent = [.. names.Where(name => table.Find(name) is null)];
        return absent.Length == 0 ? part : part with { Notes = [.. part.Notes, $"This file has no column {string.Join(", ", absent.Select(name => $"`{name}`"))}, which another file has; its cells are missing."] };
    }

    static TextTable WithLines(TextTable table) => table.Lines is not null ? table : new TextTable(table.Columns, table.Rows, [.. Enumerable.Range(1, table.Rows)]);
}
