using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reeve.Linkage.Compare;

/// <summary>Levenshtein for long texts: strips of 64 rows, each handing the differences along its lowest row to the next (Myers 1999, section 4).</summary>
static class LevenshteinBlocks
{
    const int OnStack = 64;

    [SkipLocalsInit]
    internal static int Distance(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int words = (text.Length + 63) / 64;
        ulong[]? rented = null;
        Span<ulong> row = 2 * words <= OnStack ? stackalloc ulong[OnStack] : rented = ArrayPool<ulong>.Shared.Rent(2 * words);
        Span<ulong> right = row[..words];
        Span<ulong> left = row.Slice(words, words);
        // Above the first strip each cell is one more than the one to its left.
        right.Fill(ulong.MaxValue);
        left.Clear();
        Span<char> padded = stackalloc char[PositionsVector64.Longest];
        for (int start = 0; start < pattern.Length; start += 64)
        {
            ReadOnlySpan<char> strip = pattern.Slice(start, Math.Min(64, pattern.Length - start));
            Strip(new PositionsVector64(strip, padded), strip.Length, text, right, left);
        }

        int distance = pattern.Length;
        for (int word = 0; word < words; word++)
        {
            ulong inside = word < words - 1 || text.Length % 64 == 0 ? ulong.MaxValue : (1UL << (text.Length % 64)) - 1;
            distance += BitOperations.PopCount(right[word] & inside) - BitOperations.PopCount(left[word] & inside);
        }

        if (rented is not null) ArrayPool<ulong>.Shared.Return(rented);
        return distance;
    }

    /// <summary>Runs one strip over the text, replacing the differences along the row above it by those along its own lowest row.</summary>
    static void Strip(PositionsVector64 pattern, int length, ReadOnlySpan<char> text, Span<ulong> rightRow, Span<ulong> leftRow)
    {
        int last = length - 1;
        ulong more = ulong.MaxValue, less = 0;
        for (int j = 0; j < text.Length; j++)
        {
            int at = j & 63;
            ref ulong rightWord = ref rightRow[j >> 6];
            ref ulong leftWord = ref leftRow[j >> 6];
            ulong rightIn = (rightWord >> at) & 1;
            ulong leftIn = (leftWord >> at) & 1;
            ulong equal = pattern.Of(text[j]) | leftIn;
            ulong diagonal = (((equal & more) + more) ^ more) | equal | less;
            ulong right = less | ~(diagonal | more);
            ulong left = diagonal & more;
            rightWord = (rightWord & ~(1UL << at)) | (((right >> last) & 1) << at);
            leftWord = (leftWord & ~(1UL << at)) | (((left >> last) & 1) << at);
            right = (right << 1) | rightIn;
            left = (left << 1) | leftIn;
            more = left | ~(diagonal | right);
            less = right & diagonal;
        }
    }
}
