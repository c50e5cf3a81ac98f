using System.Buffers;

namespace Reeve.Linkage.Compare;

/// <summary>Optimal string alignment for long texts, in three rows of the matrix.</summary>
static class AlignmentRows
{
    internal static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int width = left.Length + 1;
        int[] rented = ArrayPool<int>.Shared.Rent(3 * width);
        Span<int> above2 = rented.AsSpan(0, width);
        Span<int> above = rented.AsSpan(width, width);
        Span<int> row = rented.AsSpan(2 * width, width);
        for (int j = 0; j < width; j++) row[j] = j;
        for (int i = 1; i <= right.Length; i++)
        {
            Span<int> free = above2;
            above2 = above;
            above = row;
            row = free;
            row[0] = i;
            for (int j = 1; j < width; j++)
            {
                int cell = Math.Min(above[j - 1] + (right[i - 1] == left[j - 1] ? 0 : 1), Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && right[i - 1] == left[j - 2] && right[i - 2] == left[j - 1]) cell = Math.Min(cell, above2[j - 2] + 1);
                row[j] = cell;
            }
        }

        int distance = row[width - 1];
        ArrayPool<int>.Shared.Return(rented);
        return distance;
    }
}
