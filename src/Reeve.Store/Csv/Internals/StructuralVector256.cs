using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reeve.Store.Csv.Internals;

/// <summary>64 bytes in 2 vectors of 32: equality, then the top bits as a mask.</summary>
internal readonly struct StructuralVector256 : IStructuralKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Masks(ref byte text, byte delimiter, byte quote, out ulong delimiters, out ulong quotes, out ulong lineEnds)
    {
        Vector256<byte> delimiterBytes = Vector256.Create(delimiter), quoteBytes = Vector256.Create(quote);
        Vector256<byte> lf = Vector256.Create((byte)'\n'), cr = Vector256.Create((byte)'\r');
        delimiters = quotes = lineEnds = 0;
        for (int at = 0; at < 64; at += 32)
        {
            Vector256<byte> part = Vector256.LoadUnsafe(ref text, (nuint)at);
            delimiters |= (ulong)Vector256.Equals(part, delimiterBytes).ExtractMostSignificantBits() << at;
            quotes |= (ulong)Vector256.Equals(part, quoteBytes).ExtractMostSignificantBits() << at;
            lineEnds |= (ulong)(Vector256.Equals(part, lf) | Vector256.Equals(part, cr)).ExtractMostSignificantBits() << at;
        }
    }
}
