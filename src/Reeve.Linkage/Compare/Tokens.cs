using System.Buffers;
using System.Runtime.CompilerServices;

namespace Reeve.Linkage.Compare;

/// <summary>Similarity of texts as collections of words: made for addresses and names of organisations, where words come and go and change places.</summary>
/// <remarks>Tokens are what stands between white space (<see cref="char.IsWhiteSpace(char)"/>), compared ordinally.</remarks>
public static class Tokens
{
    const int OnStack = 128;

    /// <summary>Jaccard similarity of the sets of tokens, in [0, 1]: the share of all distinct tokens that both have. Symmetric.</summary>
    /// <remarks>Two texts without tokens give 1, one without tokens gives 0.</remarks>
    /// <param name="left">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="right">The text it is compared with.</param>
    public static double Jaccard(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Overlap overlap = Overlapping(left, right);
        return overlap.Either == 0 ? 1 : (double)overlap.Shared / overlap.Either;
    }

    /// <summary>Overlap coefficient of the sets of tokens, in [0, 1]: the share of the smaller set that the other has too. Symmetric.</summary>
    /// <remarks>1 when one text only leaves words out, as "mill lane" of "4 mill lane wexcombe". Two texts without tokens give 1, one gives 0.</remarks>
    /// <param name="left">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="right">The text it is compared with.</param>
    public static double Containment(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Overlap overlap = Overlapping(left, right);
        if (overlap.Either == 0) return 1;
        return overlap.Smaller == 0 ? 0 : (double)overlap.Shared / overlap.Smaller;
    }

    /// <summary>Cosine of the vectors of token counts, in [0, 1]. Symmetric; 1 for the same tokens in another order.</summary>
    /// <remarks>Two texts without tokens give 1, one without tokens gives 0.</remarks>
    /// <param name="left">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="right">The text it is compared with.</param>
    public static double Cosine(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => CosineOf(left, right, weight: null);

    /// <summary>Cosine of the vectors of token counts times weights (tf-idf when the weight is an inverse document frequency), in [0, 1]. Symmetric.</summary>
    /// <remarks>
    /// Salton and Buckley (1988), Information Processing and Management 24(5), 513-523. Two texts without tokens give 1; a text whose
    /// tokens all weigh nothing tells nothing and gives 0.
    /// </remarks>
    /// <param name="left">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="right">The text it is compared with.</param>
    /// <param name="weight">The weight of each token; asked once for each distinct token of each text.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    public static double Cosine(ReadOnlySpan<char> left, ReadOnlySpan<char> right, TokenWeight weight)
    {
        ArgumentNullException.ThrowIfNull(weight);
        return CosineOf(left, right, weight);
    }

    /// <summary>Writes the tokens in ordinal order with one space between, so that any comparison can ignore the order of words.</summary>
    /// <param name="text">UTF-16 text, already standardised; may be empty.</param>
    /// <param name="into">Room for the result, at least as long as <paramref name="text"/>.</param>
    /// <returns>How many characters were written.</returns>
    /// <exception cref="ArgumentException"><paramref name="into"/> is shorter than <paramref name="text"/>.</exception>
    [SkipLocalsInit]
    public static int Sort(ReadOnlySpan<char> text, Span<char> into)
    {
        if (into.Length < text.Length) throw new ArgumentException("Sorting needs as much room as the text.", nameof(into));
        int most = Pieces.Most(text.Length);
        Piece[]? rented = null;
        Span<Piece> room = most <= OnStack ? stackalloc Piece[OnStack] : rented = ArrayPool<Piece>.Shared.Rent(most);
        try
        {
            Span<Piece> pieces = Pieces.SplitAtWhiteSpace(text, room);
            Pieces.Sort(text, pieces);
            int written = 0;
            foreach (Piece piece in pieces)
            {
                if (written > 0) into[written++] = ' ';
                piece.Of(text).CopyTo(into[written..]);
                written += piece.Length;
            }

            return written;
        }
        finally
        {
            if (rented is not null) ArrayPool<Piece>.Shared.Return(rented);
        }
    }

    [SkipLocalsInit]
    static Overlap Overlapping(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int most = Pieces.Most(left.Length) + Pieces.Most(right.Length);
        Piece[]? rented = null;
        Span<Piece> room = most <= OnStack ? stackalloc Piece[OnStack] : rented = ArrayPool<Piece>.Shared.Rent(most);
        Span<Piece> inLeft = Pieces.SplitAtWhiteSpace(left, room);
        Span<Piece> inRight = Pieces.SplitAtWhiteSpace(right, room[inLeft.Length..]);
        Pieces.Sort(left, inLeft);
        Pieces.Sort(right, inRight);
        Overlap overlap = Overlap.Of(left, inLeft, right, inRight);
        if (rented is not null) ArrayPool<Piece>.Shared.Return(rented);
        return overlap;
    }

    [SkipLocalsInit]
    static double CosineOf(ReadOnlySpan<char> left, ReadOnlySpan<char> right, TokenWeight? weight)
    {
        int most = Pieces.Most(left.Length) + Pieces.Most(right.Length);
        Piece[]? rented = null;
        Span<Piece> room = most <= OnStack ? stackalloc Piece[OnStack] : rented = ArrayPool<Piece>.Shared.Rent(most);
        try
        {
            Span<Piece> inLeft = Pieces.SplitAtWhiteSpace(left, room);
            Span<Piece> inRight = Pieces.SplitAtWhiteSpace(right, room[inLeft.Length..]);
            Pieces.Sort(left, inLeft);
            Pieces.Sort(right, inRight);
            return TokenVectors.Cosine(left, inLeft, right, inRight, weight);
        }
        finally
        {
            if (rented is not null) ArrayPool<Piece>.Shared.Return(rented);
        }
    }
}
