using Reeve.Report.Documents;

namespace Reeve.Report.Html;

/// <summary>Writes the blocks of a report.</summary>
internal static class BlockWriter
{
    /// <summary>Writes blocks in order.</summary>
    public static void Write(HtmlWriter html, IEnumerable<Block> blocks)
    {
        foreach (Block block in blocks) Write(html, block);
    }

    static void Write(HtmlWriter html, Block block)
    {
        switch (block)
        {
            case Block.Subheading heading:
                html.Element("h3", heading.Text);
                break;
            case Block.Paragraph paragraph:
                html.Element("p", paragraph.Text);
                break;
            case Block.Lead lead:
                html.Element("p", lead.Text, ("class", "lead"));
                break;
            case Block.Warning warning:
                html.Open("p", ("class", "warning")).Open("span", ("class", "warning-mark"), ("aria-hidden", "true")).Text("!").Close()
                    .Open("strong").Open("span", ("class", "unseen")).Text("Warning: ").Close().Text(warning.Text).Close().CloseLine();
                break;
            case Block.Bullets bullets:
                html.Open("ul");
                foreach (string item in bullets.Items) html.Element("li", item);
                html.CloseLine();
                break;
            case Block.BigNumbers numbers:
                Entries(html, "numbers", numbers.Entries);
                break;
            case Block.SummaryList list:
                Entries(html, "summary", list.Entries);
                break;
            case Block.Code code:
                html.Open("pre", ("tabindex", "0")).Element("code", code.Text).CloseLine();
                break;
            case Block.TableBlock table:
                TableWriter.Write(html, table.Table);
                break;
            case Block.Disclosure disclosure:
                html.Open("details", ("class", "panel"), ("open", disclosure.Open ? "" : null)).Element("summary", disclosure.Summary);
                html.Open("div", ("class", "panel-body"));
                Write(html, disclosure.Blocks);
                html.Close().CloseLine();
                break;
            case Block.Drawing drawing:
                GraphWriter.Write(html, drawing);
                break;
            case Block.Chart chart:
                ChartWriter.Write(html, chart);
                break;
        }
    }

    static void Entries(HtmlWriter html, string style, IReadOnlyList<Entry> entries)
    {
        html.Open("dl", ("class", style));
        foreach (Entry entry in entries) html.Open("div").Open("dt").Text(entry.Key).Close().Open("dd").Text(entry.Value).Close().CloseLine();
        html.CloseLine();
    }
}
