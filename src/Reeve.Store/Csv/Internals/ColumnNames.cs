namespace Reeve.Store.Csv.Internals;

/// <summary>Makes a header's names distinct and complete.</summary>
internal static class ColumnNames
{
    /// <summary>The names of so many columns: a missing one becomes <c>column_N</c>, a second <c>name</c> becomes <c>name_2</c>.</summary>
    /// <param name="header">The header's cells, trimmed; null where there is no header.</param>
    /// <param name="width">How many columns.</param>
    public static (string[] Names, IReadOnlyList<CsvRename> Renamed) Repair(string[]? header, int width)
    {
        string[] names = new string[width];
        List<CsvRename> renamed = [];
        HashSet<string> taken = header is null ? [] : [.. header.Take(width)];
        HashSet<string> used = [];
        Dictionary<string, int> next = [];
        for (int column = 0; column < width; column++)
        {
            string given = header is not null && column < header.Length ? header[column] : "";
            bool missing = given.Length == 0;
            string name = missing ? $"column_{column + 1}" : given;
            if ((missing && taken.Contains(name)) || !used.Add(name))
            {
                string stem = name;
                int number = next.GetValueOrDefault(stem, 2);
                while (taken.Contains(name = $"{stem}_{number}") || !used.Add(name))
                {
                    number++;
                }
                next[stem] = number + 1;
            }
            names[column] = name;
            if (header is not null && name != given)
            {
                renamed.Add(new CsvRename(column + 1, name, missing));
            }
        }
        return (names, renamed);
    }
}
