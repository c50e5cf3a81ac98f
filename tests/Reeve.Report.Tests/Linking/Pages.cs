using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Reeve.Report.Linking;

namespace Reeve.Report.Tests.Linking;

/// <summary>Reads reports as a person does: by heading, caption, row and column.</summary>
static class Pages
{
    public static byte[] Bytes(LinkageReportData data)
    {
        using MemoryStream output = new();
        LinkageReport.Write(data, output);
        return output.ToArray();
    }

    public static IHtmlDocument Read(LinkageReportData data) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Bytes(data)));

    public static IHtmlTableElement Table(this IHtmlDocument page, string caption) =>
        Assert.Single(page.QuerySelectorAll<IHtmlTableElement>("table"), table => table.Caption!.TextContent == caption);

    /// <summary>The rows of a table's body as the texts of their cells.</summary>
    public static string[][] Rows(this IHtmlTableElement table) =>
        [.. table.Bodies[0].Rows.Select(row => (string[])[.. row.Cells.Select(cell => cell.TextContent)])];

    public static string[] Headers(this IHtmlTableElement table) => [.. table.Head!.Rows[0].Cells.Select(cell => cell.TextContent)];

    /// <summary>The value that a summary list or the large figures give for a key.</summary>
    public static string Said(this IHtmlDocument page, string key) =>
        Assert.Single(page.QuerySelectorAll("dt"), term => term.TextContent == key).NextElementSibling!.TextContent;
}
