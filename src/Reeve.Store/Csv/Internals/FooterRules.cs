using System.Text.RegularExpressions;

namespace Reeve.Store.Csv.Internals;

/// <summary>
/// Finds rows at the end of a file that are no records: totals, counts of rows, end marks. A record must never be taken for one, so a row is left out
/// only if its form says what it is and it lacks a value in a column that the rows before it always have. Twelve rows at most.
/// </summary>
internal static partial class FooterRules
{
    /// <summary>The most rows that are left out.</summary>
    public const int Most = 12;

    const int Compared = 1000;
    const int LongestMark = 120;

    /// <summary>The lines of the rows to leave out, ascending.</summary>
    public static IReadOnlyList<long> Find(EncodedRows encoded)
    {
        List<(long Line, string[] Cells)> last = encoded.Backwards().Take(1).ToList();
        if (last.Count == 0 || !LooksLikeOne(last[0].Cells))
        {
            return []; // nearly always: the other rows need not be looked at
        }
        List<(long Line, string[] Cells)> rows = encoded.Backwards().Take(Most + Compared).ToList();
        int candidates = 0;
        while (candidates < Math.Min(Most, rows.Count) && LooksLikeOne(rows[candidates].Cells))
        {
            candidates++;
        }
        bool[] always = AlwaysFilled(rows.Skip(candidates).ToList(), encoded.Columns);
        List<long> found = [];
        foreach ((long line, string[] cells) in rows.Take(candidates))
        {
            bool lacks = encoded.Columns == 1 || Enumerable.Range(0, encoded.Columns).Any(column => always[column] && cells[column].Length == 0);
            if (!lacks)
            {
                break; // a record: what stands above it cannot be a footer
            }
            found.Add(line);
        }
        found.Reverse();
        return found;
    }

    static bool[] AlwaysFilled(List<(long Line, string[] Cells)> body, int columns) =>
        Enumerable.Range(0, columns).Select(column => body.All(row => row.Cells[column].Length > 0)).ToArray();

    static bool LooksLikeOne(string[] cells)
    {
        string[] filled = cells.Where(cell => cell.Length > 0).ToArray();
        if (filled.Length == 0 || filled[0] != cells[0] || filled[0].Length > LongestMark)
        {
            return false;
        }
        if (cells.Length == 1)
        {
            return !char.IsAsciiLetter(cells[0][0]) && EndMark().IsMatch(cells[0]); // only with its stars or dashes: a column of phrases may hold the words
        }
        if (filled.Length == 1)
        {
            return EndMark().IsMatch(filled[0]) || RowCount().IsMatch(filled[0]);
        }
        bool numbers = filled.Skip(1).All(Kinds.IsNumber);
        return numbers && filled.Length < cells.Length && (Total().IsMatch(filled[0]) || (filled.Length == 2 && CountLabel().IsMatch(filled[0])));
    }

    [GeneratedRegex(@"^[\s*=#<\[-]*end\s+of\s+(report|file|data|extract|list|output)[\s*=#>\].-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndMark();

    [GeneratedRegex(@"^(\(?\s*[0-9][0-9,]*\s+(rows?|records?|lines?)(\s+(affected|selected|returned|exported|extracted|found))?\s*\)?\.?|(total\s+)?(number\s+of\s+)?(row|record|line)s?(\s+count)?\s*[:=]\s*[0-9][0-9,]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowCount();

    [GeneratedRegex(@"^((grand|sub|overall)[\s-]?)?totals?\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(total\s+|number\s+of\s+)?(row|record|line)s?(\s+count)?\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CountLabel();
}
