using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Reeve.Store.Csv.Internals;

/// <summary>The distinct values of a column as one worker meets them. Open addressing; a slot holds a hash and a code, so that growing touches no value.</summary>
internal sealed class ColumnDictionary
{
    /// <summary>How many rows ahead a slot is fetched, and the entry that it names: in a column of a million names each lookup would wait for memory twice.</summary>
    const int SlotAhead = 16, EntryAhead = 6;

    /// <summary>From here on the table no longer fits the nearest caches.</summary>
    const int LargeTable = 1 << 11;

    readonly ByteArena arena = new();
    ulong[] slots = new ulong[64];
    DictionaryEntry[] entries = new DictionaryEntry[32];
    uint[] hashes = [];

    /// <summary>How many distinct values there are; their codes are 0 to before this, in the order of appearance.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes of a value.</summary>
    public ReadOnlySpan<byte> this[int code]
    {
        get
        {
            ref readonly DictionaryEntry entry = ref entries[code];
            return entry.Length <= DictionaryEntry.MostInside ? DictionaryEntry.Inside(in entry) : arena.Get((long)entry.First, entry.Length);
        }
    }

    /// <summary>Encodes a column of a block: the code of each row's value, or -1 where it is missing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one read is a whole run: there is no time to warm up
    public void Encode(in CsvBlock block, int column, Span<int> codes)
    {
        int rows = codes.Length, width = block.Columns;
        if (slots.Length <= LargeTable)
        {
            for (int row = 0, cell = column; row < rows; row++, cell += width)
            {
                ReadOnlySpan<byte> value = block.Unchecked(cell);
                codes[row] = value.IsEmpty ? -1 : Add(value, DictionaryEntry.Of(value));
            }
            return;
        }
        if (hashes.Length < rows + SlotAhead)
        {
            hashes = new uint[rows + SlotAhead];
        }
        for (int row = 0, cell = column; row < rows; row++, cell += width)
        {
            hashes[row] = DictionaryEntry.Of(block.Unchecked(cell)).Hash;
        }
        for (int row = 0, cell = column; row < rows; row++, cell += width)
        {
            FetchSlot(hashes[row + SlotAhead]);
            FetchEntry(hashes[row + EntryAhead]);
            ReadOnlySpan<byte> value = block.Unchecked(cell);
            codes[row] = value.IsEmpty ? -1 : Add(value, DictionaryEntry.Of(value));
        }
    }

    /// <summary>Takes over another dictionary's values and says which code each of its codes becomes. The other can no longer encode.</summary>
    /// <param name="other">The other; its values get codes in its order.</param>
    /// <param name="last">Whether nothing is looked up here afterwards: then new values need no slots, as they differ from each other already.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one read is a whole run: there is no time to warm up
    public int[] Absorb(ColumnDictionary other, bool last)
    {
        long shift = arena.Adopt(other.arena);
        int[] map = GC.AllocateUninitializedArray<int>(other.Count);
        ReadOnlySpan<DictionaryEntry> theirs = other.entries.AsSpan(0, other.Count);
        for (int i = 0; i < theirs.Length; i++)
        {
            FetchSlot(theirs[Math.Min(i + SlotAhead, theirs.Length - 1)].Hash);
            FetchEntry(theirs[Math.Min(i + EntryAhead, theirs.Length - 1)].Hash);
            DictionaryEntry entry = theirs[i];
            int code = Find(other[i], entry, out uint at);
            map[i] = code >= 0 ? code : Insert(entry.Length <= DictionaryEntry.MostInside ? entry : entry with { First = entry.First + (ulong)shift }, at, withSlot: !last);
        }
        return map;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Add(ReadOnlySpan<byte> value, DictionaryEntry entry)
    {
        int code = Find(value, entry, out uint at);
        return code >= 0 ? code : Insert(entry.Length <= DictionaryEntry.MostInside ? entry : entry with { First = (ulong)arena.Add(value) }, at, withSlot: true);
    }

    /// <summary>A value's code, or -1 and the slot where it would stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int Find(ReadOnlySpan<byte> value, in DictionaryEntry entry, out uint at)
    {
        ulong[] table = slots;
        uint mask = (uint)table.Length - 1;
        for (at = entry.Hash & mask; ; at = (at + 1) & mask)
        {
            ulong slot = table[at];
            if (slot == 0)
            {
                return -1;
            }
            int code = (int)(uint)slot - 1;
            if ((uint)(slot >> 32) == entry.Hash && IsSame(value, entry, code))
            {
                return code;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool IsSame(ReadOnlySpan<byte> value, in DictionaryEntry entry, int code)
    {
        ref readonly DictionaryEntry known = ref entries[code];
        return entry.Length <= DictionaryEntry.MostInside
            ? entry.Length == known.Length && entry.First == known.First && entry.Second == known.Second
            : value.SequenceEqual(this[code]);
    }

    int Insert(DictionaryEntry entry, uint at, bool withSlot)
    {
        if (Count == entries.Length)
        {
            DictionaryEntry[] larger = GC.AllocateUninitializedArray<DictionaryEntry>(2 * Count);
            entries.CopyTo(larger, 0);
            entries = larger;
        }
        int code = Count++;
        entries[code] = entry;
        if (withSlot)
        {
            slots[at] = ((ulong)entry.Hash << 32) | (uint)(code + 1);
            if (2L * Count > slots.Length)
            {
                GrowSlots();
            }
        }
        return code;
    }

    void GrowSlots()
    {
        ulong[] larger = new ulong[2 * slots.Length];
        uint mask = (uint)larger.Length - 1;
        foreach (ulong slot in slots)
        {
            if (slot != 0)
            {
                uint at = (uint)(slot >> 32) & mask;
                while (larger[at] != 0)
                {
                    at = (at + 1) & mask;
                }
                larger[at] = slot;
            }
        }
        slots = larger;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    unsafe void FetchSlot(uint hash)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref slots[hash & ((uint)slots.Length - 1)])); // a hint: the array may even move
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    unsafe void FetchEntry(uint hash)
    {
        if (Sse.IsSupported)
        {
            ulong slot = slots[hash & ((uint)slots.Length - 1)];
            Sse.Prefetch0(Unsafe.AsPointer(ref entries[slot == 0 ? 0 : (int)(uint)slot - 1]));
        }
    }
}
