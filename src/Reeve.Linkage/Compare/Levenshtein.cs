using System.Runtime.CompilerServices;

namespace Reeve.Linkage.Compare;

/// <summary>Edit distances: how many single-character changes turn one text into another.</summary>
/// <remarks>
/// Characters are UTF-16 code units, compared ordinally: a character outside the basic plane counts as two. All are symmetric, 0 only
/// for equal texts, at least the difference of the lengths and at most the longer length.
/// </remarks>
public static class Levenshtein
{
    /// <summary>Levenshtein distance: insertions, deletions and substitutions (Levenshtein 1966). A metric.</summary>
    /// <remarks>Bit-parallel after Myers (1999) as simplified by Hyyrö (2003), 64 cells a step; DuckDB's levenshtein on ASCII.</remarks>
    /// <param name="left">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="right">The text it is compared with.</param>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Within(left, right, int.MaxValue - 1);

    /// <summary>Levenshtein distance when it is at most <paramref name="max"/>, else <paramref name="max"/> + 1; stops as soon as it knows.</summary>
    /// <remarks>Cheaper than <see cref="Distance"/> for unlike texts: long ones visit only a band of 2 max + 1 cells a row (Ukkonen 1985).</remarks>
    /// <param name="left">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="right">The text it is compared with.</param>
    /// <param name="max">The largest distance of interest; 0 to <see cref="int.MaxValue"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is outside its range.</exception>
    public static int Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int max)
    {
        Check(max);
        CommonEnds.Order(ref left, ref right);
        if (right.Length - left.Length > max) return max + 1;
        if (left.Length > PositionsVector16.Longest) CommonEnds.Strip(ref left, ref right);
        if (left.IsEmpty) return right.Length;
        if (left.Length <= PositionsVector16.Longest) return LevenshteinBits.Within(new PositionsVector16(left), left.Length, right, max);
        if (left.Length <= PositionsVector64.Longest) return Wide(left, right, max);
        return LevenshteinBand.Pays(left.Length, max)
            ? LevenshteinBand.Within(left, right, max)
            : Math.Min(LevenshteinBlocks.Distance(left, right), max + 1);
    }

    /// <summary>Optimal string alignment: Levenshtein's changes and swaps of two neighbours, no text between them changed again.</summary>
    /// <remarks>
    /// Not a metric: CA to ABC is 3, although CA to AC and AC to ABC are 1 each. Often called Damerau-Levenshtein, which it is not; see
    /// <see cref="Damerau"/>. Bit-parallel for a shorter text of at most 64 characters (Hyyrö 2003).
    /// </remarks>
    /// <param name="left">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="right">The text it is compared with.</param>
    public static int OptimalStringAlignment(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        CommonEnds.Order(ref left, ref right);
        if (left.Length > PositionsVector16.Longest) CommonEnds.Strip(ref left, ref right);
        if (left.IsEmpty) return right.Length;
        return left.Length <= PositionsVector64.Longest ? Alignment(left, right) : AlignmentRows.Distance(left, right);
    }

    /// <summary>Damerau-Levenshtein distance: Levenshtein's changes and swaps of two neighbours, between which text may also change. A metric.</summary>
    /// <remarks>
    /// The unrestricted distance of Lowrance and Wagner (1975), as DuckDB's damerau_levenshtein: CA to ABC is 2. In rows instead of a
    /// whole matrix, after Zhao and Sahni (2019).
    /// </remarks>
    /// <param name="left">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="right">The text it is compared with.</param>
    public static int Damerau(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => DamerauWithin(left, right, int.MaxValue - 1);

    /// <summary>Damerau-Levenshtein distance when it is at most <paramref name="max"/>, else <paramref name="max"/> + 1.</summary>
    /// <remarks>
    /// For small limits many times cheaper than <see cref="Damerau"/>. With a as the optimal string alignment, which bit-parallel steps
    /// find, the distance is a when a is at most 2, and never below 2a/3: only a swap with text between costs a less, by one, and it
    /// costs at least 2 itself.
    /// </remarks>
    /// <param name="left">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="right">The text it is compared with.</param>
    /// <param name="max">The largest distance of interest; 0 to <see cref="int.MaxValue"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is outside its range.</exception>
    public static int DamerauWithin(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int max)
    {
        Check(max);
        CommonEnds.Order(ref left, ref right);
        if (right.Length - left.Length > max) return max + 1;
        CommonEnds.Strip(ref left, ref right);
        if (left.IsEmpty) return right.Length;
        // Without a limit that could settle it, short texts are done before the bounds are known.
        if (left.Length <= PositionsVector16.Longest && max >= left.Length) return Math.Min(DamerauRows.Distance(right, left), max + 1);
        bool bits = left.Length <= PositionsVector64.Longest;
        // A long text is bounded by Levenshtein's distance instead, which is at most twice as large.
        int most = bits ? Alignment(left, right) : LevenshteinBlocks.Distance(left, right);
        int least = bits ? ((2 * most) + 2) / 3 : (most + 1) / 2;
        if (least > max) return max + 1;
        return most <= (bits ? 2 : 1) ? most : Math.Min(DamerauRows.Distance(right, left), max + 1);
    }

    static void Check(int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        ArgumentOutOfRangeException.ThrowIfEqual(max, int.MaxValue);
    }

    [SkipLocalsInit]
    static int Wide(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int max)
    {
        Span<char> padded = stackalloc char[PositionsVector64.Longest];
        return LevenshteinBits.Within(new PositionsVector64(left, padded), left.Length, right, max);
    }

    /// <param name="left">At most 64 characters, not empty.</param>
    /// <param name="right">Of any length.</param>
    static int Alignment(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => left.Length <= PositionsVector16.Longest
        ? AlignmentBits.Distance(new PositionsVector16(left), left.Length, right)
        : WideAlignment(left, right);

    [SkipLocalsInit]
    static int WideAlignment(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<char> padded = stackalloc char[PositionsVector64.Longest];
        return AlignmentBits.Distance(new PositionsVector64(left, padded), left.Length, right);
    }
}
