using System.Buffers;
using System.Runtime.CompilerServices;

namespace Reeve.Linkage.Compare;

/// <summary>The unrestricted Damerau-Levenshtein distance in linear space (Zhao and Sahni 2019).</summary>
/// <remarks>
/// A swap of characters that are not neighbours costs one for the swap and one for each character between. Only two cases can be the
/// cheapest: nothing between them in the column text, or nothing between them in the row text. So a column needs to keep the one value
/// from before the last row that had its character, and a row the one value from before its last equal column.
/// </remarks>
static class DamerauRows
{
    const int OnStack = 257;

    /// <param name="rows">One text, not empty.</param>
    /// <param name="columns">The other, not empty; the shorter is better.</param>
    [SkipLocalsInit]
    internal static int Distance(ReadOnlySpan<char> rows, ReadOnlySpan<char> columns)
    {
        int width = columns.Length + 1;
        Column[]? rented = null;
        Span<Column> cells = width <= OnStack ? stackalloc Column[OnStack] : rented = ArrayPool<Column>.Shared.Rent(width);
        cells = cells[..width];
        for (int j = 0; j < cells.Length; j++) cells[j] = new Column { Cell = j, Above = 0, BeforeSwap = 0, LastRow = 0 };
        for (int i = 1; i <= rows.Length; i++) Next(rows[i - 1], i, columns, cells);
        int distance = cells[^1].Cell;
        if (rented is not null) ArrayPool<Column>.Shared.Return(rented);
        return distance;
    }

    static void Next(char character, int i, ReadOnlySpan<char> columns, Span<Column> cells)
    {
        // Above: row i - 1 once this row is written; until then Cell is row i - 1 and Above is row i - 2.
        int lastColumn = 0;
        int beforeRowSwap = 0;
        int diagonal = cells[0].Cell;
        int twoAboveLeft = cells[0].Above;
        int twoLeftAbove = 0;
        cells[0].Above = diagonal;
        cells[0].Cell = i;
        int left = i;
        for (int j = 1; j < cells.Length; j++)
        {
            ref Column column = ref cells[j];
            int above = column.Cell;
            int twoAbove = column.Above;
            int cell;
            if (columns[j - 1] == character)
            {
                cell = Math.Min(diagonal, Math.Min(above, left) + 1);
                column.BeforeSwap = twoLeftAbove;
                column.LastRow = i;
                beforeRowSwap = twoAboveLeft;
                lastColumn = j;
            }
            else
            {
                cell = Math.Min(diagonal, Math.Min(above, left)) + 1;
                if (lastColumn > 0 && column.LastRow > 0)
                {
                    if (j - lastColumn == 1) cell = Math.Min(cell, column.BeforeSwap + (i - column.LastRow));
                    else if (i - column.LastRow == 1) cell = Math.Min(cell, beforeRowSwap + (j - lastColumn));
                }
            }

            column.Above = above;
            column.Cell = cell;
            twoLeftAbove = diagonal;
            diagonal = above;
            twoAboveLeft = twoAbove;
            left = cell;
        }
    }

    struct Column
    {
        /// <summary>The cell of the row being written, or of the row before where it is not written yet.</summary>
        internal int Cell;

        /// <summary>The cell above that.</summary>
        internal int Above;

        /// <summary>Where a swap that ends just after this column would start: the cell above the last row with this character, two columns back.</summary>
        internal int BeforeSwap;

        /// <summary>The last row, counted from 1, with this column's character; 0 for none.</summary>
        internal int LastRow;
    }
}
