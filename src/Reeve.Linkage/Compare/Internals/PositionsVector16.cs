using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reeve.Linkage.Compare;

/// <summary>Positions in a text of at most 16 characters, held in two registers: nearly every name and identifier.</summary>
/// <remarks>
/// The usual table of masks by character has to be cleared and filled for each pair, which costs more than comparing two names.
/// Comparing all characters at once needs no table and is exact for every UTF-16 code unit.
/// </remarks>
readonly struct PositionsVector16 : IPositions
{
    internal const int Longest = 16;

    readonly Vector128<ushort> low;
    readonly Vector128<ushort> high;
    readonly uint inside;

    /// <summary>Byte indexes that move a register down by as many bytes as the window into them moves up; 128 and above give zero.</summary>
    static ReadOnlySpan<byte> MoveDown =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128, 128,
    ];

    /// <remarks>
    /// The registers are loaded from the text itself, the last load overlapping the one before and moved into place: through a padded
    /// copy they would have to wait for its stores. What lies behind the text is masked away.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal PositionsVector16(ReadOnlySpan<char> text)
    {
        int length = text.Length;
        inside = (uint)((1UL << length) - 1);
        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref byte bytes = ref Unsafe.As<ushort, byte>(ref first);
        if (length >= 8)
        {
            low = Vector128.LoadUnsafe(ref first);
            Vector128<byte> end = Vector128.LoadUnsafe(ref first, (nuint)(length - 8)).AsByte();
            high = Vector128.Shuffle(end, Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(MoveDown), (nuint)(2 * (16 - length)))).AsUInt16();
        }
        else if (length >= 4)
        {
            ulong start = Unsafe.ReadUnaligned<ulong>(ref bytes);
            ulong end = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, 2 * (length - 4)));
            low = Vector128.Create(start, end >> (16 * (8 - length))).AsUInt16();
        }
        else
        {
            ulong all = 0;
            for (int i = length - 1; i >= 0; i--) all = (all << 16) | text[i];
            low = Vector128.CreateScalar(all).AsUInt16();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(char character)
    {
        Vector128<ushort> wanted = Vector128.Create((ushort)character);
        Vector128<byte> equal = Vector128.Narrow(Vector128.Equals(low, wanted), Vector128.Equals(high, wanted));
        return equal.ExtractMostSignificantBits() & inside;
    }
}
