using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.Parquet.Internals;

namespace Reeve.Store.Tests.Parquet;

public sealed class HybridRunsTests
{
    [Fact]
    public void Numbers_and_runs_of_them_read_back() => Prop.ForAll((PositiveInt seed, byte width) =>
    {
        width = (byte)(1 + (width % 20));
        Random random = new(seed.Get);
        int[] values = [.. Enumerable.Range(0, random.Next(40)).SelectMany(_ => Enumerable.Repeat(random.Next(1 << width), random.Next(4) == 0 ? random.Next(60) : 1))];
        ByteBuffer buffer = new();
        HybridRuns.Add(values, width, buffer);
        int[] read = new int[values.Length];
        HybridRuns.Read(buffer.Written, width, read);
        return Read(buffer.Written.ToArray(), width, values.Length).SequenceEqual(values) && read.SequenceEqual(values);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Too_few_numbers_are_refused()
    {
        ByteBuffer buffer = new();
        HybridRuns.Add(Enumerable.Range(0, 20).ToArray(), 5, buffer);
        byte[] bytes = buffer.Written.ToArray();
        Assert.Throws<FormatException>(() => HybridRuns.Read(bytes.AsSpan(0, bytes.Length - 4), 5, new int[20]));
        Assert.ThrowsAny<Exception>(() => HybridRuns.Read(bytes, 5, new int[25]));
        Assert.Throws<FormatException>(() => HybridRuns.Read(bytes, 33, new int[20]));
        Assert.Throws<FormatException>(() => HybridRuns.Read([0, 0], 5, new int[1]));
    }

    [Fact]
    public void A_long_run_takes_a_few_bytes()
    {
        ByteBuffer buffer = new();
        HybridRuns.Add(Enumerable.Repeat(5, 100_000).ToArray(), 3, buffer);
        Assert.InRange(buffer.Length, 2, 8);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    [InlineData(256, 8)]
    [InlineData(257, 9)]
    public void A_code_has_the_bits_that_the_largest_needs(int count, int width) => Assert.Equal(width, HybridRuns.WidthOf(count));

    /// <summary>Bit by bit, as the format says.</summary>
    static List<int> Read(byte[] bytes, int width, int count)
    {
        List<int> values = [];
        int at = 0;
        while (at < bytes.Length)
        {
            int header = 0;
            for (int shift = 0; ; shift += 7)
            {
                header |= (bytes[at] & 0x7F) << shift;
                if (bytes[at++] < 0x80) break;
            }

            if ((header & 1) == 0)
            {
                int size = (width + 7) / 8;
                int value = Enumerable.Range(0, size).Sum(index => bytes[at + index] << (8 * index));
                at += size;
                values.AddRange(Enumerable.Repeat(value, header >> 1));
                continue;
            }

            int packed = (header >> 1) * 8;
            for (int number = 0; number < packed; number++)
                values.Add(Enumerable.Range(number * width, width).Select((bit, index) => ((bytes[at + (bit / 8)] >> (bit % 8)) & 1) << index).Sum());
            at += packed * width / 8;
        }

        Assert.InRange(values.Count - count, 0, 7); // the last group is filled up
        Assert.All(values[count..], fill => Assert.Equal(0, fill));
        return values[..count];
    }
}
