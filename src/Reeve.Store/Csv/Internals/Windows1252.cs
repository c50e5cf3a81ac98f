using System.Buffers;
using System.Text;

namespace Reeve.Store.Csv.Internals;

/// <summary>Windows code page 1252 to UTF-8 (WHATWG Encoding Standard, index windows-1252).</summary>
internal static class Windows1252
{
    /// <summary>The most bytes of UTF-8 that one byte becomes.</summary>
    public const int MaxExpansion = 3;

    /// <summary>The characters of 0x80 to 0x9F; all other bytes are the Unicode character of the same number.</summary>
    const string High = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Writes one byte's character as UTF-8 and says how many bytes that took.</summary>
    public static int Write(byte value, Span<byte> to) =>
        new Rune(value is >= 0x80 and < 0xA0 ? High[value - 0x80] : (char)value).EncodeToUtf8(to);

    /// <summary>Writes text as UTF-8: all of it as Windows-1252, or only the bytes that are not UTF-8. Says how many bytes that took.</summary>
    /// <param name="text">The bytes.</param>
    /// <param name="keepUtf8">Whether well-formed UTF-8 is kept.</param>
    /// <param name="to">At least <see cref="MaxExpansion"/> times as long.</param>
    public static int ToUtf8(ReadOnlySpan<byte> text, bool keepUtf8, Span<byte> to)
    {
        int written = 0;
        for (int at = 0; at < text.Length;)
        {
            if (keepUtf8 && Rune.DecodeFromUtf8(text[at..], out _, out int read) == OperationStatus.Done)
            {
                text.Slice(at, read).CopyTo(to[written..]);
                at += read;
                written += read;
            }
            else
            {
                written += Write(text[at++], to[written..]);
            }
        }
        return written;
    }
}
