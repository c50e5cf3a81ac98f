using Microsoft.Playwright;
using Reeve.Report.Linking;

namespace Reeve.Browser.Tests;

/// <summary>A report opened from a file, and everything the browser said or asked for while it was shown.</summary>
sealed class OpenReport : IAsyncDisposable
{
    readonly string file;

    OpenReport(IPage page, string file) => (Page, this.file) = (page, file);

    public IPage Page { get; }
    public List<string> Complaints { get; } = [];
    public List<string> Requests { get; } = [];
    public string Address => new Uri(file).AbsoluteUri;

    public static Task<OpenReport> ShowAsync(Browser browser, LinkageReportData data, int width = 1280, bool script = true) =>
        ShowAsync(browser, output => LinkageReport.Write(data, output), width, script);

    public static async Task<OpenReport> ShowAsync(Browser browser, Action<Stream> write, int width = 1280, bool script = true, bool charts = true)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("reeve-report-").FullName, "report.html");
        await using (FileStream output = File.Create(path)) write(output);
        IPage page = await browser.PageAsync(width, script);
        OpenReport report = new(page, path);
        page.Console += (_, message) => report.Complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, fault) => report.Complaints.Add(fault);
        page.Request += (_, request) => report.Requests.Add(request.Url);
        if (script) await page.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));");
        await page.GotoAsync(report.Address);
        if (script && charts) await page.WaitForFunctionAsync("document.documentElement.dataset.charts === 'done'");
        return report;
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}
