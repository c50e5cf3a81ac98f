using Reeve.Integration.Connect;
using Reeve.Standards;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Link;

/// <summary>A table of NHS numbers that were replaced: old in the first column, new in the second.</summary>
static class SupersededNumbers
{
    public static IReadOnlyDictionary<string, string> Read(string path, CancellationToken cancel)
    {
        TextTable table = ExtractReader.Read([path], 1, cancel)[0].Table;
        if (table.Columns.Count < 2) throw new LinkException("The table of superseded NHS numbers needs two columns: the old number and the new one.", isData: false);
        Dictionary<string, string> direct = new(StringComparer.Ordinal);
        for (int row = 0; row < table.Rows; row++)
            if (NhsNumber.Canonical(table.Columns[0][row]) is { } old && NhsNumber.Canonical(table.Columns[1][row]) is { } current && old != current) direct[old] = current;
        // A number may be replaced more than once; the last one counts. A loop ends where it began.
        return direct.ToDictionary(entry => entry.Key, entry =>
        {
            HashSet<string> seen = [entry.Key];
            string current = entry.Value;
            while (seen.Add(current) && direct.TryGetValue(current, out string? next)) current = next;
            return current;
        }, StringComparer.Ordinal);
    }
}
