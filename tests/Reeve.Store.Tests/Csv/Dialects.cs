using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.Csv;
using Reeve.Store.Csv.Internals;

namespace Reeve.Store.Tests.Csv;

/// <summary>A table and how it is written.</summary>
internal sealed record WrittenTable(string[] Names, string[][] Rows, char Delimiter, bool QuoteAll, string LineEnd, bool FinalLineEnd, bool Mark, CsvEncoding Encoding)
{
    public string Text()
    {
        StringBuilder text = new();
        IEnumerable<string> lines = Rows.Prepend(Names).Select(row => string.Join(Delimiter, row.Select(Cell)));
        text.AppendJoin(LineEnd, lines);
        return text.Append(FinalLineEnd ? LineEnd : "").ToString();
    }

    public byte[] Bytes() => Dialects.Encode(Text(), Encoding, Mark);

    string Cell(string cell)
    {
        bool needed = QuoteAll || cell.AsSpan().IndexOfAny(['"', '\r', '\n', Delimiter]) >= 0 || (Names.Length == 1 && cell.Trim().Length == 0);
        return needed ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    public override string ToString() => $"{Encoding} mark:{Mark} {Text().Replace("\r", "<CR>", StringComparison.Ordinal).Replace("\n", "<LF>", StringComparison.Ordinal)}";
}

/// <summary>Generated tables, and texts in any encoding.</summary>
internal static class Dialects
{
    static readonly string[] Pieces =
        ["a", "b", "Ann", "O'Neil", "5", " ", "  ", "\t", ",", ";", "|", "\"", "\"\"", "\n", "\r", "\r\n", "é", "Zoë", "€", "£", "\u00A0", "a \"b\" c", "-", "x,y", ""];

    static readonly string[] UnicodePieces = ["\u2003", "\u3000", "李", "😀", "Ł"];

    public static byte[] Encode(string text, CsvEncoding encoding, bool mark)
    {
        byte[] bytes = encoding switch
        {
            CsvEncoding.Utf16LittleEndian => Encoding.Unicode.GetBytes(text),
            CsvEncoding.Utf16BigEndian => Encoding.BigEndianUnicode.GetBytes(text),
            CsvEncoding.Windows1252 => [.. text.Select(c => c == '€' ? (byte)0x80 : checked((byte)c))],
            _ => Encoding.UTF8.GetBytes(text),
        };
        byte[] start = !mark ? [] : encoding switch
        {
            CsvEncoding.Utf16LittleEndian => [0xFF, 0xFE],
            CsvEncoding.Utf16BigEndian => [0xFE, 0xFF],
            CsvEncoding.Utf8 => [0xEF, 0xBB, 0xBF],
            _ => [],
        };
        return [.. start, .. bytes];
    }

    /// <summary>Decodes bytes as the reader promises to, one character at a time.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, CsvEncoding encoding, bool mark)
    {
        if (encoding is CsvEncoding.Utf16LittleEndian or CsvEncoding.Utf16BigEndian)
        {
            return (encoding == CsvEncoding.Utf16LittleEndian ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[(mark ? 2 : 0)..]);
        }
        ReadOnlySpan<byte> rest = bytes[(mark ? 3 : 0)..];
        StringBuilder text = new();
        Span<byte> one = stackalloc byte[Windows1252.MaxExpansion];
        while (!rest.IsEmpty)
        {
            if (encoding == CsvEncoding.Utf8 && Rune.DecodeFromUtf8(rest, out Rune rune, out int read) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
                rest = rest[read..];
            }
            else
            {
                text.Append(Encoding.UTF8.GetString(one[..Windows1252.Write(rest[0], one)]));
                rest = rest[1..];
            }
        }
        return text.ToString();
    }

    public static Gen<WrittenTable> Tables() =>
        from encoding in Gen.Elements(Enum.GetValues<CsvEncoding>())
        from columns in Gen.Choose(1, 5)
        from rows in Gen.Choose(0, 12)
        from cells in Cell(encoding).ArrayOf(columns * rows)
        from delimiter in Gen.Elements(',', ';', '\t', '|')
        from quoteAll in Gen.Elements(true, false)
        from end in Gen.Elements("\n", "\r\n", "\r")
        from final in Gen.Elements(true, false)
        from mark in Gen.Elements(true, false)
        select new WrittenTable([.. Enumerable.Range(0, columns).Select(i => $"name{i}")], [.. cells.Chunk(columns)], delimiter, quoteAll, end, final,
            mark && encoding != CsvEncoding.Windows1252, encoding);

    static Gen<string> Cell(CsvEncoding encoding) =>
        from pieces in Gen.Elements(encoding == CsvEncoding.Windows1252 ? Pieces : [.. Pieces, .. UnicodePieces]).ArrayOf().Resize(4)
        select string.Concat(pieces);
}
