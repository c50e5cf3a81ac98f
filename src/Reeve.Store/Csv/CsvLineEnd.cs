namespace Reeve.Store.Csv;

/// <summary>How the records of a file end. The reader accepts every kind everywhere; this only says what was met.</summary>
public enum CsvLineEnd
{
    /// <summary>No line end was met: the file is one line.</summary>
    None,

    /// <summary>Line feed (Unix).</summary>
    Lf,

    /// <summary>Carriage return and line feed (Windows, RFC 4180).</summary>
    CrLf,

    /// <summary>Carriage return alone (old Macintosh).</summary>
    Cr,

    /// <summary>More than one kind.</summary>
    Mixed,
}
