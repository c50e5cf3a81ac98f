using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Reeve.Store.Tables;

namespace Reeve.Store.Parquet.Internals;

/// <summary>Text. Each distinct value of a group becomes UTF-8 once; then its codes are written, or its bytes for each row, whichever is shorter.</summary>
sealed class TextChunks(OutputColumn.Text column) : ChunkSource
{
    /// <summary>Longer texts are not told as least or greatest; few would look for them.</summary>
    const int LongestBound = 64;

    /// <inheritdoc/>
    public override EncodedChunk Encode(ChunkEncoder encoder, int first, int rows)
    {
        ByteBuffer values = encoder.Begin(rows);
        int[] numbers = ArrayPool<int>.Shared.Rent(column.Values.Count); // by code: its number in this group, plus 1
        Array.Clear(numbers, 0, column.Values.Count);
        Span<int> levels = encoder.Levels, codes = encoder.Codes, ends = encoder.Ends;
        int count = 0, distinct = 0;
        long inRows = 0;
        for (int row = 0; row < rows; row++)
        {
            int code = column.Codes[first + row];
            levels[row] = code < 0 ? 0 : 1;
            if (code < 0) continue;
            ref int number = ref numbers[code];
            if (number == 0)
            {
                Add(column.Values[code], values);
                ends[distinct] = values.Length;
                number = ++distinct;
            }

            codes[count++] = number - 1;
            inRows += ends[number - 1] - (number == 1 ? 0 : ends[number - 2]);
        }

        ArrayPool<int>.Shared.Return(numbers);
        var (least, most) = Bounds(values.Written, ends[..distinct]);
        if (distinct == count) return encoder.Plain(count, least, most);
        long asCodes = values.Length + ((long)count * HybridRuns.WidthOf(distinct) / 8);
        return asCodes <= inRows ? encoder.Dictionary(distinct, count, least, most) : encoder.PlainOfDictionary((int)inRows, count, least, most);
    }

    static void Add(string text, ByteBuffer values)
    {
        Span<byte> room = values.Room(sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length));
        int length = Encoding.UTF8.GetBytes(text, room[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(room, length);
        values.Advance(sizeof(int) + length);
    }

    /// <summary>Texts are ordered by their bytes.</summary>
    static (byte[]? Least, byte[]? Most) Bounds(ReadOnlySpan<byte> values, ReadOnlySpan<int> ends)
    {
        if (ends.IsEmpty) return (null, null);
        ReadOnlySpan<byte> least = values[sizeof(int)..ends[0]], most = least;
        for (int at = 1; at < ends.Length; at++)
        {
            ReadOnlySpan<byte> value = values[(ends[at - 1] + sizeof(int))..ends[at]];
            if (value.SequenceCompareTo(least) < 0) least = value;
            else if (value.SequenceCompareTo(most) > 0) most = value;
        }

        return least.Length > LongestBound || most.Length > LongestBound ? (null, null) : (least.ToArray(), most.ToArray());
    }
}
