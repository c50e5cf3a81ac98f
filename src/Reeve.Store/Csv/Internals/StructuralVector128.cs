using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reeve.Store.Csv.Internals;

/// <summary>64 bytes in 4 vectors of 16: equality, then the top bits as a mask.</summary>
internal readonly struct StructuralVector128 : IStructuralKernel
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Masks(ref byte text, byte delimiter, byte quote, out ulong delimiters, out ulong quotes, out ulong lineEnds)
    {
        Vector128<byte> delimiterBytes = Vector128.Create(delimiter), quoteBytes = Vector128.Create(quote);
        Vector128<byte> lf = Vector128.Create((byte)'\n'), cr = Vector128.Create((byte)'\r');
        delimiters = quotes = lineEnds = 0;
        for (int at = 0; at < 64; at += 16)
        {
            Vector128<byte> part = Vector128.LoadUnsafe(ref text, (nuint)at);
            delimiters |= (ulong)Vector128.Equals(part, delimiterBytes).ExtractMostSignificantBits() << at;
            quotes |= (ulong)Vector128.Equals(part, quoteBytes).ExtractMostSignificantBits() << at;
            lineEnds |= (ulong)(Vector128.Equals(part, lf) | Vector128.Equals(part, cr)).ExtractMostSignificantBits() << at;
        }
    }
}
