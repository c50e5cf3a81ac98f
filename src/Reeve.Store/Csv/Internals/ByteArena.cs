namespace Reeve.Store.Csv.Internals;

/// <summary>Keeps copies of byte strings in blocks that never move, so that there may be more than 2^31 bytes of them.</summary>
internal sealed class ByteArena
{
    const int LargestBlock = 1 << 20;
    byte[][] blocks = [];
    int count, used;

    /// <summary>Copies a value and says where it is: the block in the upper half, the place in it in the lower.</summary>
    public long Add(ReadOnlySpan<byte> value)
    {
        if (count == 0 || value.Length > blocks[count - 1].Length - used)
        {
            AddBlock(value.Length);
        }
        value.CopyTo(blocks[count - 1].AsSpan(used));
        long address = ((long)(count - 1) << 32) | (uint)used;
        used += value.Length;
        return address;
    }

    public ReadOnlySpan<byte> Get(long address, int length) => blocks[(int)(address >> 32)].AsSpan((int)address, length);

    /// <summary>Takes over another arena's blocks, copying nothing. Its addresses hold here with this much added.</summary>
    public long Adopt(ByteArena other)
    {
        long shift = (long)count << 32;
        Array.Resize(ref blocks, count + other.count);
        other.blocks.AsSpan(0, other.count).CopyTo(blocks.AsSpan(count));
        count += other.count;
        used = other.count > 0 ? other.used : used;
        return shift;
    }

    void AddBlock(int atLeast)
    {
        if (count == blocks.Length)
        {
            Array.Resize(ref blocks, Math.Max(4, 2 * count));
        }
        int size = Math.Min(LargestBlock, 1024 << Math.Min(count, 10));
        blocks[count++] = GC.AllocateUninitializedArray<byte>(Math.Max(size, atLeast));
        used = 0;
    }
}
