using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Reeve.Report.Linking;
using Reeve.Report.Samples;

namespace Reeve.Browser.Tests;

[Collection(nameof(Browser))]
public sealed class LinkageReportTests(Browser browser)
{
    const string OpenEverything = "document.querySelectorAll('details').forEach(d => d.open = true)";

    [Fact]
    public async Task Every_chart_draws_one_mark_for_each_row_of_its_data()
    {
        LinkageReportData data = SampleReport.Data();
        await using OpenReport report = await OpenReport.ShowAsync(browser, data);
        ILocator charts = report.Page.Locator("figure[data-chart]");
        Assert.Equal(4 + data.Model.Comparisons.Count, await charts.CountAsync());
        Assert.Equal(await charts.CountAsync(), await report.Page.Locator("figure[data-drawn=yes]").CountAsync());

        Assert.Equal(data.Weights.Bins.Count(bin => bin.Count > 0), await Marks("weights", "rect"));
        Assert.Equal(data.ClusterSizes.Count, await Marks("group-sizes", "rect"));
        Assert.Equal(data.Model.Comparisons.Sum(comparison => comparison.Levels.Count(level => level.M is not null)), await Marks("level-weights", "rect"));
        for (int at = 0; at < data.Model.Comparisons.Count; at++)
            Assert.Equal(2 * data.Model.Comparisons[at].Levels.Count(level => level.M is not null), await Marks($"comparison-{at + 1}", "rect"));
        Assert.Equal(5, await Marks("threshold-curve", "line"));
        Assert.Equal(1, await Marks("threshold-curve", "rule"));

        async Task<int> Marks(string chart, string mark) =>
            await report.Page.Locator($"figure[data-chart={chart}] g.mark-{mark}[class*=marks]").Locator("path, line").CountAsync();
    }

    [Fact]
    public async Task The_tallest_bar_is_the_fullest_bin()
    {
        LinkageReportData data = SampleReport.Data();
        await using OpenReport report = await OpenReport.ShowAsync(browser, data);
        WeightBin[] bins = [.. data.Weights.Bins.Where(bin => bin.Count > 0)];
        double[] heights = await report.Page.EvaluateAsync<double[]>("[...document.querySelectorAll('figure[data-chart=weights] g.mark-rect path')].map(p => p.getBBox().height)");
        Assert.Equal(bins.Length, heights.Length);
        Assert.Equal(Array.IndexOf(bins, bins.MaxBy(bin => bin.Count)), Array.IndexOf(heights, heights.Max()));
        Assert.All(heights, height => Assert.True(height > 0));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_page_asks_for_nothing_and_complains_of_nothing(bool script)
    {
        await using OpenReport report = await OpenReport.ShowAsync(browser, SampleReport.Data(), script: script);
        if (script) await report.Page.EvaluateAsync(OpenEverything);
        Assert.Empty(report.Complaints);
        Assert.Equal([report.Address], report.Requests);
    }

    [Fact]
    public async Task The_policy_stops_a_script_that_is_not_ours()
    {
        await using OpenReport report = await OpenReport.ShowAsync(browser, SampleReport.Data());
        await report.Page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.hacked = 9'; document.body.append(s); const i = new Image(); i.src = 'https://reeve.invalid/x.png'; document.body.append(i); }");
        Assert.Null(await report.Page.EvaluateAsync<int?>("window.hacked ?? null"));
        Assert.Contains(report.Complaints, complaint => complaint.StartsWith("error: policy: script-src", StringComparison.Ordinal));
        // From a timer, because what the test itself evaluates is allowed to do this.
        Assert.Equal("EvalError", await report.Page.EvaluateAsync<string>("new Promise(done => setTimeout(() => { try { new Function('return 1')(); done('ran'); } catch (fault) { done(fault.name); } }))"));
    }

    [Fact]
    public async Task Without_script_all_tables_show_and_no_chart_leaves_a_hole()
    {
        await using OpenReport plain = await OpenReport.ShowAsync(browser, SampleReport.Data(), script: false);
        Assert.Equal(0, await plain.Page.Locator(".chart:visible").CountAsync());
        int figures = await plain.Page.Locator("figure").CountAsync();
        Assert.True(figures > 5);
        Assert.Equal(figures, await plain.Page.Locator("figure table:visible").CountAsync());
        Assert.True(await plain.Page.Locator("#pairs ~ details").First.Locator("table:visible").CountAsync() == 2);
    }

    [Theory, InlineData(1280), InlineData(320)]
    public async Task Axe_finds_no_violation(int width)
    {
        await using OpenReport report = await OpenReport.ShowAsync(browser, SampleReport.Data(), width);
        await report.Page.EvaluateAsync(OpenEverything);
        AxeResult result = await report.Page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help} ({string.Join("; ", violation.Nodes.Select(node => node.Html))})"));
        Assert.True(result.Passes.Length > 20);
    }

    [Theory, InlineData(320), InlineData(768), InlineData(1280)]
    public async Task The_page_never_scrolls_sideways(int width)
    {
        await using OpenReport report = await OpenReport.ShowAsync(browser, SampleReport.Data(), width);
        await report.Page.EvaluateAsync(OpenEverything);
        Assert.Equal(width, await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task What_a_file_holds_cannot_act_on_the_page()
    {
        await using OpenReport report = await OpenReport.ShowAsync(browser, HostileReport.Data());
        await report.Page.EvaluateAsync(OpenEverything);
        Assert.Empty(report.Complaints);
        Assert.Equal([report.Address], report.Requests);
        Assert.Null(await report.Page.EvaluateAsync<int?>("window.hacked ?? null"));
        Assert.Equal(0, await report.Page.Locator("img").CountAsync());
        Assert.Equal(0, await report.Page.Locator("a:not([href^='#'])").CountAsync());
        Assert.Equal(HostileReport.Script, await report.Page.Locator("#pairs ~ details td bdi").First.InnerTextAsync());
        Assert.Equal(0, await report.Page.Locator("figure[data-drawn=no]").CountAsync());
    }

    [Fact]
    public async Task A_keyboard_reaches_the_text_the_contents_and_every_table_that_scrolls()
    {
        await using OpenReport report = await OpenReport.ShowAsync(browser, SampleReport.Data(), width: 320);
        await report.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await Focused("e => e.innerText"));
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await Focused("e => e.id"));
        HashSet<string> reached = [];
        for (int press = 0; press < 200 && await Focused("e => e.tagName") != "BODY"; press++)
        {
            reached.Add(await Focused("e => e.getAttribute('aria-label') ?? e.getAttribute('href') ?? e.innerText"));
            await report.Page.Keyboard.PressAsync("Tab");
        }
        Assert.Contains("#people", reached);
        string[] scrolling = await report.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth && !e.closest('details:not([open])')).map(e => e.getAttribute('aria-label'))");
        Assert.NotEmpty(scrolling);
        Assert.Superset(scrolling.ToHashSet(), reached);

        Task<string> Focused(string of) => report.Page.EvaluateAsync<string>($"({of})(document.activeElement)");
    }

    [Fact]
    public async Task Paper_shows_what_the_screen_keeps_closed()
    {
        await using OpenReport report = await OpenReport.ShowAsync(browser, SampleReport.Data());
        Assert.True(await report.Page.Locator("details:not([open])").CountAsync() > 0);
        await report.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(0, await report.Page.Locator("details:not([open])").CountAsync());
        await report.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.True(await report.Page.Locator("details:not([open])").CountAsync() > 0);
    }
}
