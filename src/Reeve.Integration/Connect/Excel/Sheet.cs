using ExcelDataReader;
using Reeve.Integration.Connect.Read;
using Reeve.Store;

namespace Reeve.Integration.Connect.Excel;

/// <summary>The sheet that the reader is on: its rows, with merged cells filled.</summary>
sealed class Sheet
{
    const int EmptyForEach = 200;

    readonly IExcelDataReader _reader;
    readonly string _workbook, _name;
    readonly long _mostEmpty;
    readonly CellRange[] _merged;
    readonly List<(CellRange Range, string? Text)> _open = [];
    readonly List<SheetRow> _sample = [];
    readonly int _width;
    int _nextMerged, _number, _hiddenRows, _filledByMerge, _errors, _percentages;
    long _empty;

    /// <param name="reader">On the sheet, before its first row.</param>
    /// <param name="workbook">What the workbook is called in faults.</param>
    /// <param name="mostEmpty">The most empty cells that are looked at, beyond two hundred for each filled one.</param>
    /// <param name="sample">How many rows are read at once, to find the header in.</param>
    /// <param name="cancel">Stops the work.</param>
    public Sheet(IExcelDataReader reader, string workbook, long mostEmpty, int sample, CancellationToken cancel)
    {
        (_reader, _workbook, _name, _mostEmpty, _width) = (reader, workbook, reader.Name, mostEmpty, reader.FieldCount);
        _merged = [.. (reader.MergeCells ?? []).Where(range => range.FromRow < range.ToRow || range.FromColumn < range.ToColumn).OrderBy(range => range.FromRow).ThenBy(range => range.FromColumn)];
        while (_sample.Count < sample && Next(cancel) is { } row) if (!row.IsBlank) _sample.Add(row);
    }

    /// <summary>Whether no cell of it holds anything.</summary>
    public bool IsEmpty => _sample.Count == 0;

    /// <summary>Reads the sheet to its end.</summary>
    public PartRows Read(int? headerRow, List<string> notes, CancellationToken cancel)
    {
        SheetHeader header = SheetHeader.Find(_sample, headerRow) ?? throw new StoreException(StoreFault.Request,
            $"the sheet `{_name}` of {_workbook} has nothing in row {headerRow}, so its header cannot be there. Name the row it is in under `header_row`, or leave it to be found.");
        SheetTable table = new(header);
        for (int at = header.Data; at < _sample.Count; at++) table.Add(_sample[at]);
        while (Next(cancel) is { } row) table.Add(row);
        PartRows rows = table.Build(notes);
        if (_filledByMerge > 0) notes.Add($"{Words.Count(_filledByMerge, "cell")} covered by merged cells {Words.Were(_filledByMerge)} filled with their value.");
        if (_hiddenRows > 0) notes.Add($"{Words.Rows(_hiddenRows)} of the sheet {(_hiddenRows == 1 ? "is" : "are")} hidden, and {Words.Were(_hiddenRows)} read like the others.");
        int hiddenColumns = Enumerable.Range(0, Math.Min(_width, 1000)).Count(column => _reader.GetColumnWidth(column) == 0);
        if (hiddenColumns > 0) notes.Add($"{Words.Count(hiddenColumns, "column")} of the sheet {(hiddenColumns == 1 ? "is" : "are")} hidden, and {Words.Were(hiddenColumns)} read like the others.");
        if (_errors > 0) notes.Add($"{Words.Count(_errors, "cell")} with an error such as #N/A {Words.Were(_errors)} read as missing.");
        if (_percentages > 0) notes.Add($"{Words.Count(_percentages, "cell")} shown as percentages {Words.Were(_percentages)} read as fractions: 0.25 for 25%.");
        return rows;
    }

    SheetRow? Next(CancellationToken cancel)
    {
        if (!_reader.Read()) return null;
        cancel.ThrowIfCancellationRequested();
        _number++;
        if ((_empty += _width) > _mostEmpty)
            throw new StoreException(StoreFault.Data, $"the sheet `{_name}` of {_workbook} spreads over more than {_mostEmpty:N0} cells that are empty. Delete the empty rows and columns after the data, and save it again.");
        string?[] cells = new string?[_width];
        CellKind[] kinds = new CellKind[_width];
        bool any = false;
        for (int column = 0; column < _width; column++)
        {
            object? value = _reader.GetValue(column);
            if (value is null) continue;
            string? format = value is string or bool ? null : _reader.GetNumberFormatString(column);
            (cells[column], kinds[column]) = CellText.Of(value, format);
            any |= cells[column] is not null;
            _empty -= cells[column] is null ? 0 : EmptyForEach;
            _errors += cells[column] is null && value is string text && CellText.IsError(text) ? 1 : 0;
            _percentages += kinds[column] == CellKind.Number && format?.Contains('%') == true ? 1 : 0;
        }
        if (any && _reader.RowHeight == 0) _hiddenRows++;
        return new SheetRow(_number, cells, kinds, Filled(cells));
    }

    /// <summary>A row's cells with those that merged cells cover: all of a range show the value of its first cell.</summary>
    string?[] Filled(string?[] cells)
    {
        int row = _number - 1;
        _open.RemoveAll(open => open.Range.ToRow < row);
        for (; _nextMerged < _merged.Length && _merged[_nextMerged].FromRow <= row; _nextMerged++)
        {
            CellRange range = _merged[_nextMerged];
            if (range.FromRow == row && range.FromColumn < cells.Length) _open.Add((range, cells[range.FromColumn]));
        }
        if (_open.Count == 0) return cells;
        string?[] filled = [.. cells];
        foreach ((CellRange range, string? text) in _open)
        {
            for (int column = range.FromColumn; column <= Math.Min(range.ToColumn, filled.Length - 1); column++)
            {
                if (text is null || filled[column] is not null) continue;
                filled[column] = text;
                _filledByMerge++;
            }
        }
        return filled;
    }
}
