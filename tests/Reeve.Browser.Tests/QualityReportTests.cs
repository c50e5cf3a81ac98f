using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Reeve.Report.Quality;
using Reeve.Report.Samples;

namespace Reeve.Browser.Tests;

[Collection(nameof(Browser))]
public sealed class QualityReportTests(Browser browser)
{
    const string OpenEverything = "document.querySelectorAll('details').forEach(d => d.open = true)";

    Task<OpenReport> ShowAsync(int width = 1280, bool script = true) => OpenReport.ShowAsync(browser, output => QualityReport.Write(SampleQuality.Data(), output), width, script);

    [Fact]
    public async Task Every_chart_draws_one_mark_for_each_figure_of_its_table()
    {
        QualityReportData data = SampleQuality.Data();
        await using OpenReport report = await ShowAsync();
        Assert.Empty(report.Complaints);
        Assert.Equal([report.Address], report.Requests);
        Assert.Equal(0, await report.Page.Locator("figure[data-drawn=no]").CountAsync());
        Assert.Equal(data.Sources.Count(source => source.Measured > 0), await Marks("league-chart", "rect"));
        Assert.Equal(6, await Marks("dimensions-1", "rect"));
        QualitySource housing = data.Sources[2];
        Assert.Equal(housing.Loads.Count * 4, await Marks("trend-3", "symbol"));
        Assert.Equal(4, await Marks("trend-3", "line"));
        Assert.Equal(0, await report.Page.Locator("figure[data-chart=trend-2], figure[data-chart=dimensions-4]").CountAsync());

        async Task<int> Marks(string chart, string mark) =>
            await report.Page.Locator($"figure[data-chart={chart}] g.mark-{mark}[class*=marks]").Locator("path, line").CountAsync();
    }

    [Fact]
    public async Task Lines_are_told_apart_without_colour()
    {
        await using OpenReport report = await ShowAsync();
        string[] looks = await report.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('figure[data-chart=trend-3] g.mark-line path')].map(p => p.getAttribute('stroke') + ' ' + p.getAttribute('stroke-dasharray'))");
        Assert.Equal(4, looks.Distinct().Count());
        string[] shapes = await report.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('figure[data-chart=trend-3] g.role-legend g.mark-symbol path')].map(p => p.getAttribute('d'))");
        Assert.True(shapes.Distinct().Count() == 4);
    }

    [Theory, InlineData(1280), InlineData(320)]
    public async Task Axe_finds_no_violation(int width)
    {
        await using OpenReport report = await ShowAsync(width);
        await report.Page.EvaluateAsync(OpenEverything);
        AxeResult result = await report.Page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help} ({string.Join("; ", violation.Nodes.Select(node => node.Html))})"));
        Assert.True(result.Passes.Length > 20);
    }

    [Theory, InlineData(320), InlineData(768), InlineData(1280)]
    public async Task The_page_never_scrolls_sideways(int width)
    {
        await using OpenReport report = await ShowAsync(width);
        await report.Page.EvaluateAsync(OpenEverything);
        Assert.Equal(width, await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Without_script_every_table_shows()
    {
        await using OpenReport plain = await ShowAsync(script: false);
        Assert.Equal(0, await plain.Page.Locator(".chart:visible").CountAsync());
        int figures = await plain.Page.Locator("figure").CountAsync();
        Assert.True(figures >= 6);
        Assert.Equal(figures, await plain.Page.Locator("figure table:visible").CountAsync());
    }
}
