using System.Numerics;

namespace Reeve.Linkage.Compare;

/// <summary>Jaro for texts of at most 64 characters: the characters in reach, in use and matched are bits of one word.</summary>
static class JaroBits
{
    internal static double Similarity<T>(T positions, ReadOnlySpan<char> left, ReadOnlySpan<char> right)
        where T : IPositions, allows ref struct
    {
        int reach = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        ulong window = (2UL << reach) - 1;
        ulong used = 0, matched = 0;
        for (int j = 0; j < right.Length; j++)
        {
            ulong free = positions.Of(right[j]) & window & ~used;
            used |= free & (0 - free);
            matched |= (free == 0 ? 0UL : 1UL) << j;
            // The window grows until its left edge leaves the start of the text, then slides.
            window = (window << 1) | (j < reach ? 1UL : 0UL);
        }

        return used == 0 ? 0 : Score(left.Length, right.Length, BitOperations.PopCount(used), OutOfOrder(left, right, used, matched));
    }

    /// <summary>The formula; the order of its terms is DuckDB's, so that values agree to the last bit.</summary>
    /// <param name="left">Length of one text, above 0.</param>
    /// <param name="right">Length of the other, above 0.</param>
    /// <param name="matches">Matched characters, above 0.</param>
    /// <param name="outOfOrder">Matched characters that differ from the one matched at the same rank in the other text.</param>
    internal static double Score(int left, int right, int matches, int outOfOrder)
    {
        double m = matches;
        return ((m / left) + (m / right) + ((m - (outOfOrder / 2)) / m)) / 3;
    }

    static int OutOfOrder(ReadOnlySpan<char> left, ReadOnlySpan<char> right, ulong used, ulong matched)
    {
        int count = 0;
        for (; used != 0; used &= used - 1, matched &= matched - 1)
        {
            if (left[BitOperations.TrailingZeroCount(used)] != right[BitOperations.TrailingZeroCount(matched)]) count++;
        }

        return count;
    }
}
