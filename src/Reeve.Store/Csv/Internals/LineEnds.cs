namespace Reeve.Store.Csv.Internals;

/// <summary>Counts physical lines.</summary>
internal static class LineEnds
{
    /// <summary>How many line ends (LF, CRLF, CR) there are; a CR at the very end counts.</summary>
    public static long Count(ReadOnlySpan<byte> text)
    {
        long count = 0;
        for (int at; (at = text.IndexOfAny((byte)'\n', (byte)'\r')) >= 0; count++)
        {
            bool pair = text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n';
            text = text[(at + (pair ? 2 : 1))..];
        }
        return count;
    }
}
