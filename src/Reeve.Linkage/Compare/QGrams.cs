namespace Reeve.Linkage.Compare;

/// <summary>Similarity of the sets of q-grams (runs of q characters) of two texts: order of words and long gaps matter less than to edit distances.</summary>
/// <remarks>Ukkonen (1992), Theoretical Computer Science 92(1), 191-211. Characters are UTF-16 code units, compared ordinally.</remarks>
public static class QGrams
{
    /// <summary>The longest run supported: four code units fill one machine word.</summary>
    public const int Longest = 4;

    /// <summary>Jaccard similarity of the sets of q-grams, in [0, 1]: the share of all distinct q-grams that both texts have. Symmetric.</summary>
    /// <remarks>
    /// Nothing is padded to the ends, and a q-gram that occurs twice counts once. A text shorter than q counts as one gram, itself:
    /// equal texts give 1 and other texts 0. Two empty texts give 1.
    /// </remarks>
    /// <param name="left">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="right">The text it is compared with.</param>
    /// <param name="q">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="q"/> is outside 1 to 4.</exception>
    public static double Jaccard(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int q)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(q, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(q, Longest);
        if (left.SequenceEqual(right)) return 1;
        return left.Length < q || right.Length < q ? 0 : GramSets.Jaccard(left, right, q);
    }

    /// <summary>Jaccard similarity of the sets of characters, in [0, 1]. Symmetric; 1 also for texts with the same letters in another order.</summary>
    /// <remarks>DuckDB's jaccard gives the same for ASCII texts that are not empty (it refuses empty ones). Two empty texts give 1.</remarks>
    /// <param name="left">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="right">The text it is compared with.</param>
    public static double CharacterJaccard(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        UInt128 inLeft = 0, inRight = 0;
        foreach (char c in left)
        {
            if (c >= 128) return Jaccard(left, right, 1);
            inLeft |= UInt128.One << c;
        }

        foreach (char c in right)
        {
            if (c >= 128) return Jaccard(left, right, 1);
            inRight |= UInt128.One << c;
        }

        UInt128 either = inLeft | inRight;
        return either == 0 ? 1 : (double)(int)UInt128.PopCount(inLeft & inRight) / (int)UInt128.PopCount(either);
    }
}
