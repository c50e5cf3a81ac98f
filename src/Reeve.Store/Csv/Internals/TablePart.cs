using System.Buffers;

namespace Reeve.Store.Csv.Internals;

/// <summary>The codes of one part's rows, in its worker's dictionaries: for each block all rows of the first column, then of the next.</summary>
internal sealed class TablePart(int worker)
{
    int[] codes = [];
    int[] lines = [];
    int codeCount;

    public int Worker => worker;
    public int Rows { get; private set; }
    public long FirstLine { get; set; }

    /// <summary>How many rows each block has.</summary>
    public List<int> Blocks { get; } = [];

    public ReadOnlySpan<int> Codes => codes.AsSpan(0, codeCount);
    public ReadOnlySpan<int> Lines => lines.AsSpan(0, Rows);

    /// <summary>Makes room for a block's codes.</summary>
    public Span<int> Add(in CsvBlock block)
    {
        int count = block.Rows * block.Columns;
        codes = Grown(codes, codeCount, count);
        lines = Grown(lines, Rows, block.Rows);
        block.LineOffsets.CopyTo(lines.AsSpan(Rows));
        Blocks.Add(block.Rows);
        Rows += block.Rows;
        codeCount += count;
        return codes.AsSpan(codeCount - count, count);
    }

    /// <summary>The code of a cell.</summary>
    public int CodeAt(int row, int column, int columns)
    {
        int start = 0;
        foreach (int rows in Blocks)
        {
            if (row < rows)
            {
                return codes[start + (column * rows) + row];
            }
            row -= rows;
            start += rows * columns;
        }
        throw new ArgumentOutOfRangeException(nameof(row));
    }

    public void Release()
    {
        foreach (int[] array in (int[][])[codes, lines])
        {
            if (array.Length > 0)
            {
                ArrayPool<int>.Shared.Return(array);
            }
        }
        codes = lines = [];
        codeCount = 0;
    }

    static int[] Grown(int[] array, int used, int more)
    {
        if (array.Length - used >= more)
        {
            return array;
        }
        int[] larger = ArrayPool<int>.Shared.Rent(Math.Max(used + more, 2 * array.Length));
        array.AsSpan(0, used).CopyTo(larger);
        if (array.Length > 0)
        {
            ArrayPool<int>.Shared.Return(array);
        }
        return larger;
    }
}
