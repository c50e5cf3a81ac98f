using System.IO.Compression;
using System.Security;
using System.Text;

namespace Reeve.Wexcombe.Formats;

/// <summary>
/// A workbook as ECMA-376 (Office Open XML) has it: one sheet of rows under two title rows and an empty one, one sheet of notes.
/// Written by hand so that the same rows give the same bytes: every entry of the archive has one fixed time, and is stored, because
/// what a compressor makes of it differs with its version and the processor.
/// </summary>
static class Xlsx
{
    const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    static readonly DateTimeOffset Stamp = new(2026, 4, 1, 6, 0, 0, TimeSpan.Zero);

    /// <summary>The row of the header, from 1.</summary>
    public const int HeaderRow = 4;

    /// <summary>Writes a file whole, or replaces it.</summary>
    /// <param name="path">Where.</param>
    /// <param name="sheet">The name of the first sheet.</param>
    /// <param name="title">The first row, merged across all columns.</param>
    /// <param name="subtitle">The second row.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">In the order of the columns.</param>
    /// <param name="notes">Lines of the sheet of notes.</param>
    public static void Write(string path, string sheet, string title, string subtitle, XlsxColumn[] columns, IReadOnlyList<string[]> rows, string[] notes)
    {
        var strings = new SharedStrings();
        string first = XlsxSheet.Rows(strings, title, subtitle, columns, rows), second = XlsxSheet.Notes(strings, notes);
        using var file = new FileStream(path, FileMode.Create);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        Add(archive, "[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
            {Override("/xl/workbook.xml", "sheet.main")}{Override("/xl/worksheets/sheet1.xml", "worksheet")}{Override("/xl/worksheets/sheet2.xml", "worksheet")}{Override("/xl/styles.xml", "styles")}{Override("/xl/sharedStrings.xml", "sharedStrings")}</Types>
            """);
        Add(archive, "_rels/.rels", $"""<Relationships xmlns="{Packages}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add(archive, "xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><workbookPr/><sheets><sheet name="{SecurityElement.Escape(sheet)}" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/></sheets></workbook>
            """);
        Add(archive, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Packages}"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/worksheet" Target="worksheets/sheet2.xml"/>
            <Relationship Id="rId3" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """);
        Add(archive, "xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="&quot;£&quot;#,##0.00"/></numFmts>
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
            <cellXfs count="4"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>
            """);
        Add(archive, "xl/worksheets/sheet1.xml", first);
        Add(archive, "xl/worksheets/sheet2.xml", second);
        Add(archive, "xl/sharedStrings.xml", strings.Xml());
    }

    static string Override(string part, string type) => $"""<Override PartName="{part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml"/>""";

    static void Add(ZipArchive archive, string name, string xml)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Stamp;
        using Stream stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(Declaration + xml));
    }
}
