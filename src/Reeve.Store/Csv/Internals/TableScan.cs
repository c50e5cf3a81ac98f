using Reeve.Store.Tables;

namespace Reeve.Store.Csv.Internals;

/// <summary>Encodes a file into a table: each worker with dictionaries of its own, made one at the end in the order of first appearance.</summary>
internal sealed class TableScan(string path) : CsvScan<TablePart>
{
    const int PieceOfTexts = 1 << 14;
    readonly List<TablePart> parts = [];
    ColumnDictionary[][] dictionaries = [];
    int workers;

    public override void Start(IReadOnlyList<string> columns, int workers)
    {
        this.workers = workers;
        dictionaries = Enumerable.Range(0, workers).Select(_ => columns.Select(_ => new ColumnDictionary()).ToArray()).ToArray();
    }

    public override TablePart Begin(int worker) => new(worker);

    public override void Take(TablePart part, int worker, in CsvBlock block)
    {
        Span<int> codes = part.Add(block);
        int rows = block.Rows;
        for (int column = 0; column < block.Columns; column++)
        {
            dictionaries[worker][column].Encode(block, column, codes.Slice(column * rows, rows));
        }
    }

    public override void Commit(TablePart part, long firstLine)
    {
        part.FirstLine = firstLine;
        if (part.Rows > 0)
        {
            parts.Add(part);
        }
    }

    public override void Discard(TablePart part) => part.Release();

    /// <summary>Makes the table, without the rows at the end that are no records.</summary>
    public CsvResult Finish(CsvReading reading, Findings findings, CancellationToken cancel)
    {
        if (reading.Rows > Array.MaxLength || (parts.Count > 0 && parts[^1].FirstLine + parts[^1].Lines[^1] > int.MaxValue))
        {
            throw Faults.TooMany(path);
        }
        int columns = reading.Columns.Count;
        EncodedRows encoded = new(parts, dictionaries, columns);
        IReadOnlyList<long> footers = FooterRules.Find(encoded);
        int rows = encoded.Rows - footers.Count;
        int[] lines = encoded.Lines(rows);
        DictionaryMerge[] merged = new DictionaryMerge[columns];
        // The columns with most values first, so that no thread is left with a long one at the end.
        int[] order = Enumerable.Range(0, columns).OrderByDescending(column => dictionaries.Sum(worker => (long)worker[column].Count)).ToArray();
        ForAll(columns, i => merged[order[i]] = DictionaryMerge.Merge(reading.Columns[order[i]], encoded, order[i], rows), cancel);
        parts.ForEach(part => part.Release());
        (DictionaryMerge Column, int From)[] pieces = merged
            .SelectMany(column => Enumerable.Range(0, (column.Count + PieceOfTexts - 1) / PieceOfTexts).Select(i => (column, i * PieceOfTexts))).ToArray();
        ForAll(pieces.Length, i => pieces[i].Column.MakeTexts(pieces[i].From, Math.Min(pieces[i].From + PieceOfTexts, pieces[i].Column.Count)), cancel);
        foreach (long footer in footers)
        {
            findings.Padded.Remove(footer);
        }
        return new CsvResult(new TextTable(merged.Select(column => column.ToColumn()).ToArray(), rows, lines), reading with
        {
            Rows = rows,
            FooterLines = footers,
            Padded = findings.Padded.Freeze(),
        });
    }

    /// <summary>Does each piece of work once, in order as threads are free.</summary>
    void ForAll(int count, Action<int> work, CancellationToken cancel)
    {
        int next = -1;
        Parallel.For(0, Math.Min(workers, count), new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancel }, _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < count;)
            {
                cancel.ThrowIfCancellationRequested();
                work(i);
            }
        });
    }
}
