using Reeve.Report.Documents;

namespace Reeve.Report.Html;

/// <summary>Writes a report as one HTML page that asks for nothing outside itself.</summary>
internal static class PageWriter
{
    /// <summary>Writes the page; the same page gives the same text.</summary>
    public static void Write(ReportPage page, TextWriter output)
    {
        HtmlWriter html = new(output);
        bool charts = HasChart([.. page.Opening, .. page.Sections.SelectMany(section => section.Blocks)]);
        html.Raw("<!DOCTYPE html>\n").Open("html", ("lang", "en-GB"));
        Head(html, page, charts);
        html.Open("body").Open("a", ("class", "skip"), ("href", "#main")).Text("Skip to main content").CloseLine();
        html.Open("header").Open("div", ("class", "width")).Text("Reeve").Close().CloseLine();
        html.Open("main", ("id", "main"), ("class", "width"), ("tabindex", "-1"));
        html.Open("h1").Open("span", ("class", "caption")).Text(page.Caption).Close().Text(" ").Text(page.Title).CloseLine();
        BlockWriter.Write(html, page.Opening);
        Contents(html, page);
        foreach (ReportSection section in page.Sections)
        {
            html.Open("section", ("aria-labelledby", section.Id)).Element("h2", section.Heading, ("id", section.Id));
            BlockWriter.Write(html, section.Blocks);
            html.Open("p", ("class", "back")).Open("a", ("href", "#contents")).Text("Back to contents").Close().Close().CloseLine();
        }
        html.CloseLine();
        html.Open("footer").Element("div", page.Footer, ("class", "width")).CloseLine();
        if (charts) foreach (string script in Assets.Scripts) html.Open("script").Raw(script).CloseLine();
        html.Close().CloseLine();
    }

    static void Head(HtmlWriter html, ReportPage page, bool charts)
    {
        // The policy is a second wall behind the encoding: only these very scripts and this style, nothing from anywhere else.
        string scripts = charts ? string.Join(' ', Assets.Scripts.Select(Assets.Hash)) : "'none'";
        string policy = $"default-src 'none'; script-src {scripts}; style-src {Assets.Hash(Assets.Style)}; base-uri 'none'; form-action 'none'";
        html.Open("head").Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "robots"), ("content", "noindex"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Element("title", $"{page.Title} - {page.Caption}");
        html.Open("style").Raw(Assets.Style).Close().CloseLine();
    }

    static void Contents(HtmlWriter html, ReportPage page)
    {
        html.Open("nav", ("aria-labelledby", "contents")).Element("h2", "Contents", ("id", "contents")).Open("ol");
        foreach (ReportSection section in page.Sections)
            html.Open("li").Open("a", ("href", "#" + section.Id)).Text(section.Heading).Close().CloseLine();
        html.Close().CloseLine();
    }

    static bool HasChart(IEnumerable<Block> blocks) =>
        blocks.Any(block => block is Block.Chart || (block is Block.Disclosure disclosure && HasChart(disclosure.Blocks)));
}
