using System.Numerics;

namespace Reeve.Store.Csv.Internals;

/// <summary>Cuts text into records and cells (RFC 4180, and what files do instead).</summary>
/// <remarks>
/// <para>LF, CRLF and CR end a record outside quotes. A quote opens only at the start of a cell, after nothing but spaces and tabs if cells are trimmed;
/// anywhere else it is an ordinary character. Inside quotes a doubled quote is one quote. After the closing quote only spaces and tabs may follow:
/// if anything else does, the cell is kept as it stands, quotes and all.</para>
/// <para>A quote that never closes, or that "closes" on a later line with text after it, would swallow records: then the opening quote is read
/// as an ordinary character, and counted. What a record is depends on nothing before its start, so a file can be read from any record on.</para>
/// </remarks>
/// <param name="dialect">How to cut.</param>
/// <param name="width">How many cells each record is made to have; 0 to leave records as they are, for detection.</param>
/// <param name="cells">About how many cells a block may have.</param>
internal abstract partial class Tokenizer(Dialect dialect, int width, int cells)
{
    /// <summary>A block of so many cells, and their text, stays in a second-level cache.</summary>
    public const int MostCells = 1 << 14;
    const int MostRows = 1 << 12;

    byte[] text = [];
    int length, stopAt;
    bool final;

    int recordStart, recordCell, recordLine, line;
    int open = -1, close, openLine, escapedQuote = -1, literalCell = -1;
    bool inQuote, escaped, spansLines;
    int oddQuotes;
    readonly List<int> unclosed = [];

    protected enum Step
    {
        Next,
        Again,
        Stop,
    }

    /// <summary>The cells of the block: <see cref="Rows"/> times the width, or of each row its count.</summary>
    public Cell[] Cells { get; private set; } = new Cell[cells + 65 + (2 * width)];

    /// <summary>For each row of the block, the lines between the starting place and its start.</summary>
    public int[] Lines { get; } = new int[Math.Clamp(cells, 1, MostRows)];

    /// <summary>For each row, how many cells it has; only when the width is 0.</summary>
    public int[] Counts { get; } = width == 0 ? new int[Math.Clamp(cells, 1, MostRows)] : [];

    /// <summary>For each row, where it starts; only when the width is 0.</summary>
    public int[] Starts { get; } = width == 0 ? new int[Math.Clamp(cells, 1, MostRows)] : [];

    /// <summary>How many rows the block has.</summary>
    public int Rows { get; private set; }

    /// <summary>How many cells its rows have together.</summary>
    public int RowCells => recordCell;

    /// <summary>Where the next record starts.</summary>
    public int Position { get; private set; }

    /// <summary>How many line ends stand between the starting place and the next record.</summary>
    public int Line { get; private set; }

    /// <summary>Whether a cell of the block holds doubled quotes.</summary>
    public bool AnyEscaped { get; private set; }

    /// <summary>What was met since the start.</summary>
    public Findings Findings { get; private set; } = new();

    /// <summary>How many cells each record is made to have; 0 for as many as it has.</summary>
    public int Width => width;

    public Dialect Dialect => dialect;

    protected byte DelimiterByte { get; } = dialect.Delimiter == 0 ? (byte)'\n' : dialect.Delimiter; // a line end is looked for first, so it is never a delimiter
    protected byte QuoteByte => dialect.Quote;
    protected ulong QuoteMask { get; } = dialect.Quote == 0 ? 0 : ulong.MaxValue;
    protected int CellCount { get; set; }
    protected int CellStart { get; set; }
    protected int Resume { get; private set; }
    protected ScanStop Stop { get; private set; }
    protected bool InQuotedCell => open >= 0;

    /// <summary>Starts anew at a record's start.</summary>
    public void Restart(int position)
    {
        Position = position;
        Line = 0;
        Findings = new Findings();
    }

    /// <summary>Reads the next block of records.</summary>
    /// <param name="buffer">The text, with at least 64 bytes of slack after it.</param>
    /// <param name="count">How many bytes of text there are.</param>
    /// <param name="isFinal">Whether no text follows.</param>
    /// <param name="stop">Records that start here or later are left alone.</param>
    public ScanStop Scan(byte[] buffer, int count, bool isFinal, int stop)
    {
        (text, length, final, stopAt) = (buffer, count, isFinal, stop);
        Rows = CellCount = recordCell = 0;
        AnyEscaped = false;
        if (Position >= stop)
        {
            return ScanStop.End;
        }
        CellStart = recordStart = Position;
        line = recordLine = Line;
        ForgetCell();
        oddQuotes = 0;
        unclosed.Clear();
        return Run(buffer, count);
    }

    protected abstract ScanStop Run(byte[] text, int length);

    /// <summary>Makes sure that 64 more cells and one padded row fit.</summary>
    protected void EnsureRoomForBlock()
    {
        if (CellCount > Cells.Length - 65 - width)
        {
            Cell[] larger = new Cell[Cells.Length * 2];
            Cells.AsSpan(0, CellCount).CopyTo(larger);
            Cells = larger;
        }
    }

    /// <summary>Takes 64 bytes in which, or around which, there is a quote.</summary>
    protected Step Careful(int at, ulong marks, ulong quotes, ulong lineEnds)
    {
        for (; marks != 0; marks &= marks - 1)
        {
            int bit = BitOperations.TrailingZeroCount(marks);
            int place = at + bit;
            if (((quotes >> bit) & 1) != 0)
            {
                if (!TakeQuote(place))
                {
                    return StopFor(ScanStop.More);
                }
            }
            else if (inQuote)
            {
                if (((lineEnds >> bit) & 1) != 0)
                {
                    spansLines = true;
                    line += text[place] == '\n' || !IsAt(place + 1, (byte)'\n') ? 1 : 0;
                }
            }
            else if (place >= CellStart)
            {
                if (!CloseCell(place, out Cell cell))
                {
                    return IsTooLong(place) ? StopFor(ScanStop.TooLong) : Step.Again;
                }
                bool quoted = InQuotedCell;
                ForgetCell();
                if (((lineEnds >> bit) & 1) != 0)
                {
                    if (EndRecord(cell, place, quoted))
                    {
                        return Step.Stop;
                    }
                }
                else
                {
                    Cells[CellCount++] = cell;
                    CellStart = place + 1;
                }
            }
        }
        return Step.Next;
    }

    /// <summary>Comes to the end of the text that is there. Null to go on from a place.</summary>
    protected ScanStop? AtWindowEnd(out int resume)
    {
        resume = length;
        if (!final)
        {
            return IsTooLong(length) ? ScanStop.TooLong : ScanStop.More;
        }
        if (recordStart == length)
        {
            return ScanStop.End;
        }
        if (!CloseCell(length, out Cell cell))
        {
            resume = Resume;
            return IsTooLong(length) ? ScanStop.TooLong : null;
        }
        bool quoted = InQuotedCell;
        ForgetCell();
        return EndRecord(cell, length, quoted) && Stop == ScanStop.TooLong ? ScanStop.TooLong : ScanStop.End;
    }

    /// <summary>Whether a record that reaches this far is longer than one may be. A quote is read as text only within that length: what is there of the file must not matter.</summary>
    bool IsTooLong(int place) => place - recordStart > dialect.MaxRecordBytes;

    Step StopFor(ScanStop why)
    {
        Stop = why;
        return Step.Stop;
    }
}
