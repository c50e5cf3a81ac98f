namespace Reeve.Store.Csv.Internals;

/// <summary>Reads chunks of a file, one worker's. A chunk's records are those that start in it; the last may end beyond it.</summary>
internal sealed class ChunkReader<TPart>(string path, ByteSource source, Layout layout, CsvOptions options, CsvScan<TPart> scan, int worker) : IDisposable
{
    const int Beyond = 4096;
    readonly Window window = new(source, layout.Encoding);
    readonly Tokenizer tokenizer = StructuralKernels.Create(layout.Dialect, layout.Names.Length, Math.Min(options.ChunkBytes, Tokenizer.MostCells));
    readonly StartGuess guess = new(layout.Dialect, layout.Names.Length);

    /// <summary>Reads a chunk from its first record on.</summary>
    /// <param name="from">Where the chunk starts.</param>
    /// <param name="boundary">Where the next chunk starts.</param>
    /// <param name="known">Whether a record is known to start at <paramref name="from"/>; otherwise the first start is guessed.</param>
    /// <param name="cancel">Stops between blocks.</param>
    public ChunkResult<TPart> Read(long from, long boundary, bool known, CancellationToken cancel)
    {
        int unit = layout.Encoding is CsvEncoding.Utf16LittleEndian or CsvEncoding.Utf16BigEndian ? 2 : 1;
        int beyond = Math.Min(Beyond, options.ChunkBytes);
        window.Load(known ? from : from - unit, boundary, beyond);
        int first = known ? 0 : guess.Find(window);
        tokenizer.Restart(first);
        long start = window.OffsetOf(first);
        TPart part = scan.Begin(worker);
        long rows = 0;
        Func<long, StoreException>? fault = null;
        while (fault is null)
        {
            cancel.ThrowIfCancellationRequested();
            int from8 = tokenizer.Position;
            int line = tokenizer.Line;
            ScanStop stop = tokenizer.Scan(window.Text, window.Length, window.Final, window.Boundary);
            fault = Take(part, from8, line);
            rows += tokenizer.Rows;
            if (stop == ScanStop.End)
            {
                break;
            }
            if (stop == ScanStop.TooLong)
            {
                int at = tokenizer.Line;
                fault ??= firstLine => Faults.TooLong(path, firstLine + at, options.MaxRecordBytes);
            }
            else if (stop == ScanStop.More)
            {
                window.Grow();
            }
        }
        return new ChunkResult<TPart>(start, window.OffsetOf(tokenizer.Position), part, tokenizer.Line, rows, tokenizer.Findings, fault);
    }

    public void Dispose() => window.Dispose();

    /// <summary>Hands a block on. Gives the fault it holds instead, if it does, once the number of its first line is known.</summary>
    Func<long, StoreException>? Take(TPart part, int from, int line)
    {
        int to = tokenizer.Position;
        int nul = window.Text.AsSpan(from, to - from).IndexOf((byte)0);
        if (nul >= 0)
        {
            long at = line + LineEnds.Count(window.Text.AsSpan(from, nul));
            return firstLine => Faults.Nul(path, firstLine + at);
        }
        if (tokenizer.Rows > 0)
        {
            CellDecoder.Decode(window, tokenizer, from, to, layout.Encoding);
            int width = layout.Names.Length;
            scan.Take(part, worker, new CsvBlock(window.Text, tokenizer.Cells, tokenizer.Lines.AsSpan(0, tokenizer.Rows), width, options.Trim));
        }
        return null;
    }
}
