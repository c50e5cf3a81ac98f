using System.Buffers.Binary;

namespace Reeve.Store.Parquet.Internals;

/// <summary>Small numbers in Parquet's hybrid of runs and packed bits (encoding RLE of the format).</summary>
static class HybridRuns
{
    /// <summary>Numbers are packed in groups of eight; a shorter run than two groups is not worth its header.</summary>
    const int Group = 8, ShortestRun = 2 * Group;

    /// <summary>How many bits the numbers 0 to <paramref name="count"/> - 1 need; at least 1.</summary>
    public static int WidthOf(int count) => count <= 2 ? 1 : 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)(count - 1));

    /// <summary>Adds the numbers.</summary>
    /// <param name="values">Each at least 0 and of <paramref name="width"/> bits.</param>
    /// <param name="width">In [1, 32].</param>
    /// <param name="into">Where they are added.</param>
    public static void Add(ReadOnlySpan<int> values, int width, ByteBuffer into)
    {
        int packed = 0; // where the numbers begin that are not yet written
        for (int at = 0; at < values.Length;)
        {
            ReadOnlySpan<int> rest = values[at..];
            int run = rest.IndexOfAnyExcept(rest[0]);
            if (run < 0) run = rest.Length;
            int toFill = (Group - ((at - packed) % Group)) % Group; // only whole groups may stand before a run
            if (run - toFill < ShortestRun)
            {
                at += run;
                continue;
            }

            Pack(values[packed..(at + toFill)], width, into);
            AddRun(values[at], run - toFill, width, into);
            packed = at += run;
        }

        Pack(values[packed..], width, into);
    }

    /// <summary>Reads numbers that were added.</summary>
    /// <param name="from">The bytes.</param>
    /// <param name="width">In [1, 32].</param>
    /// <param name="values">Receives the numbers, as many as it has room for.</param>
    /// <exception cref="FormatException">There are fewer, or the bytes are none of this form.</exception>
    public static void Read(ReadOnlySpan<byte> from, int width, Span<int> values)
    {
        if (width is < 1 or > 32) throw new FormatException();
        int bytes = (width + 7) / 8;
        while (!values.IsEmpty)
        {
            ulong header = Varint(ref from);
            int count = (int)Math.Min(header >> 1, int.MaxValue / Group);
            if (count == 0) throw new FormatException();
            if ((header & 1) == 0)
            {
                uint value = 0;
                for (int at = 0; at < bytes; at++) value |= (uint)from[at] << (8 * at);
                from = from[bytes..];
                count = Math.Min(count, values.Length);
                values[..count].Fill((int)value);
            }
            else
            {
                int packed = (int)Math.Min((long)count * width, from.Length);
                count = Math.Min(count * Group, values.Length);
                Unpack(from[..packed], width, values[..count]);
                from = from[packed..];
            }

            values = values[count..];
        }
    }

    static void Unpack(ReadOnlySpan<byte> from, int width, Span<int> values)
    {
        if ((long)values.Length * width > 8L * from.Length) throw new FormatException();
        ulong bits = 0, mask = (1UL << width) - 1;
        int held = 0, read = 0;
        for (int at = 0; at < values.Length; at++)
        {
            while (held < width)
            {
                bits |= (ulong)from[read++] << held;
                held += 8;
            }

            values[at] = (int)(uint)(bits & mask);
            bits >>= width;
            held -= width;
        }
    }

    static ulong Varint(ref ReadOnlySpan<byte> from)
    {
        ulong value = 0;
        for (int shift = 0, at = 0; shift < 64; shift += 7, at++)
        {
            value |= (ulong)(from[at] & 0x7F) << shift;
            if (from[at] >= 0x80) continue;
            from = from[(at + 1)..];
            return value;
        }

        throw new FormatException();
    }

    /// <summary>Adds one number many times.</summary>
    public static void AddRun(int value, int count, int width, ByteBuffer into)
    {
        into.AddVarint((ulong)count << 1);
        for (int shift = 0; shift < width; shift += 8) into.Add((byte)(value >> shift));
    }

    /// <summary>Lowest bits first; what is missing of the last group is filled with noughts.</summary>
    static void Pack(ReadOnlySpan<int> values, int width, ByteBuffer into)
    {
        if (values.IsEmpty) return;
        int groups = (values.Length + Group - 1) / Group;
        into.AddVarint(((ulong)groups << 1) | 1);
        Span<byte> room = into.Room((groups * width) + sizeof(ulong));
        ulong bits = 0;
        int held = 0, written = 0;
        foreach (int value in values)
        {
            bits |= (ulong)(uint)value << held;
            held += width;
            if (held < 32) continue;
            BinaryPrimitives.WriteUInt32LittleEndian(room[written..], (uint)bits);
            written += sizeof(uint);
            bits >>= 32;
            held -= 32;
        }

        room[written..(groups * width)].Clear();
        for (; held > 0; held -= 8, bits >>= 8) room[written++] = (byte)bits;
        into.Advance(groups * width);
    }
}
