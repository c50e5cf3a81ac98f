namespace Reeve.Store.Csv.Internals;

/// <summary>Guesses where the first record of a chunk starts, not knowing whether the chunk starts inside quotes. A wrong guess costs time, never a record: the chunk before proves it.</summary>
internal sealed class StartGuess(Dialect dialect, int width)
{
    const int Tried = 4;
    readonly Tokenizer loose = StructuralKernels.Create(dialect, 0, 256);

    /// <summary>The place after the first line end, unless the records from there on do not fit and those after a closing quote do.</summary>
    /// <param name="window">Loaded from one unit before the chunk, so that a record that starts right at the chunk is seen.</param>
    public int Find(Window window)
    {
        ReadOnlySpan<byte> text = window.Text.AsSpan(0, window.Length);
        int outside = AfterLineEnd(text, 0);
        if (dialect.Quote == 0 || outside >= text.Length || Fits(window, outside))
        {
            return outside;
        }
        // As if inside: the next quote closes a cell, and the record goes on behind it.
        int quote = text.IndexOf(dialect.Quote);
        if (quote < 0 || quote + 1 >= text.Length)
        {
            return outside;
        }
        loose.Restart(quote + 1);
        loose.Scan(window.Text, window.Length, isFinal: false, quote + 2);
        int inside = loose.Position;
        return inside > quote + 1 && Fits(window, inside) ? inside : outside;
    }

    bool Fits(Window window, int place)
    {
        loose.Restart(place);
        loose.Scan(window.Text, window.Length, isFinal: false, Math.Min(window.Length, place + 4096));
        int rows = Math.Min(Tried, loose.Rows);
        for (int row = 0; row < rows; row++)
        {
            if (loose.Counts[row] != width)
            {
                return false;
            }
        }
        return rows > 0;
    }

    static int AfterLineEnd(ReadOnlySpan<byte> text, int from)
    {
        int at = text[from..].IndexOfAny((byte)'\n', (byte)'\r');
        if (at < 0)
        {
            return text.Length;
        }
        at += from;
        return at + (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1);
    }
}
