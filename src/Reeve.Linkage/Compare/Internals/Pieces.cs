namespace Reeve.Linkage.Compare;

/// <summary>Splits a text into pieces and sorts them by their characters, without copying any.</summary>
static class Pieces
{
    /// <summary>How many pieces a text of this length can have: each but the last is followed by a separator.</summary>
    internal static int Most(int length) => (length + 1) / 2;

    /// <summary>Finds the pieces between runs of white space.</summary>
    internal static Span<Piece> SplitAtWhiteSpace(ReadOnlySpan<char> text, Span<Piece> into)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i])) continue;
            int start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i])) i++;
            into[count++] = new Piece(start, i - start);
        }

        return into[..count];
    }

    /// <summary>Finds the pieces between separators; empty ones are left out.</summary>
    internal static Span<Piece> SplitAt(ReadOnlySpan<char> text, char separator, Span<Piece> into)
    {
        int count = 0;
        for (int start = 0; start < text.Length;)
        {
            int length = text[start..].IndexOf(separator);
            if (length < 0) length = text.Length - start;
            if (length > 0) into[count++] = new Piece(start, length);
            start += length + 1;
        }

        return into[..count];
    }

    /// <summary>Sorts ordinally: heapsort, because the order of equal pieces does not matter and a comparer could not hold the text's span.</summary>
    internal static void Sort(ReadOnlySpan<char> text, Span<Piece> pieces)
    {
        for (int root = (pieces.Length / 2) - 1; root >= 0; root--) Sift(text, pieces, root);
        for (int end = pieces.Length - 1; end > 0; end--)
        {
            (pieces[0], pieces[end]) = (pieces[end], pieces[0]);
            Sift(text, pieces[..end], 0);
        }
    }

    /// <summary>How many pieces from <paramref name="start"/> on equal the one there.</summary>
    internal static int Run(ReadOnlySpan<char> text, ReadOnlySpan<Piece> sorted, int start)
    {
        ReadOnlySpan<char> first = sorted[start].Of(text);
        int end = start + 1;
        while (end < sorted.Length && sorted[end].Of(text).SequenceEqual(first)) end++;
        return end - start;
    }

    static void Sift(ReadOnlySpan<char> text, Span<Piece> heap, int root)
    {
        Piece moved = heap[root];
        for (int child = (2 * root) + 1; child < heap.Length; child = (2 * root) + 1)
        {
            if (child + 1 < heap.Length && heap[child + 1].Of(text).SequenceCompareTo(heap[child].Of(text)) > 0) child++;
            if (heap[child].Of(text).SequenceCompareTo(moved.Of(text)) <= 0) break;
            heap[root] = heap[child];
            root = child;
        }

        heap[root] = moved;
    }
}
