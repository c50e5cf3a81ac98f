namespace Reeve.Linkage.Compare;

/// <summary>Levenshtein with a pattern of at most 64 characters: a column of the matrix is two words of differences (Myers 1999, Hyyrö 2003).</summary>
static class LevenshteinBits
{
    /// <param name="pattern">Positions of the pattern's characters.</param>
    /// <param name="length">The pattern's length, 1 to 64.</param>
    /// <param name="text">The other text, of any length.</param>
    /// <param name="max">Once the distance must pass this, the answer is <paramref name="max"/> + 1.</param>
    internal static int Within<T>(T pattern, int length, ReadOnlySpan<char> text, int max)
        where T : IPositions, allows ref struct
    {
        int last = length - 1;
        int distance = length;
        // Differences down a column: at first each cell is one more than the one above.
        ulong more = ulong.MaxValue, less = 0;
        for (int j = 0; j < text.Length; j++)
        {
            ulong equal = pattern.Of(text[j]);
            ulong diagonal = (((equal & more) + more) ^ more) | equal | less;
            ulong right = less | ~(diagonal | more);
            ulong left = diagonal & more;
            distance += (int)((right >> last) & 1) - (int)((left >> last) & 1);
            // Each character still to come can lower the distance by one at most.
            if (distance - (text.Length - 1 - j) > max) return max + 1;
            right = (right << 1) | 1;
            more = (left << 1) | ~(diagonal | right);
            less = right & diagonal;
        }

        return distance;
    }
}
