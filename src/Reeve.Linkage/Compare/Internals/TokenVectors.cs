namespace Reeve.Linkage.Compare;

/// <summary>Token counts as sparse vectors: sorted pieces, walked side by side.</summary>
static class TokenVectors
{
    /// <summary>Terms are added in the order of the tokens, whichever text comes first, so that the result is symmetric to the last bit.</summary>
    internal static double Cosine(
        ReadOnlySpan<char> leftText, ReadOnlySpan<Piece> left, ReadOnlySpan<char> rightText, ReadOnlySpan<Piece> right, TokenWeight? weight)
    {
        if (left.IsEmpty || right.IsEmpty) return left.IsEmpty && right.IsEmpty ? 1 : 0;
        double dot = 0, leftSquares = 0, rightSquares = 0;
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            int order = i == left.Length ? 1 : j == right.Length ? -1 : left[i].Of(leftText).SequenceCompareTo(right[j].Of(rightText));
            double inLeft = order <= 0 ? Next(leftText, left, ref i, weight) : 0;
            double inRight = order >= 0 ? Next(rightText, right, ref j, weight) : 0;
            dot += inLeft * inRight;
            leftSquares += inLeft * inLeft;
            rightSquares += inRight * inRight;
        }

        // Rounding may carry equal vectors a little past 1.
        return dot == 0 ? 0 : Math.Min(1, dot / (Math.Sqrt(leftSquares) * Math.Sqrt(rightSquares)));
    }

    /// <summary>The component of the token at <paramref name="at"/>, which moves on to the next one.</summary>
    static double Next(ReadOnlySpan<char> text, ReadOnlySpan<Piece> sorted, ref int at, TokenWeight? weight)
    {
        int count = Pieces.Run(text, sorted, at);
        double each = weight is null ? 1 : weight(sorted[at].Of(text));
        // The message must not carry the token or its weight: both belong to somebody.
        if (!(each >= 0 && double.IsFinite(each))) throw new ArgumentOutOfRangeException(nameof(weight), "A token's weight is negative or not finite.");
        at += count;
        return count * each;
    }
}
