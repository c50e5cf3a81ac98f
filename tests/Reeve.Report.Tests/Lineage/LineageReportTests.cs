using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Reeve.Report.Lineage;
using Reeve.Report.Tests.Linking;

namespace Reeve.Report.Tests.Lineage;

public sealed class LineageReportTests
{
    static readonly LineageReportData data = new("Wexcombe", "3 March 2026", "reeve 0.1.0",
        [
            new("source:housing", "source", "housing", []),
            new("source:library", "source", "library", []),
            new("standardised:housing", "standardised", "housing", ["source:housing"]),
            new("standardised:library", "standardised", "library", ["source:library"]),
            new("linkage:person", "linkage", "person", ["standardised:housing", "standardised:library"]),
        ],
        [
            new("source:housing", "Forename", "standardised:housing", "name", "joined and read as standard `person-name`"),
            new("source:housing", "Surname", "standardised:housing", "name", "joined and read as standard `person-name`"),
            new("source:library", "</td><script>alert(1)</script>", "standardised:library", "name", "read as standard `person-name`"),
            new("standardised:housing", "name", "linkage:person", "name", "compared"),
            new("standardised:library", "name", "linkage:person", "name", "compared"),
        ]);

    static readonly IHtmlDocument page = Read(data);

    [Fact]
    public void Every_field_has_a_row_that_says_where_it_comes_from_and_what_it_feeds()
    {
        string[][] rows = page.Table("Fields of standardised:housing").Rows();
        Assert.Equal(["name", "source:housing Forename, joined and read as standard `person-name`source:housing Surname, joined and read as standard `person-name`", "linkage:person name"], Assert.Single(rows));
        Assert.Equal(["Field", "Comes from"], page.Table("Fields of linkage:person").Headers());
        Assert.Equal(["Field", "Feeds"], page.Table("Fields of source:housing").Headers());
        Assert.Equal(["standardised:housing name", "standardised:housing name"], page.Table("Fields of source:housing").Rows().Select(row => row[1]));
    }

    [Fact]
    public void Links_lead_to_rows_of_the_page_and_nowhere_else()
    {
        Assert.Empty(page.QuerySelectorAll("[src], link, iframe, object, form, base, [style], script"));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal("Forename", page.GetElementById(page.Table("Fields of standardised:housing").QuerySelector("td a")!.GetAttribute("href")![1..])!.TextContent);
    }

    [Fact]
    public void The_drawing_has_a_name_words_and_a_link_for_each_step()
    {
        IElement drawing = page.QuerySelector("svg.graph")!;
        Assert.Equal("The steps of the plan", page.GetElementById(drawing.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.NotEqual("", page.GetElementById(drawing.GetAttribute("aria-describedby")!)!.TextContent);
        Assert.NotEqual("", drawing.QuerySelector("desc")!.TextContent);
        Assert.Equal(data.Nodes.Select(node => $"{node.Kind} {node.Subject}"), drawing.QuerySelectorAll("a").Select(Shown));
        Assert.Equal(data.Nodes.Sum(node => node.DependsOn.Count), drawing.QuerySelectorAll("path").Length);
    }

    [Fact]
    public void Steps_stand_to_the_right_of_what_they_read()
    {
        Dictionary<string, int> x = page.QuerySelectorAll("svg.graph a").ToDictionary(Shown, link => int.Parse(link.QuerySelector("rect")!.GetAttribute("x")!));
        Assert.True(x["source housing"] < x["standardised housing"] && x["standardised housing"] < x["linkage person"]);
        Assert.Equal(x["source housing"], x["source library"]);
    }

    [Fact]
    public void What_a_header_holds_is_shown_as_text() => Assert.Equal("</td><script>alert(1)</script>", page.Table("Fields of source:library").Rows()[0][0]);

    [Fact]
    public void A_place_without_sources_has_a_page_too() => Assert.NotNull(Read(data with { Nodes = [], Edges = [] }).QuerySelector("h1"));

    [Fact]
    public void The_same_data_gives_the_same_bytes() => Assert.Equal(Bytes(data), Bytes(data));

    /// <summary>What a box shows, which is its name to those who hear it too.</summary>
    static string Shown(IElement link) => string.Join(' ', link.QuerySelectorAll("text").Select(text => text.TextContent.Trim()));

    static IHtmlDocument Read(LineageReportData shown) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Bytes(shown)));

    static byte[] Bytes(LineageReportData shown)
    {
        using MemoryStream output = new();
        LineageReport.Write(shown, output);
        return output.ToArray();
    }
}
