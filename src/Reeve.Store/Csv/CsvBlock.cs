using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Reeve.Store.Csv.Internals;

namespace Reeve.Store.Csv;

/// <summary>Some consecutive records of a file, all with the same number of cells. Borrowed: valid only inside the call that gets it.</summary>
public readonly ref struct CsvBlock
{
    readonly ReadOnlySpan<byte> text;
    readonly ReadOnlySpan<Cell> cells;
    readonly ReadOnlySpan<int> lines;
    readonly bool trim;

    internal CsvBlock(ReadOnlySpan<byte> text, ReadOnlySpan<Cell> cells, ReadOnlySpan<int> lines, int columns, bool trim)
    {
        this.text = text;
        this.cells = cells;
        this.lines = lines;
        this.trim = trim;
        Columns = columns;
    }

    /// <summary>How many records; at least 1.</summary>
    public int Rows => lines.Length;

    /// <summary>How many cells a record has; at least 1.</summary>
    public int Columns { get; }

    /// <summary>For each record, how many lines after the first line of its part it starts; at least 0.</summary>
    public ReadOnlySpan<int> LineOffsets => lines;

    /// <summary>A cell as UTF-8, unescaped and (unless told otherwise) trimmed; empty where it is missing.</summary>
    /// <param name="row">From 0, below <see cref="Rows"/>.</param>
    /// <param name="column">From 0, below <see cref="Columns"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such cell.</exception>
    public ReadOnlySpan<byte> this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Columns, nameof(column));
            return Unchecked((row * Columns) + column);
        }
    }

    /// <summary>The cell with this number, counted along the rows. The tokenizer made all bounds; checking them again costs a tenth of a scan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<byte> Unchecked(int index)
    {
        Cell cell = Unsafe.Add(ref MemoryMarshal.GetReference(cells), index);
        ReadOnlySpan<byte> span = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), cell.Start), cell.End - cell.Start);
        return trim ? Utf8Trim.Trim(span) : span;
    }
}
