using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Reeve.Report.Quality;
using Reeve.Report.Samples;
using Reeve.Report.Tests.Linking;

namespace Reeve.Report.Tests.Quality;

public sealed class QualityReportTests
{
    static readonly QualityReportData data = SampleQuality.Data();
    static readonly IHtmlDocument page = Read(data);

    static byte[] Bytes(QualityReportData data)
    {
        using MemoryStream output = new();
        QualityReport.Write(data, output);
        Assert.True(output.CanWrite);
        return output.ToArray();
    }

    static IHtmlDocument Read(QualityReportData data) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Bytes(data)));

    [Fact]
    public void It_opens_with_how_many_rules_are_met_and_what_got_worse()
    {
        Assert.Equal("11 of 15 rules are met. Housing tenancies got worse since the load before.", page.QuerySelector("p.lead")!.TextContent);
        Assert.Equal("4", page.Said("rules missed"));
        Assert.Equal("17,397", page.Said("rows in their tables"));
    }

    [Fact]
    public void The_league_shows_shared_places_and_a_source_without_one()
    {
        string[][] rows = page.Table("Sources by the share of rules met").Rows();
        Assert.Equal(["1=", "1=", "3", "none"], rows.Select(row => row[1]));
        Assert.Equal(["Housing tenancies", "3", "5", "9", "55.6%", "Head of Landlord Services"], rows[2]);
        Assert.Equal(["Community services", .. Enumerable.Repeat("not measured", 6), "0"], page.Table("Sources by dimension").Rows()[3]);
        Assert.Equal("Council tax accounts meets 3 of its 3 rules; Housing tenancies meets 5 of 9.", page.GetElementById("league-chart-words")!.TextContent);
    }

    [Fact]
    public void What_got_worse_comes_first_and_every_source_is_accounted_for()
    {
        IHtmlTableElement table = page.Table("Housing tenancies: what changed");
        Assert.Equal(["Worse", "Worse", "Worse", "Better", "Other"], table.Rows().Select(row => row[0]));
        Assert.Equal("name: 97.1% filled, was 99.0%", table.Rows()[2][1]);
        Assert.Equal("name", table.QuerySelectorAll("tr")[3].QuerySelector("code")!.TextContent);
        string section = page.QuerySelector("section[aria-labelledby=changes]")!.TextContent;
        Assert.Contains("Nothing changed in Council tax accounts.", section, StringComparison.Ordinal);
        Assert.Contains("for Library members and Community services", section, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_is_a_word_and_says_why()
    {
        string[][] rows = page.Table("Housing tenancies: rules").Rows();
        Assert.Equal(["tenancy_id is filled", "Missed: is missing (38)", "4,222", "4,260", "99.1%", "100%", "Completeness"], rows[0]);
        Assert.Equal("Met", rows[3][1]);
        Assert.Equal(["Not measured: llpg has no table yet", "", "", "", "95.0%", "Consistency"], rows[5][1..]);
        Assert.Equal("Missed: is in the future (130); is no date (96); is more than 120 years ago (24); 1 more", rows[8][1]);
    }

    [Fact]
    public void A_field_shows_how_full_it_is_in_words_and_as_a_bar()
    {
        IHtmlTableElement table = page.Table("Housing tenancies: fields");
        Assert.Equal(["dob", "date-of-birth", "personal", "94.3%", "112", "3,640", "87.3%"], table.Rows()[2]);
        IElement bar = table.QuerySelectorAll("td.meter")[2];
        Assert.Equal("true", bar.QuerySelector("svg")!.GetAttribute("aria-hidden"));
        Assert.Equal("94.28", bar.QuerySelector("rect")!.GetAttribute("width"));
        Assert.Equal("no rows", page.Table("Community services: fields").Rows()[0][3]);
    }

    [Fact]
    public void What_may_not_be_told_is_said_to_be_so()
    {
        Assert.Equal(["dob", "not told", "about 1957", "about 1974", "about 1988", "not told"], page.Table("Housing tenancies: where numbers and dates lie").Rows()[0]);
        Assert.Equal(["All others together", "a few"], page.Table("Housing tenancies, tenure: values (rounded to 5; small numbers are among the others)").Rows()[^1]);
        Assert.Equal(["dob", "4", "10", "10", "1.9%", "2.8%", "6.0%"], page.Table("Housing tenancies: lengths, and where values pile up").Rows()[2]);
        Assert.Equal(["tenancy_id", "7", "7", "9", "too few to tell", "", ""], page.Table("Housing tenancies: lengths, and where values pile up").Rows()[0]);
    }

    [Fact]
    public void The_trend_has_a_line_for_each_dimension_that_counts_rows()
    {
        JsonArray points = JsonNode.Parse(page.QuerySelector("figure[data-chart=trend-3] script")!.TextContent)!["data"]!["values"]!.AsArray();
        Assert.Equal(["Completeness", "Consistency", "Uniqueness", "Validity"], points.Select(point => point!["dimension"]!.GetValue<string>()).Distinct().Order());
        Assert.Equal(["3", "15 December 2025", "4,131", "7 of 9", "99.5%", "99.9%", "99.4%", "50.0%", "98.2%", "not measured"], page.Table("Housing tenancies: loads").Rows()[2]);
        Assert.Contains("validity moved most: down by 1.5 percentage points", page.GetElementById("trend-3-words")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Timeliness asks yes or no", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("figure[data-chart=trend-2]"));
    }

    [Fact]
    public void A_place_without_results_still_has_a_report()
    {
        IHtmlDocument empty = Read(data with { Sources = [] });
        Assert.Equal("No source has been assessed yet.", empty.QuerySelector("p.lead")!.TextContent);
        Assert.Empty(empty.QuerySelectorAll("figure, script"));
    }

    [Fact]
    public void The_page_is_whole_and_names_nothing_outside_itself()
    {
        Assert.Empty(page.QuerySelectorAll("[src], link, iframe, object, form, base, [style]"));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
        Assert.Equal(ids.Distinct(), ids);
        int[] levels = [.. page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0')];
        Assert.All(levels.Zip(levels.Skip(1)), step => Assert.True(step.Second <= step.First + 1));
        foreach (IHtmlTableElement table in page.QuerySelectorAll<IHtmlTableElement>("table"))
            Assert.All(table.Bodies[0].Rows, row => Assert.Equal(table.Head!.Rows[0].Cells.Length, row.Cells.Length));
        string[] captions = [.. page.QuerySelectorAll("caption").Select(caption => caption.TextContent)];
        Assert.Equal(captions.Distinct(), captions);
        Assert.Equal(Bytes(data), Bytes(SampleQuality.Data()));
    }

    [Fact]
    public void What_a_configuration_says_is_shown_as_text()
    {
        QualitySource source = data.Sources[2];
        IHtmlDocument hostile = Read(data with
        {
            Place = HostileReport.Script,
            Sources =
            [
                source with
                {
                    Name = HostileReport.Ender, Title = HostileReport.Script, Steward = HostileReport.Image,
                    Rules = [source.Rules[0] with { Asks = $"`{HostileReport.Script}` and one ` quote", Breaches = [new(HostileReport.Ender, 1)] }],
                    Fields = [source.Fields[4] with { Name = HostileReport.Image, Kind = HostileReport.Script, Values = new([new(HostileReport.Script, 3)], 0, Rounded: false) }],
                    Change = new(HostileReport.Ender, [HostileReport.Script], [], []),
                },
            ],
        });
        Assert.Empty(hostile.QuerySelectorAll("img, [onerror], [onload]"));
        Assert.Equal(4, hostile.QuerySelectorAll("script:not([type])").Length);
        Assert.Contains(hostile.QuerySelectorAll("th"), cell => cell.TextContent == $"{HostileReport.Script} and one ` quote");
        Assert.All(hostile.QuerySelectorAll("figure script"), script => Assert.DoesNotContain("<", script.TextContent, StringComparison.Ordinal));
    }
}
