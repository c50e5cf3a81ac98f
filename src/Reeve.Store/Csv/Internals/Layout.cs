using System.Text;

namespace Reeve.Store.Csv.Internals;

/// <summary>What was found about a file before its rows are read.</summary>
internal sealed record Layout
{
    public required CsvEncoding Encoding { get; init; }
    public required bool ByteOrderMark { get; init; }
    public required Dialect Dialect { get; init; }
    public required string[] Names { get; init; }
    public required IReadOnlyList<CsvRename> Renamed { get; init; }
    public required long? HeaderLine { get; init; }
    public required IReadOnlyList<long> TitleLines { get; init; }

    /// <summary>Where in the file the first record of data may start.</summary>
    public required long DataOffset { get; init; }

    /// <summary>The physical line of that place, from 1.</summary>
    public required long DataLine { get; init; }

    /// <summary>What was met above it.</summary>
    public required Findings Findings { get; init; }

    /// <summary>Looks at the start of a file.</summary>
    /// <exception cref="StoreException">The file is empty or binary, or the header cannot be where the caller says.</exception>
    public static Layout Find(string path, ByteSource source, CsvOptions options)
    {
        byte[] start = new byte[(int)Math.Min(source.Length, options.SampleBytes)];
        source.Read(0, start);
        if (BinaryKinds.Find(start) is { } kind)
        {
            throw Faults.Binary(path, kind);
        }
        (CsvEncoding encoding, int mark) = EncodingDetector.Find(start, options.Encoding);
        Dialect dialect = new((byte)(options.Delimiter ?? '\0'), (byte)(options.Quote ?? '"'), options.Trim, options.MaxRecordBytes);
        using Window window = new(source, encoding);
        window.Load(mark, mark, options.SampleBytes);
        ThrowOnNul(path, window, 0);

        char? told = options.Delimiter ?? Told(window);
        Sample sample;
        while (true)
        {
            (dialect, sample) = told is { } delimiter
                ? (dialect with { Delimiter = (byte)delimiter }, Sample.Take(window, encoding, dialect with { Delimiter = (byte)delimiter }))
                : DelimiterDetector.Find(window, encoding, dialect);
            if (sample.Records.Count == 0 && sample.TooLongLine is { } line)
            {
                throw Faults.TooLong(path, line, options.MaxRecordBytes);
            }
            if (sample.Records.Count > 0 || window.Final)
            {
                break;
            }
            window.Grow();
            ThrowOnNul(path, window, 0);
        }
        if (sample.Records.Count == 0 || (window.Final && sample.Records.All(record => record.Filled == 0)))
        {
            throw Faults.Empty(path);
        }
        return Place(path, window, encoding, mark > 0, dialect, sample, options, Told(window) is not null);
    }

    static Layout Place(string path, Window window, CsvEncoding encoding, bool mark, Dialect dialect, Sample sample, CsvOptions options, bool hasSepLine)
    {
        IReadOnlyList<SampleRecord> records = sample.Records;
        int usual = dialect.Delimiter == 0 ? 1 : sample.UsualCount();
        int skip = hasSepLine && records.Count > 1 ? 1 : 0;
        (int header, int data, int width) = options.HeaderLine switch
        {
            null => HeaderDetector.Find(records, usual, skip),
            0 => (-1, skip, usual),
            { } line => Told(path, records, line, usual),
        };
        Tokenizer above = StructuralKernels.Create(dialect, 0, 256);
        above.Restart(0);
        int stop = header >= 0 ? records[header].Start + 1 : records[data].Start;
        while (above.Scan(window.Text, window.Length, window.Final, stop) == ScanStop.Full)
        {
        }
        (string[] names, IReadOnlyList<CsvRename> renamed) = ColumnNames.Repair(header >= 0 ? records[header].Cells : null, width);
        return new Layout
        {
            Encoding = encoding,
            ByteOrderMark = mark,
            Dialect = dialect,
            Names = names,
            Renamed = renamed,
            HeaderLine = header >= 0 ? records[header].Line + 1 : null,
            TitleLines = records.Take(header >= 0 ? header : data).Select(record => record.Line + 1L).ToArray(),
            DataOffset = window.OffsetOf(above.Position),
            DataLine = above.Line + 1L,
            Findings = above.Findings,
        };
    }

    static (int Header, int Data, int Width) Told(string path, IReadOnlyList<SampleRecord> records, int line, int usual)
    {
        for (int i = 0; i < records.Count; i++)
        {
            if (records[i].Line == line - 1)
            {
                return (i, i + 1, HeaderDetector.Width(records, i, usual));
            }
        }
        throw Faults.NoHeaderThere(path, line);
    }

    /// <summary>The delimiter that a first line such as <c>sep=;</c> names (Excel writes it), or null.</summary>
    static char? Told(Window window)
    {
        ReadOnlySpan<byte> text = window.Text.AsSpan(0, window.Length);
        bool isSep = text.Length >= 6 && Ascii.EqualsIgnoreCase(text[..4], "sep="u8) && text[5] is (byte)'\r' or (byte)'\n' && text[4] is > 0 and < 0x80;
        return isSep && DelimiterDetector.Candidates.Contains((char)text[4]) ? (char)text[4] : null;
    }

    static void ThrowOnNul(string path, Window window, long line)
    {
        int nul = window.Text.AsSpan(0, window.Length).IndexOf((byte)0);
        if (nul >= 0)
        {
            throw Faults.Nul(path, line + 1 + LineEnds.Count(window.Text.AsSpan(0, nul)));
        }
    }
}
