using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Reeve.Integration.Tests.Connect;

/// <summary>Writes small .xlsx workbooks (ECMA-376) with the defects that a test needs.</summary>
sealed class Workbook
{
    readonly List<(string Name, string State, string Xml)> _sheets = [];

    public bool Since1904 { get; init; }

    /// <summary>Formats by style number: 0 general, 1 day, 2 day and time, 3 percent, 4 five digits, 5 pounds.</summary>
    const string Styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="&quot;£&quot;#,##0.00"/></numFmts>
        <cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs></styleSheet>
        """;

    /// <summary>Adds a sheet. A cell is null, text, a number, a truth value, a <see cref="Cell"/> with a style, or raw XML.</summary>
    public Workbook Sheet(string name, object?[][] rows, string state = "visible", string[]? merged = null, int[]? hiddenRows = null, string columns = "")
    {
        StringBuilder xml = new($"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{columns}<sheetData>");
        for (int row = 0; row < rows.Length; row++)
        {
            if (rows[row].Length == 0) continue;
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\"{(hiddenRows?.Contains(row + 1) == true ? " ht=\"0\" customHeight=\"1\" hidden=\"1\"" : "")}>");
            for (int column = 0; column < rows[row].Length; column++) xml.Append(Xml(rows[row][column], $"{(char)('A' + column)}{row + 1}"));
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (merged is not null) xml.Append($"<mergeCells count=\"{merged.Length}\">{string.Concat(merged.Select(each => $"<mergeCell ref=\"{each}\"/>"))}</mergeCells>");
        _sheets.Add((name, state, xml.Append("</worksheet>").ToString()));
        return this;
    }

    public byte[] Bytes()
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Add(archive, "xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr{(Since1904 ? " date1904=\"1\"" : "")}/><sheets>{string.Concat(_sheets.Select((sheet, at) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{at + 1}\" state=\"{sheet.State}\" r:id=\"r{at + 1}\"/>"))}</sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(_sheets.Select((_, at) => $"<Relationship Id=\"r{at + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>"))}<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(archive, "xl/styles.xml", Styles);
            for (int at = 0; at < _sheets.Count; at++) Add(archive, $"xl/worksheets/sheet{at + 1}.xml", _sheets[at].Xml);
        }
        return bytes.ToArray();
    }

    public string Save(string path)
    {
        File.WriteAllBytes(path, Bytes());
        return path;
    }

    static void Add(ZipArchive archive, string name, string text)
    {
        using StreamWriter writer = new(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    static string Xml(object? cell, string at) => cell switch
    {
        null => "",
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        bool truth => $"<c r=\"{at}\" t=\"b\"><v>{(truth ? 1 : 0)}</v></c>",
        Error error => $"<c r=\"{at}\" t=\"e\"><f>1/0</f><v>{error.Text}</v></c>",
        Cell styled => $"<c r=\"{at}\" s=\"{styled.Style}\"><v>{styled.Value.ToString("R", CultureInfo.InvariantCulture)}</v></c>",
        _ => $"<c r=\"{at}\"><v>{Convert.ToDouble(cell, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)}</v></c>",
    };

    /// <summary>A number with a style.</summary>
    public sealed record Cell(double Value, int Style);

    /// <summary>An error of a formula.</summary>
    public sealed record Error(string Text);

    public static Cell Day(int year, int month, int day) => new(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).ToOADate(), 1);
}
