using Reeve.Store.Csv.Internals;

namespace Reeve.Store.Csv;

/// <summary>Reads files of delimited text (RFC 4180, and what files do instead). What is not told is detected: encoding, delimiter, titles above the header.</summary>
/// <remarks>
/// <para>Records end with LF, CRLF or CR. Blank lines are skipped. A record with fewer cells than columns is filled up with missing ones; one with
/// more is kept if the extra cells are empty, and left out otherwise. A quote that opens and never closes is read as an ordinary character.
/// All of this is counted in the <see cref="CsvReading"/>, with line numbers.</para>
/// <para>A file is read at offsets, by several threads; a pipe is read into memory first. The environment variable REEVE_CSV_KERNEL
/// forces one of the kernels (StructuralVector512, StructuralVector256, StructuralVector128, StructuralScalar).</para>
/// </remarks>
public static class CsvFile
{
    /// <summary>Reads a whole file into memory. Rows at its end that are totals or end marks, not records, are left out.</summary>
    /// <param name="path">The file; as given, it stands in the messages of faults.</param>
    /// <param name="options">What is known about it; null to detect everything.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="StoreException">Request: no such file, a folder, options that cannot be used. Data: empty, binary, a NUL byte, a record
    /// that is too long. Surroundings: no permission, a read that fails.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CsvResult Read(string path, CsvOptions? options = null, CancellationToken cancel = default)
    {
        TableScan scan = new(path);
        CsvReading reading = Scan(path, scan, options, cancel, out Findings findings);
        return scan.Finish(reading, findings, cancel);
    }

    /// <summary>Streams a file through some work, in memory that does not grow with the file.</summary>
    /// <param name="path">The file; as given, it stands in the messages of faults.</param>
    /// <param name="scan">The work.</param>
    /// <param name="options">What is known about it; null to detect everything.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>What was met. Footers are not looked for: they come as rows.</returns>
    /// <exception cref="StoreException">As <see cref="Read"/>; what was committed before the fault stays committed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CsvReading Scan<TPart>(string path, CsvScan<TPart> scan, CsvOptions? options = null, CancellationToken cancel = default) =>
        Scan(path, scan, options, cancel, out _);

    static CsvReading Scan<TPart>(string path, CsvScan<TPart> scan, CsvOptions? options, CancellationToken cancel, out Findings findings)
    {
        options ??= new CsvOptions();
        OptionRules.Check(options);
        using ByteSource source = ByteSource.Open(path, options.MaxRecordBytes, cancel);
        if (source.Length == 0)
        {
            throw Faults.Empty(path);
        }
        Layout layout = Layout.Find(path, source, options);
        ChunkRunner<TPart> runner = new(path, source, layout, options, scan, cancel);
        runner.Run();
        findings = runner.Findings;
        return ReadingOf(path, source, layout, runner.Findings, runner.Rows);
    }

    static CsvReading ReadingOf(string path, ByteSource source, Layout layout, Findings findings, long rows) => new()
    {
        FileName = Path.GetFileName(path),
        Bytes = source.Length,
        Encoding = layout.Encoding,
        ByteOrderMark = layout.ByteOrderMark,
        Delimiter = layout.Dialect.Delimiter == 0 ? null : (char)layout.Dialect.Delimiter,
        Quote = layout.Dialect.Quote == 0 ? null : (char)layout.Dialect.Quote,
        LineEnd = findings.LineEnd,
        HeaderLine = layout.HeaderLine,
        Columns = layout.Names,
        Renamed = layout.Renamed,
        TitleLines = layout.TitleLines,
        BlankLines = findings.Blank,
        Padded = findings.Padded.Freeze(),
        Trimmed = findings.Trimmed.Freeze(),
        Rejected = findings.Rejected.Freeze(),
        OddQuotes = findings.OddQuotes.Freeze(),
        UnclosedQuotes = findings.UnclosedQuotes.Freeze(),
        RepairedText = findings.RepairedText.Freeze(),
        Rows = rows,
    };
}
