using System.Globalization;
using System.Text.RegularExpressions;

namespace Reeve.Integration.Connect.Excel;

/// <summary>Where a sheet's header is, and what its columns are called.</summary>
/// <param name="Data">The index, in the sample, of the first row of data.</param>
/// <param name="Names">The header of each column of the sheet; null where it has none.</param>
/// <param name="Found">Whether there is a header.</param>
/// <param name="Titles">How many rows that hold something stand above it.</param>
sealed partial record SheetHeader(int Data, string?[] Names, bool Found, int Titles)
{
    const int Searched = 50;

    /// <summary>Finds the header in the first rows of a sheet.</summary>
    /// <param name="rows">The first rows; at least one holds something.</param>
    /// <param name="told">The row's number in the sheet, if somebody said it; null to find it.</param>
    /// <returns>Null when the told row is not there or empty.</returns>
    public static SheetHeader? Find(IReadOnlyList<SheetRow> rows, int? told)
    {
        if (told is { } number)
        {
            int at = rows.ToList().FindIndex(row => row.Number == number);
            return at < 0 || rows[at].Count == 0 ? null : At(rows, at);
        }
        int usual = Usual(rows);
        int enough = usual == 1 ? 1 : Math.Max(2, (usual + 1) / 2);
        int fitting = Search(rows, row => row.Count >= enough && IsNames(row));
        int first = Search(rows, row => row.Count >= enough);
        if (fitting < 0 || (first < fitting && IsData(rows, first)))
            return new SheetHeader(Math.Max(first, 0), new string?[rows[0].Cells.Length], false, rows.Take(Math.Max(first, 0)).Count(row => row.Count > 0));
        if (fitting + 1 < rows.Count && GoesOn(rows[fitting], rows[fitting + 1])) fitting++;
        return At(rows, fitting);
    }

    /// <summary>Whether the row below only divides what is merged across columns in this one: then it is the header, and this one names groups.</summary>
    static bool GoesOn(SheetRow groups, SheetRow below) => below.Number == groups.Number + 1 && IsGroups(groups, below) && IsNames(below) && below.Count > 0
        && Enumerable.Range(0, below.Cells.Length).All(column => below.Cells[column] is null || groups.Filled.Count(cell => cell is not null && cell == groups.Filled[column]) > 1);

    /// <summary>The header in a row. What is merged across columns right above it names groups of them: <c>Address</c> over <c>Line 1</c> makes <c>Address Line 1</c>.</summary>
    static SheetHeader At(IReadOnlyList<SheetRow> rows, int at)
    {
        SheetRow row = rows[at];
        string?[] names = [.. row.Filled.Select(Tidy)];
        int top = at;
        if (at > 0 && rows[at - 1] is var above && IsGroups(above, row))
        {
            top = at - 1;
            for (int column = 0; column < names.Length; column++)
            {
                string? group = Tidy(above.Filled[column]);
                if (group is not null && group != names[column] && above.Filled.Count(cell => cell == above.Filled[column]) > 1) names[column] = names[column] is null ? group : $"{group} {names[column]}";
                else names[column] ??= group;
            }
        }
        return new SheetHeader(at + 1, names, true, rows.Take(top).Count(each => each.Count > 0));
    }

    /// <summary>Whether a row holds merged cells over some, but not all, of the columns of the header below it.</summary>
    static bool IsGroups(SheetRow above, SheetRow header)
    {
        int[] merged = [.. Enumerable.Range(0, above.Cells.Length).Where(column => above.Cells[column] is null && above.Filled[column] is not null)];
        return merged.Length > 0 && above.Kinds.All(kind => kind is CellKind.Text or CellKind.Empty)
            && above.Filled.Where((cell, column) => header.Filled[column] is not null).Distinct(StringComparer.Ordinal).Count() > 1;
    }

    /// <summary>How many cells most rows with more than one have.</summary>
    static int Usual(IReadOnlyList<SheetRow> rows) => rows.Select(row => row.Count).Where(count => count > 1)
        .GroupBy(count => count).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).Select(group => group.Key).FirstOrDefault(1);

    static bool IsNames(SheetRow row) => Enumerable.Range(0, row.Cells.Length).All(column => row.Kinds[column] is CellKind.Text or CellKind.Empty || IsYear(row.Cells[column]));

    static bool IsYear(string? text) => text is { Length: 4 } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1900 and < 2100;

    /// <summary>Whether a row is like most rows below it: numbers and dates where they have them.</summary>
    static bool IsData(IReadOnlyList<SheetRow> rows, int at)
    {
        SheetRow[] below = [.. rows.Skip(at + 1).Where(row => row.Count > 0)];
        return below.Length > 0 && Enumerable.Range(0, rows[at].Cells.Length).Any(column =>
            rows[at].Kinds[column] is CellKind.Number or CellKind.Date && 2 * below.Count(row => row.Kinds[column] == rows[at].Kinds[column]) > below.Length);
    }

    static int Search(IReadOnlyList<SheetRow> rows, Func<SheetRow, bool> fits)
    {
        for (int at = 0; at < Math.Min(Searched, rows.Count); at++) if (fits(rows[at])) return at;
        return -1;
    }

    internal static string? Tidy(string? name) => name is null ? null : Spaces().Replace(name, " ").Trim() is { Length: > 0 } tidy ? tidy : null;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
