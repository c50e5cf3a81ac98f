namespace Reeve.Store.Csv.Internals;

/// <summary>A record of the sample: where it stands and what its cells hold.</summary>
/// <param name="Start">Its place in the window.</param>
/// <param name="Line">Its line, from 0.</param>
/// <param name="Cells">The text of its cells, as the table would have it; empty where missing.</param>
/// <param name="Spaced">Whether a space stands after each delimiter.</param>
internal sealed record SampleRecord(int Start, int Line, string[] Cells, bool Spaced)
{
    public int Filled { get; } = Cells.Count(cell => cell.Length > 0);
}

/// <summary>The first records of a file as one dialect cuts them, by the tokenizer that will read the rest.</summary>
internal sealed class Sample
{
    const int MostRecords = 2000;

    Sample(IReadOnlyList<SampleRecord> records, long? tooLong, Findings findings)
    {
        Records = records;
        TooLongLine = tooLong;
        OddQuotes = (double)(findings.OddQuotes.Count + findings.UnclosedQuotes.Count) / Math.Max(1, records.Count);
    }

    public IReadOnlyList<SampleRecord> Records { get; }

    /// <summary>The line (from 1) of a record longer than a record may be, or null.</summary>
    public long? TooLongLine { get; }

    /// <summary>How many quotes a record has that make no sense; 0 where the delimiter is right.</summary>
    public double OddQuotes { get; }

    /// <summary>Cuts the window's text. A record that ends beyond it is left out.</summary>
    public static Sample Take(Window window, CsvEncoding encoding, Dialect dialect)
    {
        Tokenizer tokenizer = StructuralKernels.Create(dialect, 0, Math.Min(window.Length, Tokenizer.MostCells));
        tokenizer.Restart(0);
        List<SampleRecord> records = [];
        ScanStop stop;
        do
        {
            int length = window.Length;
            stop = tokenizer.Scan(window.Text, length, window.Final, length);
            bool[] spaced = Spaced(window.Text, tokenizer); // before cells move
            CellDecoder.Decode(window, tokenizer, 0, tokenizer.Position, encoding);
            CsvBlock block = new(window.Text, tokenizer.Cells, tokenizer.Lines.AsSpan(0, tokenizer.Rows), 1, dialect.Trim);
            for (int row = 0, cell = 0; row < tokenizer.Rows; row++)
            {
                string[] cells = new string[tokenizer.Counts[row]];
                for (int i = 0; i < cells.Length; i++)
                {
                    cells[i] = System.Text.Encoding.UTF8.GetString(block.Unchecked(cell++));
                }
                records.Add(new SampleRecord(tokenizer.Starts[row], tokenizer.Lines[row], cells, spaced[row]));
            }
        }
        while (stop == ScanStop.Full && records.Count < MostRecords);
        return new Sample(records, stop == ScanStop.TooLong ? tokenizer.Line + 1L : null, tokenizer.Findings);
    }

    static bool[] Spaced(byte[] text, Tokenizer tokenizer)
    {
        bool[] spaced = new bool[tokenizer.Rows];
        for (int row = 0, first = 0; row < spaced.Length; first += tokenizer.Counts[row++])
        {
            ReadOnlySpan<Cell> later = tokenizer.Cells.AsSpan(first + 1, tokenizer.Counts[row] - 1);
            spaced[row] = true;
            foreach (Cell cell in later)
            {
                spaced[row] &= cell.Start != cell.End && text[cell.Start] == ' ';
            }
        }
        return spaced;
    }

    /// <summary>The most frequent number of cells, above 1 if there is one; where two are as frequent that of the first record, or else the larger. 1 for an empty sample.</summary>
    public int UsualCount() => Records.Where(record => record.Cells.Length > 1).GroupBy(record => record.Cells.Length)
        .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key == Records[0].Cells.Length).ThenByDescending(group => group.Key).Select(group => group.Key).FirstOrDefault(1);

    /// <summary>How many of the records, from 0 to 1, have this many cells.</summary>
    public double Share(int count) => Records.Count == 0 ? 0 : (double)Records.Count(record => record.Cells.Length == count) / Records.Count;
}
