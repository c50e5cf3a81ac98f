using System.Buffers;
using System.Runtime.CompilerServices;

namespace Reeve.Linkage.Compare;

/// <summary>Comparison of fields that hold several values, such as all telephone numbers or former names of a person.</summary>
public static class Sets
{
    const int OnStack = 128;

    /// <summary>How many distinct items two delimited lists share; 0 to the smaller number of items. Symmetric.</summary>
    /// <remarks>
    /// Items are compared ordinally, as they stand between separators: white space belongs to them. Empty items do not count, and an
    /// item that occurs twice counts once.
    /// </remarks>
    /// <param name="left">Items of one record, already standardised; may be empty.</param>
    /// <param name="right">Items of the other record.</param>
    /// <param name="separator">The character between items.</param>
    [SkipLocalsInit]
    public static int IntersectionSize(ReadOnlySpan<char> left, ReadOnlySpan<char> right, char separator)
    {
        int most = Pieces.Most(left.Length) + Pieces.Most(right.Length);
        Piece[]? rented = null;
        Span<Piece> room = most <= OnStack ? stackalloc Piece[OnStack] : rented = ArrayPool<Piece>.Shared.Rent(most);
        Span<Piece> inLeft = Pieces.SplitAt(left, separator, room);
        Span<Piece> inRight = Pieces.SplitAt(right, separator, room[inLeft.Length..]);
        Pieces.Sort(left, inLeft);
        Pieces.Sort(right, inRight);
        int shared = Overlap.Of(left, inLeft, right, inRight).Shared;
        if (rented is not null) ArrayPool<Piece>.Shared.Return(rented);
        return shared;
    }
}
