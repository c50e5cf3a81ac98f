using System.Runtime.CompilerServices;

namespace Reeve.Linkage.Compare;

/// <summary>The Jaro similarity and Winkler's variant of it: made for short texts such as names, where slips are few and near.</summary>
/// <remarks>
/// Jaro, M. A. (1989), Journal of the American Statistical Association 84(406), 414-420; Winkler, W. E. (1990), Proceedings of the
/// Section on Survey Research Methods, 354-359. Characters are UTF-16 code units, compared ordinally.
/// </remarks>
public static class Jaro
{
    /// <summary>The share of a remaining difference that each agreeing first character removes, as published by Winkler.</summary>
    public const double PrefixScale = 0.1;

    /// <summary>The Jaro similarity that must be exceeded before agreeing first characters count, as in the U.S. Census Bureau's strcmp95.</summary>
    public const double BoostThreshold = 0.7;

    /// <summary>How many first characters can count towards the Winkler bonus.</summary>
    public const int LongestPrefix = 4;

    /// <summary>Jaro similarity in [0, 1]; 1 only for equal texts; symmetric.</summary>
    /// <remarks>
    /// (m/|left| + m/|right| + (m - t)/m) / 3, where m characters of one text find an equal, not yet used character of the other no
    /// further away than half the longer length less one, and t is half the number of them that are out of order, rounded down (as in
    /// strcmp95). Two empty texts are equal and give 1, one empty text gives 0. DuckDB's jaro_similarity gives the same values, but 0
    /// for two empty texts.
    /// </remarks>
    /// <param name="left">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="right">The text it is compared with.</param>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.SequenceEqual(right)) return 1;
        if (left.IsEmpty || right.IsEmpty) return 0;
        if (left.Length > PositionsVector64.Longest || right.Length > PositionsVector64.Longest) return JaroScan.Similarity(left, right);
        return left.Length <= PositionsVector16.Longest
            ? JaroBits.Similarity(new PositionsVector16(left), left, right)
            : Wide(left, right);
    }

    /// <summary>Jaro-Winkler similarity in [0, 1]; 1 only for equal texts, unless the scale is 0.25; symmetric.</summary>
    /// <remarks>
    /// Jaro plus <paramref name="prefixScale"/> times the remaining difference for each agreeing first character, at most four, and only
    /// when Jaro is above <paramref name="boostThreshold"/>: without the threshold, texts that share nothing but a beginning look alike.
    /// With the default values it equals DuckDB's jaro_winkler_similarity for texts that are not both empty.
    /// </remarks>
    /// <param name="left">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="right">The text it is compared with.</param>
    /// <param name="prefixScale">0 to 0.25, so that four characters cannot pass 1.</param>
    /// <param name="boostThreshold">The Jaro similarity that must be exceeded; 0 gives Winkler's 1990 form, which has no threshold.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="prefixScale"/> is outside 0 to 0.25.</exception>
    public static double Winkler(
        ReadOnlySpan<char> left, ReadOnlySpan<char> right, double prefixScale = PrefixScale, double boostThreshold = BoostThreshold)
    {
        if (!(prefixScale is >= 0 and <= 1.0 / LongestPrefix)) throw new ArgumentOutOfRangeException(nameof(prefixScale));
        double similarity = Similarity(left, right);
        if (!(similarity > boostThreshold)) return similarity;
        int longest = Math.Min(LongestPrefix, Math.Min(left.Length, right.Length));
        int prefix = 0;
        while (prefix < longest && left[prefix] == right[prefix]) prefix++;
        return similarity + (prefix * prefixScale * (1 - similarity));
    }

    [SkipLocalsInit]
    static double Wide(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<char> padded = stackalloc char[PositionsVector64.Longest];
        return JaroBits.Similarity(new PositionsVector64(left, padded), left, right);
    }
}
