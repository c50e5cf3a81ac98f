using System.Globalization;
using Reeve.Store;
using Reeve.Store.Tables;

namespace Reeve.Integration.Connect.Read;

/// <summary>The rows that a disposal left of a file: Parquet, all cells as text, with the line each row had.</summary>
/// <remarks>The first row holds the names of the columns, since Parquet as we write it takes no two that differ only in case, and those of a file may.</remarks>
static class LeftTable
{
    const string Line = "line";

    /// <summary>Writes rows of a file.</summary>
    /// <param name="table">The rows as they were read.</param>
    /// <param name="kept">Which of them are left, in their order.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Stops the work.</param>
    public static void Write(TextTable table, IReadOnlyList<int> kept, string path, CancellationToken cancel)
    {
        long[] lines = [0, .. kept.Select(row => (long)(table.Lines?[row] ?? row + 1))];
        OutputColumn[] columns = [.. table.Columns.Select((column, at) => Column(column, kept, string.Create(CultureInfo.InvariantCulture, $"c{at}")))];
        TableFiles.Write(new OutputTable([new OutputColumn.Integer(Line, lines), .. columns]), path, TableFormat.Parquet, cancel);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static PartRows Read(string path, CancellationToken cancel)
    {
        TextTable table = TableFiles.ReadParquet(path, cancel: cancel);
        if (table.Rows == 0 || table.Find(Line) is not { } lines) throw new StoreException(StoreFault.Surroundings, "What a disposal left of a file is damaged: restore the last backup.");
        int rows = table.Rows - 1;
        TextColumn[] columns = [.. table.Columns.Where(column => column.Name != Line).Select(column => Column(column, rows))];
        return new PartRows(
            new TextTable(columns, rows, [.. Enumerable.Range(1, rows).Select(row => int.Parse(lines[row]!, CultureInfo.InvariantCulture))]),
            ["Rows of this file were disposed of; it holds those that were left."]);
    }

    // The bars keep a name's own white space, which readers of cells trim.
    static OutputColumn.Text Column(TextColumn column, IReadOnlyList<int> kept, string name)
    {
        Dictionary<int, int> codeOf = [];
        List<string> values = [$"|{column.Name}|"];
        int[] codes = new int[kept.Count + 1];
        for (int at = 0; at < kept.Count; at++)
        {
            int code = column.Codes[kept[at]];
            if (code >= 0 && !codeOf.TryGetValue(code, out codes[at + 1]))
            {
                codeOf.Add(code, codes[at + 1] = values.Count);
                values.Add(column.Values[code]);
            }
            else if (code < 0) codes[at + 1] = -1;
        }
        return new OutputColumn.Text(name, codes, values);
    }

    static TextColumn Column(TextColumn column, int rows)
    {
        ColumnEncoder encoder = new();
        for (int row = 1; row <= rows; row++) encoder.Add(column[row]);
        return encoder.Build(column[0]![1..^1], rows);
    }
}
