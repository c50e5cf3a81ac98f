using System.Runtime.CompilerServices;

namespace Reeve.Store.Csv.Internals;

/// <summary>One byte at a time: the reference that every other kernel is tested against.</summary>
internal readonly struct StructuralScalar : IStructuralKernel
{
    public static void Masks(ref byte text, byte delimiter, byte quote, out ulong delimiters, out ulong quotes, out ulong lineEnds)
    {
        delimiters = quotes = lineEnds = 0;
        for (int i = 0; i < 64; i++)
        {
            byte value = Unsafe.Add(ref text, i);
            ulong bit = 1UL << i;
            if (value == delimiter)
            {
                delimiters |= bit;
            }
            if (value == quote)
            {
                quotes |= bit;
            }
            if (value is (byte)'\n' or (byte)'\r')
            {
                lineEnds |= bit;
            }
        }
    }
}
