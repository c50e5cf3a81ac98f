namespace Reeve.Store.Tests.Csv;

/// <summary>The rules of the reader, written the slow and obvious way: one character after another over a decoded text.</summary>
internal sealed class ReferenceCsv(string text, char? delimiter, char? quote, bool trim)
{
    internal sealed record Record(int Line, List<string> Cells, List<bool> Blank);

    int at;
    int line = 1;

    public List<int> UnclosedQuotes { get; } = [];

    public List<int> OddQuotes { get; } = [];

    public int BlankLines { get; private set; }

    public List<Record> Parse()
    {
        List<Record> records = [];
        while (at < text.Length)
        {
            Record record = new(line, [], []);
            bool quoted = Cell(record);
            while (at < text.Length && text[at] == delimiter)
            {
                at++;
                quoted |= Cell(record);
            }
            EndLine();
            if (record.Cells.Count == 1 && record.Blank[0] && !quoted)
            {
                BlankLines++;
            }
            else
            {
                records.Add(record);
            }
        }
        return records;
    }

    /// <summary>Makes records have so many cells, or leaves them out; missing cells are null.</summary>
    public static List<(int Line, string?[] Cells)> Fit(IEnumerable<Record> records, int width)
    {
        List<(int, string?[])> rows = [];
        foreach (Record record in records)
        {
            if (record.Blank.Skip(width).All(blank => blank))
            {
                IEnumerable<string> cells = record.Cells.Take(width).Concat(Enumerable.Repeat("", Math.Max(0, width - record.Cells.Count)));
                rows.Add((record.Line, cells.Select(cell => cell.Length == 0 ? null : cell).ToArray()));
            }
        }
        return rows;
    }

    bool IsLineEnd(int place) => place >= text.Length || text[place] is '\n' or '\r';

    bool IsCellEnd(int place) => IsLineEnd(place) || text[place] == delimiter;

    bool IsSpace(int place) => trim && place < text.Length && text[place] is ' ' or '\t' && text[place] != delimiter;

    void EndLine()
    {
        if (at < text.Length)
        {
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            line++;
        }
    }

    bool Cell(Record record)
    {
        int start = at, open = at;
        while (IsSpace(open))
        {
            open++;
        }
        if (quote is not null && open < text.Length && text[open] == quote && Quoted(record, start, open))
        {
            return true;
        }
        at = start;
        while (!IsCellEnd(at))
        {
            at++;
        }
        Add(record, text[start..at]);
        return false;
    }

    /// <summary>False when the quote has to be read as an ordinary character.</summary>
    bool Quoted(Record record, int start, int open)
    {
        string content = "";
        int close = open + 1, lines = 0;
        for (; ; close++)
        {
            if (close >= text.Length)
            {
                UnclosedQuotes.Add(line);
                return false;
            }
            if (text[close] == quote)
            {
                if (close + 1 >= text.Length || text[close + 1] != quote)
                {
                    break;
                }
                close++;
            }
            lines += text[close] == '\n' || (text[close] == '\r' && !(close + 1 < text.Length && text[close + 1] == '\n')) ? 1 : 0;
            content += text[close];
        }
        bool spans = content.AsSpan().IndexOfAny('\r', '\n') >= 0;
        int end = close + 1;
        while (IsSpace(end))
        {
            end++;
        }
        if (!IsCellEnd(end))
        {
            if (spans)
            {
                UnclosedQuotes.Add(line);
                return false;
            }
            OddQuotes.Add(record.Line);
            while (!IsCellEnd(end))
            {
                end++;
            }
            content = text[start..end];
        }
        at = end;
        line += lines;
        Add(record, content);
        return true;
    }

    void Add(Record record, string content)
    {
        record.Cells.Add(trim ? content.Trim() : content);
        record.Blank.Add(trim ? content.Trim(' ', '\t').Length == 0 : content.Length == 0);
    }
}
