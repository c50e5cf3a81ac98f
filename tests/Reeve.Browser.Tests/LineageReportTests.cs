using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Reeve.Report.Lineage;

namespace Reeve.Browser.Tests;

[Collection(nameof(Browser))]
public sealed class LineageReportTests(Browser browser)
{
    static readonly LineageReportData Data = new("Wexcombe", "1 April 2026, 12:00 UTC", "Reeve 0.1.0",
    [
        new("source:housing", "Source", "housing", []), new("standardised:housing", "Standardised", "housing", ["source:housing"]),
        new("quality:housing", "Quality", "housing", ["standardised:housing"]), new("linkage:person", "Linkage", "person", ["standardised:housing"]),
    ],
    [
        new("source:housing", "Tenant <name>", "standardised:housing", "name", "read as standard `person-name`"),
        new("source:housing", "Tenant <name>", "standardised:housing", "name_surname", "part `surname` of standard `person-name`"),
        new("standardised:housing", "name", "quality:housing", "profile", "profiled"),
        new("standardised:housing", "name_surname", "linkage:person", "name_surname", "compared"),
    ]);

    Task<OpenReport> ShowAsync(int width, bool script = true) => OpenReport.ShowAsync(browser, output => LineageReport.Write(Data, output), width, script, charts: false);

    [Theory, InlineData(1280), InlineData(320)]
    public async Task Axe_finds_no_violation(int width)
    {
        await using OpenReport report = await ShowAsync(width);
        AxeResult result = await report.Page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help} ({string.Join("; ", violation.Nodes.Select(node => node.Html))})"));
        Assert.True(result.Passes.Length > 10);
    }

    [Fact]
    public async Task It_asks_for_nothing_and_needs_no_script()
    {
        await using OpenReport report = await ShowAsync(1280, script: false);
        Assert.Equal([report.Address], report.Requests);
        Assert.Empty(report.Complaints);
        Assert.True(await report.Page.GetByText("Tenant <name>").First.IsVisibleAsync());
    }

    [Theory, InlineData(320), InlineData(1280)]
    public async Task The_page_never_scrolls_sideways(int width)
    {
        await using OpenReport report = await ShowAsync(width);
        Assert.Equal(width, await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Each_box_of_the_drawing_leads_to_its_fields()
    {
        await using OpenReport report = await ShowAsync(1280);
        string[] dead = await report.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('svg a')].map(a => a.getAttribute('href')).filter(href => !document.querySelector(href))");
        Assert.Empty(dead);
        Assert.Equal(4, await report.Page.EvaluateAsync<int>("document.querySelectorAll('svg a').length"));
    }
}
