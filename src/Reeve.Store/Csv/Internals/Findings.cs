namespace Reeve.Store.Csv.Internals;

/// <summary>What is met while tokenizing, apart from the records. Lines count from 0 in a part and from 1 in a file.</summary>
internal sealed class Findings
{
    public LineTally Padded { get; } = new();
    public LineTally Trimmed { get; } = new();
    public LineTally Rejected { get; } = new();
    public LineTally OddQuotes { get; } = new();
    public LineTally UnclosedQuotes { get; } = new();
    public LineTally RepairedText { get; } = new();
    public long Blank { get; set; }
    public long Lf { get; set; }
    public long CrLf { get; set; }
    public long Cr { get; set; }

    /// <summary>Adds a later part's findings, whose lines count from a base.</summary>
    public void Add(Findings later, long firstLine)
    {
        Padded.Add(later.Padded, firstLine);
        Trimmed.Add(later.Trimmed, firstLine);
        Rejected.Add(later.Rejected, firstLine);
        OddQuotes.Add(later.OddQuotes, firstLine);
        UnclosedQuotes.Add(later.UnclosedQuotes, firstLine);
        RepairedText.Add(later.RepairedText, firstLine);
        Blank += later.Blank;
        Lf += later.Lf;
        CrLf += later.CrLf;
        Cr += later.Cr;
    }

    public CsvLineEnd LineEnd => (Lf > 0, CrLf > 0, Cr > 0) switch
    {
        (false, false, false) => CsvLineEnd.None,
        (true, false, false) => CsvLineEnd.Lf,
        (false, true, false) => CsvLineEnd.CrLf,
        (false, false, true) => CsvLineEnd.Cr,
        _ => CsvLineEnd.Mixed,
    };
}
