using System.Text;

namespace Reeve.Store.Csv.Internals;

/// <summary>The rows of a file as the workers encoded them, in order.</summary>
internal sealed class EncodedRows(IReadOnlyList<TablePart> parts, ColumnDictionary[][] dictionaries, int columns)
{
    public int Rows { get; } = parts.Sum(part => part.Rows);
    public int Columns => columns;
    public IReadOnlyList<TablePart> Parts => parts;

    public ColumnDictionary Dictionary(int worker, int column) => dictionaries[worker][column];

    public int Workers => dictionaries.Length;

    /// <summary>The physical lines of the first rows.</summary>
    public int[] Lines(int rows)
    {
        int[] lines = GC.AllocateUninitializedArray<int>(rows);
        int row = 0;
        foreach (TablePart part in parts)
        {
            foreach (int offset in part.Lines[..Math.Min(part.Rows, rows - row)])
            {
                lines[row++] = (int)(part.FirstLine + offset);
            }
        }
        return lines;
    }

    /// <summary>The last rows, last first: their lines and texts; empty where missing.</summary>
    public IEnumerable<(long Line, string[] Cells)> Backwards()
    {
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            TablePart part = parts[i];
            for (int row = part.Rows - 1; row >= 0; row--)
            {
                string[] cells = new string[columns];
                for (int column = 0; column < columns; column++)
                {
                    int code = part.CodeAt(row, column, columns);
                    cells[column] = code < 0 ? "" : Encoding.UTF8.GetString(dictionaries[part.Worker][column][code]);
                }
                yield return (part.FirstLine + part.Lines[row], cells);
            }
        }
    }
}
