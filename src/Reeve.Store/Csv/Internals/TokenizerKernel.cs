using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reeve.Store.Csv.Internals;

/// <summary>Cuts text into records and cells with one structural kernel; see <see cref="Tokenizer"/> for the rules.</summary>
internal sealed class Tokenizer<TKernel>(Dialect dialect, int width, int cells) : Tokenizer(dialect, width, cells)
    where TKernel : struct, IStructuralKernel
{
    /// <remarks>
    /// 64 bytes at a time. Without a quote in sight every structural byte ends a cell, and only that loop is hot; it keeps what
    /// changes in locals. Blocks with a quote, or inside one, take the careful way.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one read is a whole run: there is no time to warm up
    protected override ScanStop Run(byte[] text, int length)
    {
        for (int at = Position; ;)
        {
            if (at >= length)
            {
                if (AtWindowEnd(out at) is { } end)
                {
                    return end;
                }
                continue;
            }
            EnsureRoomForBlock();
            TKernel.Masks(ref text[at], DelimiterByte, QuoteByte, out ulong delimiters, out ulong quotes, out ulong lineEnds);
            ulong inside = length - at >= 64 ? ulong.MaxValue : (1UL << (length - at)) - 1;
            delimiters &= inside;
            lineEnds &= inside;
            quotes &= inside & QuoteMask;
            if (quotes == 0 && !InQuotedCell)
            {
                if (!Plain(at, delimiters | lineEnds, lineEnds))
                {
                    return Stop;
                }
                at += 64;
            }
            else
            {
                switch (Careful(at, delimiters | lineEnds | quotes, quotes, lineEnds))
                {
                    case Step.Stop: return Stop;
                    case Step.Again: at = Resume; break;
                    default: at += 64; break;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool Plain(int at, ulong marks, ulong lineEnds)
    {
        Cell[] into = Cells;
        int count = CellCount, start = CellStart;
        while (marks != 0)
        {
            int bit = BitOperations.TrailingZeroCount(marks);
            int place = at + bit;
            marks &= marks - 1;
            if (((lineEnds >> bit) & 1) == 0)
            {
                into[count++] = new Cell(start, place);
                start = place + 1;
            }
            else if (place >= start) // else the LF of a CRLF
            {
                CellCount = count;
                if (EndRecord(new Cell(start, place), place, quoted: false))
                {
                    return false;
                }
                count = CellCount;
                start = CellStart;
            }
        }
        CellCount = count;
        CellStart = start;
        return true;
    }
}
