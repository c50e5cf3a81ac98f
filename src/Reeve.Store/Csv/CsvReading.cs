namespace Reeve.Store.Csv;

/// <summary>What was detected in a file, repaired and left out: all that a report needs, and no value of a record. Lines are physical, from 1.</summary>
public sealed record CsvReading
{
    /// <summary>The last part of the file's path.</summary>
    public required string FileName { get; init; }

    /// <summary>The file's length in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>The encoding it was read with.</summary>
    public required CsvEncoding Encoding { get; init; }

    /// <summary>Whether the file starts with a byte order mark.</summary>
    public required bool ByteOrderMark { get; init; }

    /// <summary>The character between cells; null where each line is one cell.</summary>
    public required char? Delimiter { get; init; }

    /// <summary>The character around cells; null for none.</summary>
    public required char? Quote { get; init; }

    /// <summary>How records end.</summary>
    public required CsvLineEnd LineEnd { get; init; }

    /// <summary>The line of the header; null where the first row was clearly data, and columns are called <c>column_1</c>, <c>column_2</c>...</summary>
    public required long? HeaderLine { get; init; }

    /// <summary>The column names, after repair; distinct.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>The columns whose header was missing or already taken.</summary>
    public required IReadOnlyList<CsvRename> Renamed { get; init; }

    /// <summary>The lines of the rows above the header that were left out: titles, dates of a run, <c>sep=;</c>.</summary>
    public required IReadOnlyList<long> TitleLines { get; init; }

    /// <summary>The lines of the rows at the end that were left out: totals, row counts, end marks. Always empty for a scan, which cannot know that a row is the last.</summary>
    public IReadOnlyList<long> FooterLines { get; init; } = [];

    /// <summary>How many lines were blank and skipped.</summary>
    public required long BlankLines { get; init; }

    /// <summary>Records with fewer cells than columns: kept, the rest is missing.</summary>
    public required CsvTally Padded { get; init; }

    /// <summary>Records with more cells than columns, all of the extra ones empty: kept.</summary>
    public required CsvTally Trimmed { get; init; }

    /// <summary>Records with more cells than columns, and something in the extra ones: left out, because nobody knows which cell is the wrong one.</summary>
    public required CsvTally Rejected { get; init; }

    /// <summary>Cells with text after their closing quote: kept as they stand, quotes and all.</summary>
    public required CsvTally OddQuotes { get; init; }

    /// <summary>Quotes that open and never close, or close in the middle of a later line: read as an ordinary character, so that they swallow no records.</summary>
    public required CsvTally UnclosedQuotes { get; init; }

    /// <summary>Records of a UTF-8 file with bytes that are not UTF-8: those bytes were read as Windows-1252.</summary>
    public required CsvTally RepairedText { get; init; }

    /// <summary>How many rows were read.</summary>
    public required long Rows { get; init; }

    /// <summary>How many records were left out for having too many cells; the same as <c>Rejected.Count</c>.</summary>
    public long RowsRejected => Rejected.Count;
}
