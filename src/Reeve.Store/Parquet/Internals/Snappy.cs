using System.Buffers.Binary;

namespace Reeve.Store.Parquet.Internals;

/// <summary>Compresses by Snappy (format_description.txt of google/snappy): literals, and copies of what stood before within 64 KiB.</summary>
/// <remarks>All reads and writes are checked against their bounds. Not for several threads.</remarks>
sealed class Snappy
{
    const int BlockBytes = 1 << 16, HashBits = 14, ShortestMatch = 4;

    /// <summary>Matches are not begun so near the end of a block: a short tail is a literal.</summary>
    const int Margin = 15;

    readonly ushort[] _places = new ushort[1 << HashBits]; // by the hash of four bytes: where they stood last

    /// <summary>The most bytes that <see cref="Compress"/> writes for so many.</summary>
    public static int MostBytes(int bytes) => checked(32 + bytes + (bytes / 6));

    /// <summary>Compresses.</summary>
    /// <param name="from">The bytes.</param>
    /// <param name="to">Room for <see cref="MostBytes"/>.</param>
    /// <returns>How many bytes were written.</returns>
    public int Compress(ReadOnlySpan<byte> from, Span<byte> to)
    {
        int written = 0;
        uint length = (uint)from.Length;
        for (; length >= 0x80; length >>= 7) to[written++] = (byte)(length | 0x80);
        to[written++] = (byte)length;
        for (int start = 0; start < from.Length; start += BlockBytes) Block(from.Slice(start, Math.Min(BlockBytes, from.Length - start)), to, ref written);
        return written;
    }

    /// <summary>Takes what was compressed apart.</summary>
    /// <param name="from">The compressed bytes.</param>
    /// <param name="to">As long as what was compressed.</param>
    /// <exception cref="FormatException">They are not of this form, or of another length; exceptions of ranges likewise.</exception>
    public static void Decompress(ReadOnlySpan<byte> from, Span<byte> to)
    {
        int at = 0, written = 0, shift = 0;
        long length = 0;
        byte part;
        do
        {
            part = from[at++];
            length |= (long)(part & 0x7F) << shift;
            shift += 7;
        }
        while (part >= 0x80 && shift < 35);

        if (length != to.Length) throw new FormatException();
        while (at < from.Length)
        {
            int tag = from[at++], count, offset;
            switch (tag & 3)
            {
                case 0:
                    count = (tag >> 2) + 1;
                    if (count > 60)
                    {
                        int bytes = count - 60;
                        count = checked((int)Little(from.Slice(at, bytes)) + 1);
                        at += bytes;
                    }

                    from.Slice(at, count).CopyTo(to[written..]);
                    at += count;
                    written += count;
                    continue;
                case 1:
                    count = ((tag >> 2) & 7) + 4;
                    offset = ((tag >> 5) << 8) | from[at++];
                    break;
                case 2:
                    count = (tag >> 2) + 1;
                    offset = (int)Little(from.Slice(at, 2));
                    at += 2;
                    break;
                default:
                    count = (tag >> 2) + 1;
                    offset = checked((int)Little(from.Slice(at, 4)));
                    at += 4;
                    break;
            }

            if (offset == 0 || offset > written) throw new FormatException();
            Repeat(to.Slice(written - offset, offset + count), offset);
            written += count;
        }

        if (written != to.Length) throw new FormatException();
    }

    /// <summary>A copy may reach into what it writes: then what stands before it is repeated.</summary>
    static void Repeat(Span<byte> bytes, int offset)
    {
        for (int done = offset; done < bytes.Length;)
        {
            int count = Math.Min(done, bytes.Length - done);
            bytes[..count].CopyTo(bytes[done..]);
            done += count;
        }
    }

    static uint Little(ReadOnlySpan<byte> bytes)
    {
        uint value = 0;
        for (int at = 0; at < bytes.Length; at++) value |= (uint)bytes[at] << (8 * at);
        return value;
    }

    void Block(ReadOnlySpan<byte> block, Span<byte> to, ref int written)
    {
        Array.Clear(_places);
        int literal = 0, limit = block.Length - Margin;
        for (int at = 1, misses = 32; at < limit;)
        {
            int match = Place(block, at);
            if (!IsMatch(block, match, at))
            {
                at += misses++ >> 5; // where little repeats, less and less is looked at
                continue;
            }

            Literal(block[literal..at], to, ref written);
            do
            {
                int length = ShortestMatch + block[(at + ShortestMatch)..].CommonPrefixLength(block[(match + ShortestMatch)..]);
                Copy(at - match, length, to, ref written);
                at += length;
                literal = at;
                if (at >= limit) break;
                _ = Place(block, at - 1);
                match = Place(block, at);
            }
            while (IsMatch(block, match, at));
            at++;
            misses = 32;
        }

        Literal(block[literal..], to, ref written);
    }

    /// <summary>Where four bytes of the same hash stood last; from now on they stand here.</summary>
    int Place(ReadOnlySpan<byte> block, int at)
    {
        ref ushort place = ref _places[(Four(block, at) * 0x1E35A7BD) >> (32 - HashBits)];
        int last = place;
        place = (ushort)at;
        return last;
    }

    static bool IsMatch(ReadOnlySpan<byte> block, int match, int at) => match < at && Four(block, match) == Four(block, at);

    static uint Four(ReadOnlySpan<byte> block, int at) => BinaryPrimitives.ReadUInt32LittleEndian(block.Slice(at, sizeof(uint)));

    static void Literal(ReadOnlySpan<byte> bytes, Span<byte> to, ref int written)
    {
        if (bytes.IsEmpty) return;
        int last = bytes.Length - 1;
        if (last < 60)
        {
            to[written++] = (byte)(last << 2);
        }
        else
        {
            int count = last < 1 << 8 ? 1 : 2; // a block has 64 KiB
            to[written++] = (byte)((59 + count) << 2);
            for (int at = 0; at < count; at++) to[written++] = (byte)(last >> (8 * at));
        }

        bytes.CopyTo(to[written..]);
        written += bytes.Length;
    }

    static void Copy(int offset, int length, Span<byte> to, ref int written)
    {
        while (length > 0)
        {
            // Never leaves fewer than four, which the short form could not take.
            int part = length <= 64 ? length : length < 68 ? 60 : 64;
            length -= part;
            if (part is >= 4 and < 12 && offset < 1 << 11)
            {
                to[written++] = (byte)(1 | ((part - 4) << 2) | ((offset >> 8) << 5));
                to[written++] = (byte)offset;
                continue;
            }

            to[written++] = (byte)(2 | ((part - 1) << 2));
            BinaryPrimitives.WriteUInt16LittleEndian(to[written..], (ushort)offset);
            written += sizeof(ushort);
        }
    }
}
