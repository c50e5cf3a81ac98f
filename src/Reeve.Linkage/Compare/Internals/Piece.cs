namespace Reeve.Linkage.Compare;

/// <summary>Where a token or an item stands in its text.</summary>
readonly record struct Piece(int Start, int Length)
{
    internal ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
