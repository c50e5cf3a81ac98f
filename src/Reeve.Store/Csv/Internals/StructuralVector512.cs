using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reeve.Store.Csv.Internals;

/// <summary>64 bytes in one vector: equality, then the top bits as a mask.</summary>
internal readonly struct StructuralVector512 : IStructuralKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Masks(ref byte text, byte delimiter, byte quote, out ulong delimiters, out ulong quotes, out ulong lineEnds)
    {
        Vector512<byte> part = Vector512.LoadUnsafe(ref text);
        delimiters = Vector512.Equals(part, Vector512.Create(delimiter)).ExtractMostSignificantBits();
        quotes = Vector512.Equals(part, Vector512.Create(quote)).ExtractMostSignificantBits();
        lineEnds = (Vector512.Equals(part, Vector512.Create((byte)'\n')) | Vector512.Equals(part, Vector512.Create((byte)'\r'))).ExtractMostSignificantBits();
    }
}
