namespace Reeve.Linkage.Compare;

/// <summary>Sizes of two sets of pieces and of what they share; a piece that occurs twice counts once.</summary>
readonly record struct Overlap(int Left, int Right, int Shared)
{
    internal int Either => Left + Right - Shared;

    internal int Smaller => Math.Min(Left, Right);

    /// <summary>Walks two sorted lists side by side.</summary>
    internal static Overlap Of(ReadOnlySpan<char> leftText, ReadOnlySpan<Piece> left, ReadOnlySpan<char> rightText, ReadOnlySpan<Piece> right)
    {
        int inLeft = 0, inRight = 0, shared = 0;
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            int order = i == left.Length ? 1 : j == right.Length ? -1 : left[i].Of(leftText).SequenceCompareTo(right[j].Of(rightText));
            if (order <= 0)
            {
                inLeft++;
                i += Pieces.Run(leftText, left, i);
            }

            if (order >= 0)
            {
                inRight++;
                j += Pieces.Run(rightText, right, j);
            }

            if (order == 0) shared++;
        }

        return new Overlap(inLeft, inRight, shared);
    }
}
