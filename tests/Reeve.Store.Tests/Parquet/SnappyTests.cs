using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.Parquet.Internals;

namespace Reeve.Store.Tests.Parquet;

public sealed class SnappyTests
{
    [Fact]
    public void What_was_compressed_is_what_a_slow_reader_takes_out() => Prop.ForAll((byte[] piece, byte[] other, byte times) =>
        Survives([.. Enumerable.Range(0, times).SelectMany(at => at % 3 == 1 ? other : piece)])).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(65535)]
    [InlineData(65536)]
    [InlineData(65537)]
    [InlineData(200_000)]
    public void Lengths_at_the_edges_of_the_format_survive(int length)
    {
        Random random = new(length);
        byte[] noise = new byte[length];
        random.NextBytes(noise);
        Assert.True(Survives(noise));
        Assert.True(Survives(new byte[length]));
        Assert.True(Survives([.. Enumerable.Range(0, length).Select(at => (byte)(at / 70 * 31))]));
        Assert.True(Survives([.. Enumerable.Range(0, length).Select(at => noise[at % 3000 % length])]));
    }

    [Fact]
    public void Text_that_repeats_becomes_much_shorter()
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(at => $"{at % 200} Example Road, Wexcombe;")));
        Assert.True(Compressed(text).Length < text.Length / 8);
    }

    [Fact]
    public void What_is_damaged_is_refused_or_read_but_never_beyond_its_room() => Prop.ForAll((byte[] piece, PositiveInt seed) =>
    {
        Random random = new(seed.Get);
        byte[] bytes = [.. Enumerable.Repeat(piece, 20).SelectMany(each => each)], compressed = Compressed(bytes);
        for (int change = 0; change < 20; change++)
        {
            byte[] damaged = [.. compressed];
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try { Snappy.Decompress(damaged.AsSpan(0, random.Next(damaged.Length + 1)), new byte[bytes.Length]); }
            catch (Exception fault) when (fault is FormatException or ArgumentException or IndexOutOfRangeException or OverflowException) { }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Long_offsets_and_lengths_of_others_are_read()
    {
        // A literal of 5 whose length is in a byte of its own; then 6 from 5 back, by an offset of four bytes.
        byte[] compressed = [11, 60 << 2, 4, .. "abcde"u8, (5 << 2) | 3, 5, 0, 0, 0], taken = new byte[11];
        Snappy.Decompress(compressed, taken);
        Assert.Equal("abcdeabcdea"u8, taken);
    }

    static bool Survives(byte[] bytes)
    {
        byte[] compressed = Compressed(bytes), taken = new byte[bytes.Length];
        Snappy.Decompress(compressed, taken);
        return Decompressed(compressed).SequenceEqual(bytes) && taken.SequenceEqual(bytes);
    }

    static byte[] Compressed(byte[] bytes)
    {
        byte[] room = new byte[Snappy.MostBytes(bytes.Length)];
        return room[..new Snappy().Compress(bytes, room)];
    }

    /// <summary>The format's description, word for word and byte by byte.</summary>
    static List<byte> Decompressed(byte[] from)
    {
        int at = 0, length = 0;
        for (int shift = 0; ; shift += 7)
        {
            length |= (from[at] & 0x7F) << shift;
            if (from[at++] < 0x80) break;
        }

        List<byte> bytes = [];
        while (at < from.Length)
        {
            int tag = from[at++], kind = tag & 3;
            if (kind == 0)
            {
                int count = tag >> 2, more = Math.Max(0, count - 59);
                if (more > 0) count = Enumerable.Range(0, more).Sum(index => from[at + index] << (8 * index));
                at += more;
                bytes.AddRange(from[at..(at + count + 1)]);
                at += count + 1;
                continue;
            }

            Assert.NotEqual(3, kind); // blocks have 64 KiB: offsets of four bytes are not written
            int copied = kind == 1 ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
            int offset = kind == 1 ? ((tag >> 5) << 8) | from[at] : from[at] | (from[at + 1] << 8);
            at += kind;
            Assert.InRange(offset, 1, bytes.Count);
            for (; copied > 0; copied--) bytes.Add(bytes[^offset]);
        }

        Assert.Equal(length, bytes.Count);
        return bytes;
    }
}
