namespace Reeve.Workspace;

/// <summary>Where a source's records are read. Paths are relative to the place's folder.</summary>
public abstract record SourceRead
{
    SourceRead()
    {
    }

    /// <summary>Where it stands in the file.</summary>
    public required Location At { get; init; }

    /// <summary>One file.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Form">How its bytes are read.</param>
    public sealed record File(string Path, FileForm Form) : SourceRead;

    /// <summary>Files of one form in one folder.</summary>
    /// <param name="Path">The folder.</param>
    /// <param name="Pattern">A pattern of file names with <c>*</c> and <c>?</c>.</param>
    /// <param name="LatestOnly">Whether only the last file in the order of names is read; else all of them, in that order.</param>
    /// <param name="Form">How their bytes are read.</param>
    public sealed record Folder(string Path, string Pattern, bool LatestOnly, FileForm Form) : SourceRead;

    /// <summary>A query of a SQLite file, which is opened read-only.</summary>
    public sealed record Sqlite(string Path, string Query) : SourceRead;

    /// <summary>A query of a PostgreSQL server, in a read-only transaction.</summary>
    /// <param name="Connection">A reference to a secret that holds the connection string: <c>env:NAME</c> or <c>file:PATH</c>.</param>
    /// <param name="Query">One SELECT.</param>
    public sealed record Postgres(string Connection, string Query) : SourceRead;

    /// <summary>An Open Referral UK v3 feed of services.</summary>
    /// <param name="Address">A file, a folder of pages, or an http(s) URL whose pages are followed.</param>
    public sealed record OpenReferral(string Address) : SourceRead;

    /// <summary>A program whose output is CSV or JSON. Started without a shell.</summary>
    /// <param name="Program">The program and its arguments; an argument may be a reference to a secret.</param>
    /// <param name="Environment">Environment variables; values may be references to secrets.</param>
    /// <param name="TimeLimit">How long it may take.</param>
    /// <param name="Form">How its output is read.</param>
    public sealed record Command(IReadOnlyList<string> Program, IReadOnlyDictionary<string, string> Environment, TimeSpan TimeLimit, FileForm Form) : SourceRead;
}

/// <summary>How the bytes of a file are read.</summary>
public abstract record FileForm
{
    FileForm()
    {
    }

    /// <summary>Delimited text. What is null is detected.</summary>
    /// <param name="Delimiter">The character between cells.</param>
    /// <param name="Encoding"><c>utf-8</c>, <c>windows-1252</c>, <c>utf-16</c>.</param>
    /// <param name="HeaderLine">The physical line of the header, from 1; titles before it are passed over.</param>
    public sealed record Csv(char? Delimiter = null, string? Encoding = null, int? HeaderLine = null) : FileForm;

    /// <summary>A sheet of an Excel workbook (.xlsx, .xls).</summary>
    /// <param name="Sheet">The sheet's name; null for the first that is visible and not empty.</param>
    /// <param name="HeaderRow">The row of the header, from 1; null to detect it.</param>
    public sealed record Excel(string? Sheet = null, int? HeaderRow = null) : FileForm;

    /// <summary>JSON or lines of JSON.</summary>
    /// <param name="Records">The path to the list of records, as <c>data.pupils</c>; null when the file itself is the list, or has an object a line.</param>
    public sealed record Json(string? Records = null) : FileForm;

    /// <summary>Apache Parquet.</summary>
    public sealed record Parquet : FileForm;
}
