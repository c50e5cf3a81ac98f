using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Reeve.Linkage.Compare;

/// <summary>Positions in a text of at most 64 characters, compared 16 at a time.</summary>
readonly ref struct PositionsVector64 : IPositions
{
    internal const int Longest = 64;

    readonly ref ushort first;
    readonly int blocks;
    readonly ulong inside;

    /// <param name="text">At most 64 characters.</param>
    /// <param name="padded">Room for 64 characters, borrowed for as long as this lives.</param>
    internal PositionsVector64(ReadOnlySpan<char> text, Span<char> padded)
    {
        text.CopyTo(padded[..Longest]);
        first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(padded));
        blocks = (text.Length + 15) / 16;
        inside = text.Length == Longest ? ulong.MaxValue : (1UL << text.Length) - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(char character)
    {
        Vector128<ushort> wanted = Vector128.Create((ushort)character);
        ulong found = 0;
        for (int block = 0; block < blocks; block++)
        {
            nuint at = (nuint)(block * 16);
            Vector128<byte> equal = Vector128.Narrow(
                Vector128.Equals(Vector128.LoadUnsafe(ref first, at), wanted),
                Vector128.Equals(Vector128.LoadUnsafe(ref first, at + 8), wanted));
            found |= (ulong)equal.ExtractMostSignificantBits() << (block * 16);
        }

        return found & inside;
    }
}
