using System.Numerics;
using System.Runtime.InteropServices;
using Reeve.Store.Tables;

namespace Reeve.Store.Parquet.Internals;

/// <summary>Numbers of 64 bits, one after another; a column of one number only is a dictionary of it.</summary>
sealed class NumberChunks<T>(OutputColumn column, T[] values) : ChunkSource where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    public override EncodedChunk Encode(ChunkEncoder encoder, int first, int rows)
    {
        ByteBuffer plain = encoder.Begin(rows);
        Span<T> present = MemoryMarshal.Cast<byte, T>(plain.Room(rows * sizeof(long)));
        Span<int> levels = encoder.Levels;
        int count = 0;
        for (int row = 0; row < rows; row++)
        {
            bool isMissing = column.IsMissing(first + row);
            levels[row] = isMissing ? 0 : 1;
            if (!isMissing) present[count++] = values[first + row];
        }

        present = present[..count];
        byte[]? least = null, most = null;
        if (count > 0) (least, most) = Bounds(present);
        ReadOnlySpan<long> bits = MemoryMarshal.Cast<T, long>(present); // not the numbers: noughts of either sign are equal
        bool isOne = count > 1 && bits.IndexOfAnyExcept(bits[0]) < 0;
        plain.Advance((isOne ? 1 : count) * sizeof(long));
        if (!isOne) return encoder.Plain(count, least, most);
        encoder.Codes[..count].Clear();
        return encoder.Dictionary(1, count, least, most);
    }

    /// <summary>Noughts of either sign are one number: the format wants the least to be the negative one, and the greatest the other.</summary>
    static (byte[] Least, byte[] Most) Bounds(ReadOnlySpan<T> present)
    {
        T least = present[0], most = present[0];
        foreach (T value in present)
        {
            if (value < least) least = value;
            if (value > most) most = value;
        }

        return (Bytes(least == T.Zero ? -T.Zero : least), Bytes(most == T.Zero ? T.Zero : most));
    }

    static byte[] Bytes(T value) => MemoryMarshal.AsBytes([value]).ToArray();
}
