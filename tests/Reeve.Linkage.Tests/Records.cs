namespace Reeve.Linkage.Tests;

/// <summary>Short ways to write records in tests.</summary>
static class Records
{
    /// <summary>Columns by name from rows of cells; null is missing.</summary>
    public static RecordSet Of(string[] names, params string?[][] rows) => Of(names, rows, null);

    public static RecordSet Of(string[] names, IReadOnlyList<string?[]> rows, int[]? sources, bool between = false) =>
        new(rows.Count, [.. names.Select((name, at) => TextColumn.Encode(name, [.. rows.Select(row => row[at])]))], sources, between);
}
