using System.Buffers;
using System.Runtime.CompilerServices;

namespace Reeve.Linkage.Compare;

/// <summary>Levenshtein up to a limit for long texts: only cells that a path within the limit can cross are visited (Ukkonen 1985).</summary>
static class LevenshteinBand
{
    const int OnStack = 512;

    /// <summary>Whether a band visits less than the bit-parallel strips do, which take 64 rows in about the time of a few cells.</summary>
    internal static bool Pays(int length, int max) => max <= length / 64;

    /// <param name="left">The shorter text.</param>
    /// <param name="right">The longer text, longer by at most <paramref name="max"/>.</param>
    /// <param name="max">The limit; the answer is <paramref name="max"/> + 1 beyond it.</param>
    [SkipLocalsInit]
    internal static int Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int max)
    {
        // Cell k of a row is column row - max + k; a border cell on each side keeps the limit.
        int width = (2 * max) + 1;
        int beyond = max + 1;
        int[]? rented = null;
        Span<int> row = width + 2 <= OnStack ? stackalloc int[OnStack] : rented = ArrayPool<int>.Shared.Rent(width + 2);
        row = row[..(width + 2)];
        row.Fill(beyond);
        for (int column = 0; column <= max; column++) row[column + max + 1] = column;
        int lowest = 0;
        for (int i = 1; i <= left.Length && lowest <= max; i++) lowest = Next(left[i - 1], i, right, row, max);
        int answer = lowest > max ? beyond : Math.Min(row[right.Length - left.Length + max + 1], beyond);
        if (rented is not null) ArrayPool<int>.Shared.Return(rented);
        return answer;
    }

    /// <summary>Replaces the band of row i - 1 by the band of row i, in place, and returns its lowest cell.</summary>
    static int Next(char character, int i, ReadOnlySpan<char> right, Span<int> row, int max)
    {
        int beyond = max + 1;
        int lowest = beyond;
        for (int k = 1; k < row.Length - 1; k++)
        {
            // The band moves one column on with each row: the cell above is at k + 1, the one above and left of it at k.
            int column = i - max + k - 1;
            int cell = beyond;
            if (column == 0) cell = i;
            else if (column > 0 && column <= right.Length)
                cell = Math.Min(row[k] + (right[column - 1] == character ? 0 : 1), Math.Min(row[k + 1], row[k - 1]) + 1);
            row[k] = Math.Min(cell, beyond);
            lowest = Math.Min(lowest, row[k]);
        }

        return lowest;
    }
}
