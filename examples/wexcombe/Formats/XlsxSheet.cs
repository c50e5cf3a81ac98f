using System.Globalization;
using System.Text;

namespace Reeve.Wexcombe.Formats;

/// <summary>The XML of the two sheets of <see cref="Xlsx"/>.</summary>
static class XlsxSheet
{
    const string Start = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""";
    const int DateStyle = 1;
    const int MoneyStyle = 2;
    const int BoldStyle = 3;

    /// <summary>Titles, header and rows.</summary>
    public static string Rows(SharedStrings strings, string title, string subtitle, XlsxColumn[] columns, IReadOnlyList<string[]> rows)
    {
        var xml = new StringBuilder(Start).Append("<cols>");
        for (int i = 0; i < columns.Length; i++) xml.Append($"""<col min="{i + 1}" max="{i + 1}" width="{columns[i].Width}" customWidth="1"/>""");
        xml.Append("</cols><sheetData>");
        TextRow(xml, strings, 1, [title], BoldStyle);
        TextRow(xml, strings, 2, [subtitle], 0);
        TextRow(xml, strings, Xlsx.HeaderRow, Array.ConvertAll(columns, static column => column.Header), BoldStyle);
        for (int row = 0; row < rows.Count; row++)
        {
            int number = Xlsx.HeaderRow + 1 + row;
            xml.Append($"""<row r="{number}">""");
            for (int i = 0; i < columns.Length; i++) Cell(xml, strings, $"{Letters(i)}{number}", columns[i].Kind, rows[row][i]);
            xml.Append("</row>");
        }
        return xml.Append($"""</sheetData><mergeCells count="1"><mergeCell ref="A1:{Letters(columns.Length - 1)}1"/></mergeCells></worksheet>""").ToString();
    }

    /// <summary>Lines of text, one a row.</summary>
    public static string Notes(SharedStrings strings, string[] lines)
    {
        var xml = new StringBuilder(Start).Append("<sheetData>");
        for (int i = 0; i < lines.Length; i++) TextRow(xml, strings, i + 1, [lines[i]], 0);
        return xml.Append("</sheetData></worksheet>").ToString();
    }

    static void TextRow(StringBuilder xml, SharedStrings strings, int number, string[] cells, int style)
    {
        xml.Append($"""<row r="{number}">""");
        for (int i = 0; i < cells.Length; i++) xml.Append($"""<c r="{Letters(i)}{number}" s="{style}" t="s"><v>{strings.Number(cells[i])}</v></c>""");
        xml.Append("</row>");
    }

    static void Cell(StringBuilder xml, SharedStrings strings, string at, XlsxKind kind, string text)
    {
        if (text.Length == 0) return;
        if (kind == XlsxKind.Date && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            xml.Append($"""<c r="{at}" s="{DateStyle}"><v>{Serial(day)}</v></c>""");
        else if (kind == XlsxKind.Money) xml.Append($"""<c r="{at}" s="{MoneyStyle}"><v>{text}</v></c>""");
        else xml.Append($"""<c r="{at}" t="s"><v>{strings.Number(text)}</v></c>""");
    }

    // Day 1 is 1 January 1900, and 29 February 1900 is counted although it never was (ECMA-376 part 1, 18.17.4.1).
    static int Serial(DateOnly day)
    {
        int days = day.DayNumber - new DateOnly(1899, 12, 31).DayNumber;
        return days >= 60 ? days + 1 : days;
    }

    static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";
}
