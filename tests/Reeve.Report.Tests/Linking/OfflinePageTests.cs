using System.Globalization;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Reeve.Report.Html;
using Reeve.Report.Linking;
using Reeve.Report.Samples;

namespace Reeve.Report.Tests.Linking;

public sealed class OfflinePageTests
{
    static readonly LinkageReportData data = SampleReport.Data();
    static readonly IHtmlDocument page = Pages.Read(data);

    [Fact]
    public void The_same_data_gives_the_same_bytes_in_every_culture()
    {
        byte[] first = Pages.Bytes(data);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~", PercentSymbol = "?" };
            CultureInfo.CurrentCulture = comma;
            Assert.Equal(first, Pages.Bytes(SampleReport.Data()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void It_is_utf_8_without_a_mark_and_small_enough_to_send()
    {
        byte[] bytes = Pages.Bytes(data);
        Assert.Equal("<!DOCTYPE html>\n"u8.ToArray(), bytes[..16]);
        Assert.InRange(bytes.Length, 100_000, 3_000_000);
        Assert.DoesNotContain((byte)'\r', bytes);
        using MemoryStream output = new();
        LinkageReport.Write(data, output);
        Assert.True(output.CanWrite);
    }

    [Fact]
    public void The_policy_allows_what_is_inside_and_nothing_else()
    {
        string policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        IElement[] scripts = [.. page.QuerySelectorAll("script:not([type])")];
        Assert.Equal(4, scripts.Length);
        string hashes = string.Join(' ', scripts.Select(script => Assets.Hash(script.TextContent)));
        string style = Assets.Hash(Assert.Single(page.QuerySelectorAll("style")).TextContent);
        Assert.Equal($"default-src 'none'; script-src {hashes}; style-src {style}; base-uri 'none'; form-action 'none'", policy);
    }

    [Fact]
    public void It_names_nothing_outside_itself()
    {
        Assert.Empty(page.QuerySelectorAll("[src], link, iframe, object, form, base, [style]"));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public void Headings_go_down_one_level_at_a_time_and_ids_are_distinct()
    {
        int[] levels = [.. page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0')];
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), step => Assert.True(step.Second <= step.First + 1));
        string[] ids = [.. page.QuerySelectorAll("[id]").Select(element => element.Id!)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(page.QuerySelectorAll("section > h2").Select(heading => heading.TextContent), page.QuerySelectorAll("nav a").Select(link => link.TextContent));
    }

    [Fact]
    public void Every_table_has_a_caption_and_scoped_headers_and_full_rows()
    {
        foreach (IHtmlTableElement table in page.QuerySelectorAll<IHtmlTableElement>("table"))
        {
            Assert.NotEqual("", table.Caption!.TextContent);
            Assert.All(table.Head!.Rows[0].Cells, cell => Assert.Equal("col", cell.GetAttribute("scope")));
            Assert.All(table.Bodies[0].Rows, row =>
            {
                Assert.Equal("row", row.Cells[0].GetAttribute("scope"));
                Assert.Equal(table.Head!.Rows[0].Cells.Length, row.Cells.Length);
            });
        }
    }

    [Fact]
    public void Every_chart_has_words_and_a_table_beside_it()
    {
        IElement[] figures = [.. page.QuerySelectorAll("figure")];
        Assert.Equal(4 + data.Model.Comparisons.Count, figures.Length);
        foreach (IElement figure in figures)
        {
            Assert.NotNull(figure.QuerySelector("details[open] table tbody tr"));
            IElement chart = figure.QuerySelector(".chart")!;
            Assert.NotEqual("", page.GetElementById(chart.GetAttribute("aria-labelledby")!)!.TextContent);
            Assert.EndsWith(".", page.GetElementById(chart.GetAttribute("aria-describedby")!)!.TextContent);
            Assert.NotEmpty(JsonNode.Parse(figure.QuerySelector("script")!.TextContent)!["data"]!["values"]!.AsArray());
        }
    }

    [Fact]
    public void What_a_file_holds_is_shown_as_text()
    {
        IHtmlDocument hostile = Pages.Read(HostileReport.Data());
        Assert.Empty(hostile.QuerySelectorAll("img, [onerror], [onload]"));
        Assert.Equal(4, hostile.QuerySelectorAll("script:not([type])").Length);
        Assert.Equal(HostileReport.Script, hostile.QuerySelectorAll("#pairs ~ details bdi")[0].TextContent);
        foreach (IElement script in hostile.QuerySelectorAll("figure script"))
        {
            Assert.DoesNotContain("<", script.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("\u2028", script.TextContent, StringComparison.Ordinal);
            Assert.NotNull(JsonNode.Parse(script.TextContent));
        }
        Assert.Contains(hostile.QuerySelectorAll("figure script"), script => JsonNode.Parse(script.TextContent)!["data"]!["values"]![0]!["level"]?.GetValue<string>() == HostileReport.Script);
    }
}
