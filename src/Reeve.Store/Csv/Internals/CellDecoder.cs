using System.Text;
using System.Text.Unicode;

namespace Reeve.Store.Csv.Internals;

/// <summary>Turns the cells of a block that are not yet plain UTF-8 into it; their new text stands in the window after the slack.</summary>
internal static class CellDecoder
{
    /// <summary>Undoubles quotes and converts what is not UTF-8.</summary>
    /// <param name="window">Where the cells stand.</param>
    /// <param name="tokenizer">The block.</param>
    /// <param name="from">Where the block's text starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="encoding">What the window's bytes are in.</param>
    public static void Decode(Window window, Tokenizer tokenizer, int from, int to, CsvEncoding encoding)
    {
        ReadOnlySpan<byte> text = window.Text.AsSpan(from, to - from);
        bool convert = encoding switch
        {
            CsvEncoding.Windows1252 => !Ascii.IsValid(text),
            CsvEncoding.Utf8 => !Utf8.IsValid(text),
            _ => false,
        };
        if (!convert && !tokenizer.AnyEscaped)
        {
            return;
        }
        int tail = window.Length + Window.Slack;
        int counted = -1;
        Span<Cell> cells = tokenizer.Cells.AsSpan(0, tokenizer.RowCells);
        for (int i = 0; i < cells.Length; i++)
        {
            Cell cell = cells[i];
            bool escaped = cell.End < 0;
            int end = cell.End & int.MaxValue;
            ReadOnlySpan<byte> content = window.Text.AsSpan(cell.Start, end - cell.Start);
            bool foreign = convert && !(encoding == CsvEncoding.Windows1252 ? Ascii.IsValid(content) : Utf8.IsValid(content));
            if (!escaped && !foreign)
            {
                continue;
            }
            window.EnsureCapacity(tail + (Windows1252.MaxExpansion * content.Length) + Window.Slack);
            content = window.Text.AsSpan(cell.Start, content.Length); // the text may have moved
            Span<byte> into = window.Text.AsSpan(tail);
            int written = foreign ? Windows1252.ToUtf8(content, encoding == CsvEncoding.Utf8, into) : Copy(content, into);
            if (escaped)
            {
                written = Undouble(into[..written], tokenizer.Dialect.Quote);
            }
            cells[i] = new Cell(tail, tail + written);
            tail += written;
            if (foreign && encoding == CsvEncoding.Utf8 && tokenizer.Width > 0 && i / tokenizer.Width > counted)
            {
                counted = i / tokenizer.Width;
                tokenizer.Findings.RepairedText.Add(tokenizer.Lines[counted]);
            }
        }
    }

    static int Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        from.CopyTo(to);
        return from.Length;
    }

    static int Undouble(Span<byte> text, byte quote)
    {
        int written = 0;
        for (int at = 0; at < text.Length; at++)
        {
            text[written++] = text[at];
            if (text[at] == quote)
            {
                at++;
            }
        }
        return written;
    }
}
