using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Reeve.Store.Csv.Internals;

/// <summary>Trims UTF-8 text by the same white space as <see cref="string.Trim()"/>.</summary>
internal static class Utf8Trim
{
    /// <summary>Text whose both ends are plainly visible ASCII, which is nearly all, costs two comparisons.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (MayBeVisible(text[0]) && MayBeVisible(text[^1])) ? text : TrimSlowly(text);

    static bool MayBeVisible(byte value) => value - 0x21u < 0x5F;

    static ReadOnlySpan<byte> TrimSlowly(ReadOnlySpan<byte> text)
    {
        while (Rune.DecodeFromUtf8(text, out Rune first, out int read) == OperationStatus.Done && Rune.IsWhiteSpace(first))
        {
            text = text[read..];
        }
        while (Rune.DecodeLastFromUtf8(text, out Rune last, out int read) == OperationStatus.Done && Rune.IsWhiteSpace(last))
        {
            text = text[..^read];
        }
        return text;
    }
}
