using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reeve.Store.Csv.Internals;

/// <summary>A distinct value. Up to 16 bytes, which nearly all are, it stands in the entry itself, so that comparing touches nothing else; a longer one is in an arena.</summary>
/// <param name="First">The first 8 bytes, little-endian, zero-filled; of a long value its address.</param>
/// <param name="Second">The next 8 bytes likewise; of a long value zero.</param>
/// <param name="Hash">32 well-mixed bits; nothing that is kept depends on them.</param>
/// <param name="Length">How many bytes it has; at least 1.</param>
internal readonly record struct DictionaryEntry(ulong First, ulong Second, uint Hash, int Length)
{
    /// <summary>The longest value that stands in the entry.</summary>
    public const int MostInside = 16;

    const ulong A = 0x9E37_79B9_7F4A_7C15, B = 0xD1B5_4A32_D192_ED03;

    /// <summary>What an entry for a value would be, but for the address of a long one. 16 bytes from its start on must be readable, whatever they are.</summary>
    /// <remarks>The hash folds two words by a 128-bit product, as the wyhash family does.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DictionaryEntry Of(ReadOnlySpan<byte> value)
    {
        int length = value.Length;
        if (length > MostInside)
        {
            return new DictionaryEntry(0, 0, HashLong(value), length);
        }
        ref byte start = ref MemoryMarshal.GetReference(value);
        ulong first = Unsafe.ReadUnaligned<ulong>(ref start) & Mask(length);
        ulong second = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, 8)) & Mask(length - 8);
        return new DictionaryEntry(first, second, Fold(first ^ A, second ^ B ^ (ulong)length), length);
    }

    /// <summary>The bytes of a value that stands in its entry.</summary>
    public static ReadOnlySpan<byte> Inside(in DictionaryEntry entry) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<DictionaryEntry, byte>(ref Unsafe.AsRef(in entry)), entry.Length);

    /// <summary>The lowest so many bytes: none for a negative number, all for 8 and more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Mask(int bytes) => bytes >= 8 ? ulong.MaxValue : (1UL << (8 * Math.Max(bytes, 0))) - 1;

    static uint HashLong(ReadOnlySpan<byte> value)
    {
        ulong state = A ^ (ulong)value.Length;
        ReadOnlySpan<byte> rest = value;
        for (; rest.Length > 16; rest = rest[16..])
        {
            ulong high = Math.BigMul(MemoryMarshal.Read<ulong>(rest) ^ state, MemoryMarshal.Read<ulong>(rest[8..]) ^ B, out ulong low);
            state = high ^ low;
        }
        rest = value[^16..];
        return Fold(MemoryMarshal.Read<ulong>(rest) ^ state, MemoryMarshal.Read<ulong>(rest[8..]) ^ B);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static uint Fold(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        ulong mixed = high ^ low;
        return (uint)(mixed ^ (mixed >> 32));
    }
}
