namespace Reeve.Linkage.Compare;

/// <summary>Optimal string alignment with a pattern of at most 64 characters (Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances").</summary>
static class AlignmentBits
{
    /// <param name="pattern">Positions of the pattern's characters.</param>
    /// <param name="length">The pattern's length, 1 to 64.</param>
    /// <param name="text">The other text, of any length.</param>
    internal static int Distance<T>(T pattern, int length, ReadOnlySpan<char> text)
        where T : IPositions, allows ref struct
    {
        int last = length - 1;
        int distance = length;
        ulong more = ulong.MaxValue, less = 0, diagonal = 0, before = 0;
        foreach (char character in text)
        {
            ulong equal = pattern.Of(character);
            // A swap ends here: this character stood one row higher, and the column before equals the row here.
            ulong swapped = ((~diagonal & equal) << 1) & before;
            diagonal = (((equal & more) + more) ^ more) | equal | less | swapped;
            ulong right = less | ~(diagonal | more);
            ulong left = diagonal & more;
            distance += (int)((right >> last) & 1) - (int)((left >> last) & 1);
            right = (right << 1) | 1;
            more = (left << 1) | ~(diagonal | right);
            less = right & diagonal;
            before = equal;
        }

        return distance;
    }
}
