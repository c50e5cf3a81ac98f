using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Reeve.Store.Csv.Internals;

/// <summary>A stretch of a file in memory, as UTF-8 or another encoding in which ASCII bytes mean ASCII; it can grow at its end.</summary>
/// <remarks>Windows-1252 stays as it is: only cells that need it are converted, later. UTF-16 is converted here.</remarks>
internal sealed class Window(ByteSource source, CsvEncoding encoding) : IDisposable
{
    /// <summary>Bytes after the text that may be read (never used): one step of a kernel.</summary>
    public const int Slack = 64;

    byte[] text = ArrayPool<byte>.Shared.Rent(4096);
    byte[] raw = [];
    long start, next;

    /// <summary>The text, <see cref="Length"/> bytes of it, and the slack.</summary>
    public byte[] Text => text;

    /// <summary>How many bytes of text there are.</summary>
    public int Length { get; private set; }

    /// <summary>Where the text that lies before the offset given to <see cref="Load"/> ends.</summary>
    public int Boundary { get; private set; }

    /// <summary>Whether the text reaches the end of the file.</summary>
    public bool Final => next == source.Length;

    bool Wide => encoding is CsvEncoding.Utf16LittleEndian or CsvEncoding.Utf16BigEndian;

    /// <summary>Reads the file from an offset to a boundary, and some way on.</summary>
    public void Load(long from, long boundary, int beyond)
    {
        start = next = from;
        Length = 0;
        Append((int)(boundary - from));
        Boundary = Length;
        Append(beyond);
    }

    /// <summary>Reads as much again.</summary>
    public void Grow() => Append(Math.Max(4096, Length));

    /// <summary>The offset in the file of a place in the text.</summary>
    public long OffsetOf(int place) => Math.Min(source.Length, start + (Wide ? 2L * Encoding.UTF8.GetCharCount(text, 0, place) : place));

    /// <summary>Makes room for text after the slack, for cells that change; true growth keeps what is there.</summary>
    public void EnsureCapacity(int bytes)
    {
        if (text.Length < bytes)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes, (int)Math.Min(Array.MaxLength, 2L * text.Length)));
            text.AsSpan().CopyTo(larger);
            ArrayPool<byte>.Shared.Return(text, clearArray: true);
            text = larger;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(text, clearArray: true);
        text = [];
    }

    void Append(int wanted)
    {
        int count = (int)Math.Min(wanted, source.Length - next);
        if (Wide)
        {
            AppendWide(count + (count & 1));
            return;
        }
        EnsureCapacity(Length + count + Slack);
        source.Read(next, text.AsSpan(Length, count));
        next += count;
        Length += count;
    }

    void AppendWide(int count)
    {
        count = (int)Math.Min(count, source.Length - next);
        if (raw.Length < count + 1)
        {
            raw = new byte[count + 1];
        }
        source.Read(next, raw.AsSpan(0, count));
        bool last = next + count == source.Length;
        Span<byte> bytes = raw.AsSpan(0, count & ~1);
        Span<char> units = MemoryMarshal.Cast<byte, char>(bytes);
        if (encoding == CsvEncoding.Utf16BigEndian == BitConverter.IsLittleEndian)
        {
            Span<short> values = MemoryMarshal.Cast<byte, short>(bytes);
            BinaryPrimitives.ReverseEndianness(values, values);
        }
        if (!last && units.Length > 0 && char.IsHighSurrogate(units[^1]))
        {
            units = units[..^1]; // its other half comes with the next read
        }
        int written = AppendUnits(units);
        next += last ? count : 2L * units.Length;
        Length += written;
        if (last && (count & 1) != 0)
        {
            Length += AppendUnits("\uFFFD"); // half a unit at the end of the file
        }
    }

    int AppendUnits(ReadOnlySpan<char> units)
    {
        EnsureCapacity(Length + (3 * units.Length) + Slack);
        Utf8.FromUtf16(units, text.AsSpan(Length), out _, out int written, replaceInvalidSequences: true, isFinalBlock: true);
        return written;
    }
}
