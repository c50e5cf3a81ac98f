using System.Globalization;
using System.Text.RegularExpressions;
using Reeve.Integration.Connect.Read;
using Reeve.Store.Tables;

namespace Reeve.Integration.Connect.Excel;

/// <summary>Collects the rows below a sheet's header and makes a table of them.</summary>
sealed partial class SheetTable
{
    const int MostFooters = 12;

    readonly SheetHeader _header;
    readonly ColumnEncoder[] _columns;
    readonly List<int> _lines = [];
    int _repeated;

    public SheetTable(SheetHeader header)
    {
        _header = header;
        _columns = [.. header.Names.Select(_ => new ColumnEncoder())];
    }

    /// <summary>Adds a row, unless it is blank or the header once more.</summary>
    public void Add(SheetRow row)
    {
        if (row.IsBlank) return;
        if (_header.Found && row.Count > 1 && Enumerable.Range(0, row.Cells.Length).All(column => SheetHeader.Tidy(row.Filled[column]) == _header.Names[column]))
        {
            _repeated++;
            return;
        }
        // One cell merged over the row is a note or a heading, and says what it says once.
        string?[] cells = row.Count == 1 && row.Filled.OfType<string>().Distinct(StringComparer.Ordinal).Count() == 1 ? row.Cells : row.Filled;
        for (int column = 0; column < _columns.Length; column++) _columns[column].Add(cells[column]);
        _lines.Add(row.Number);
    }

    /// <summary>The table; columns without a name and without a value are left out.</summary>
    public PartRows Build(List<string> notes)
    {
        int footers = Footers(), rows = _lines.Count - footers;
        if (!_header.Found) notes.Add("There is no header; columns are called column_1, column_2 and so on.");
        if (_header.Titles > 0) notes.Add($"{Words.Rows(_header.Titles)} above the header {Words.Were(_header.Titles)} left out.");
        if (_repeated > 0) notes.Add($"{Words.Rows(_repeated)} that repeat{(_repeated == 1 ? "s" : "")} the header {Words.Were(_repeated)} left out.");
        if (footers > 0) notes.Add($"{Words.Rows(footers)} at the end, totals or notes, {Words.Were(footers)} left out.");
        TextColumn[] columns = Named(rows, notes);
        return new PartRows(new TextTable(columns, rows, [.. _lines.Take(rows)]), notes);
    }

    TextColumn[] Named(int rows, List<string> notes)
    {
        HashSet<string> used = new(StringComparer.Ordinal), given = new(_header.Names.OfType<string>(), StringComparer.Ordinal);
        List<TextColumn> columns = [];
        int renamed = 0, empty = 0;
        for (int at = 0; at < _columns.Length; at++)
        {
            if (_header.Names[at] is null && !_columns[at].HasValues)
            {
                empty += at < LastUsed() ? 1 : 0;
                continue;
            }
            string stem = _header.Names[at] ?? string.Create(CultureInfo.InvariantCulture, $"column_{at + 1}"), name = stem;
            for (int number = 2; (name != _header.Names[at] && given.Contains(name)) || !used.Add(name); number++) name = string.Create(CultureInfo.InvariantCulture, $"{stem}_{number}");
            renamed += _header.Found && name != _header.Names[at] ? 1 : 0;
            columns.Add(_columns[at].Build(name, rows));
        }
        if (renamed > 0) notes.Add($"{Words.Count(renamed, "column")} had no name, or one that was taken, and got another.");
        if (empty > 0) notes.Add($"{Words.Count(empty, "blank column")} {Words.Were(empty)} left out.");
        return [.. columns];
    }

    int LastUsed() => Array.FindLastIndex([.. _columns.Select((column, at) => column.HasValues || _header.Names[at] is not null)], used => used);

    /// <summary>
    /// How many rows at the end are totals or notes. A record must never be taken for one: such a row lacks a value in a column that the rows before it
    /// always have, and starts with a word for a total, or is a single cell after a blank row.
    /// </summary>
    int Footers()
    {
        int most = Math.Min(MostFooters, _lines.Count - 1), found = 0;
        for (int count = 1; count <= most; count++)
        {
            int row = _lines.Count - count;
            string?[] cells = [.. _columns.Select(column => column[row])];
            string?[] filled = [.. cells.Where(cell => cell is not null)];
            bool lacks = Enumerable.Range(0, _columns.Length).Any(column => cells[column] is null && AlwaysFilled(column, row));
            bool total = Total().IsMatch(filled[0]!) && filled.Length < _columns.Length;
            bool note = filled.Length == 1 && _columns.Length > 2;
            if (!lacks || !(total || note)) break;
            // A note counts only from the blank row that sets it off; notes under it wait for that row.
            if (total || _lines[row] - _lines[row - 1] > 1) found = count;
        }
        return found;
    }

    bool AlwaysFilled(int column, int before)
    {
        for (int row = Math.Max(0, before - 1000); row < before - MostFooters || (row < before && before <= MostFooters); row++) if (_columns[column][row] is null) return false;
        return _columns[column].HasValues;
    }

    [GeneratedRegex(@"^\s*((grand|sub|overall|net|gross)[\s-]?)?totals?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Total();
}
