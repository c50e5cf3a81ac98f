namespace Reeve.Store.Csv;

/// <summary>What the caller knows about a file, and how to read it. What is null is detected.</summary>
public sealed record CsvOptions
{
    /// <summary>The character between cells (ASCII, not a quote, letter, digit or line end); <c>'\0'</c> for none, each line being one cell; null to detect.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The character around cells (ASCII); <c>'\0'</c> for none; null for <c>"</c>. An apostrophe is never assumed: too many names have one.</summary>
    public char? Quote { get; init; }

    /// <summary>The encoding; null to detect. A byte order mark wins over both.</summary>
    public CsvEncoding? Encoding { get; init; }

    /// <summary>The physical line (from 1) on which the header starts; 0 when there is none; null to detect.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>How many threads read; at least 1. The result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether white space (as <see cref="char.IsWhiteSpace(char)"/>) at both ends of a cell is removed, inside and outside quotes.</summary>
    public bool Trim { get; init; } = true;

    /// <summary>The longest record, in bytes of UTF-8; 16 MiB unless told, at least 64, at most 512 MiB. A longer one is a data fault.</summary>
    public int MaxRecordBytes { get; init; } = 16 << 20;

    /// <summary>How many bytes of the file one thread takes at a time. The table does not depend on it: tests make it tiny.</summary>
    internal int ChunkBytes { get; init; } = 1 << 20;

    /// <summary>Whether a chunk's start is guessed even where it is known: so tests meet wrong guesses whatever the threads' timing.</summary>
    internal bool AlwaysGuess { get; init; }

    /// <summary>How many bytes the detection looks at.</summary>
    internal int SampleBytes { get; init; } = 1 << 18;
}
