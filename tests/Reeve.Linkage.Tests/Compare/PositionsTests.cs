using Reeve.Linkage.Compare;

namespace Reeve.Linkage.Tests.Compare;

public sealed class PositionsTests
{
    [Fact]
    public void Every_position_of_every_length_is_found_and_nothing_outside_the_text()
    {
        Random random = new(64);
        Span<char> padded = stackalloc char[PositionsVector64.Longest];
        for (int length = 0; length <= PositionsVector64.Longest; length++)
        {
            for (int round = 0; round < 20; round++)
            {
                // The text lies amid others of the same letters, as a field does in a column.
                char[] around = [.. Enumerable.Range(0, length + 80).Select(_ => "ab\0\uFFFF"[random.Next(4)])];
                ReadOnlySpan<char> text = around.AsSpan(random.Next(80), length);
                foreach (char c in "ab\0\uFFFFz")
                {
                    ulong expected = 0;
                    for (int i = 0; i < length; i++) expected |= text[i] == c ? 1UL << i : 0;
                    if (length <= PositionsVector16.Longest) Assert.Equal(expected, new PositionsVector16(text).Of(c));
                    Assert.Equal(expected, new PositionsVector64(text, padded).Of(c));
                }
            }
        }
    }
}
