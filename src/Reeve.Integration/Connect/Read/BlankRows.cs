using Reeve.Store.Tables;

namespace Reeve.Integration.Connect.Read;

/// <summary>Leaves out rows that hold nothing: lines of commas that a spreadsheet writes below its data.</summary>
static class BlankRows
{
    /// <summary>The table without them; the same one when there are none. Values and their order stay, since no value goes.</summary>
    public static TextTable LeftOut(TextTable table)
    {
        bool[] filled = new bool[table.Rows];
        int left = table.Rows;
        foreach (TextColumn column in table.Columns)
        {
            if (left == 0) return table;
            for (int row = 0; row < filled.Length; row++)
            {
                if (filled[row] || column.Codes[row] < 0) continue;
                filled[row] = true;
                left--;
            }
        }
        if (left == 0) return table;
        int[] kept = [.. Enumerable.Range(0, table.Rows).Where(row => filled[row])];
        TextColumn[] columns = [.. table.Columns.Select(column => new TextColumn(column.Name, [.. kept.Select(row => column.Codes[row])], column.Values))];
        return new TextTable(columns, kept.Length, table.Lines is { } lines ? [.. kept.Select(row => lines[row])] : null);
    }
}
