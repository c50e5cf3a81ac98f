using System.Globalization;
using Reeve.Report.Documents;

namespace Reeve.Report.Html;

/// <summary>Writes tables: a caption, scoped headers, numbers to the right.</summary>
internal static class TableWriter
{
    // A table of more columns keeps a readable width on a narrow screen.
    const int FitsNarrow = 4;

    /// <summary>Writes one table.</summary>
    public static void Write(HtmlWriter html, Table table)
    {
        // A table that does not fit scrolls inside a region that the keyboard can reach; the page itself never scrolls sideways.
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", table.Caption + " (table)"));
        html.Open("table", ("class", table.Columns.Count > FitsNarrow ? "wide" : null)).Element("caption", table.Caption);
        html.Open("thead").Open("tr");
        foreach (Column column in table.Columns)
            html.Open("th", ("scope", "col"), ("class", column.Numeric ? "number" : null)).Text(column.Header).Close();
        html.Close().CloseLine().Open("tbody");
        foreach (IReadOnlyList<Cell> row in table.Rows)
        {
            html.Open("tr");
            for (int at = 0; at < table.Columns.Count; at++) Write(html, row[at], header: at == 0, table.Columns[at].Numeric);
            html.CloseLine();
        }
        html.Close().Close().CloseLine();
    }

    static void Write(HtmlWriter html, Cell cell, bool header, bool numeric)
    {
        string? style = cell switch
        {
            Cell.Bar => "bar",
            Cell.Meter => "meter",
            Cell.Value { Differs: true } => "differs",
            _ => numeric ? "number" : null,
        };
        html.Open(header ? "th" : "td", ("scope", header ? "row" : null), ("class", style));
        switch (cell)
        {
            case Cell.Words words:
                html.Text(words.Text);
                break;
            case Cell.Value { Text: null or "" }:
                html.Open("span", ("class", "empty")).Text("empty").Close();
                break;
            case Cell.Value value:
                // Isolated, so that a value written right to left, or one that overrides direction, cannot reorder what follows it.
                html.Open("bdi").Text(value.Text).Close();
                break;
            case Cell.Strong strong:
                html.Open("strong").Text(strong.Text).Close();
                if (strong.Then is not null) html.Text(": ").Text(strong.Then);
                break;
            case Cell.Coded coded:
                Write(html, coded);
                break;
            case Cell.Meter meter:
                Write(html, meter);
                break;
            case Cell.Bar bar:
                Write(html, bar);
                break;
            case Cell.Anchor anchor:
                html.Open("bdi", ("id", anchor.Id)).Text(anchor.Text).Close();
                break;
            case Cell.Links { Targets.Count: 0 }:
                html.Open("span", ("class", "empty")).Text("nothing").Close();
                break;
            case Cell.Links links:
                html.Open("ul", ("class", "links"));
                foreach (PageLink link in links.Targets)
                {
                    html.Open("li").Open("a", ("href", "#" + link.Id)).Open("bdi").Text(link.Text).Close().Close();
                    if (link.Words is { } words) html.Text(", " + words);
                    html.Close();
                }
                html.Close();
                break;
        }
        if (cell is Cell.Value { Differs: true }) html.Open("span", ("class", "unseen")).Text(" (differs)").Close();
        html.Close();
    }

    // Every second piece stands between back-quotes. A quote that is never closed is only a character.
    static void Write(HtmlWriter html, Cell.Coded coded)
    {
        string[] pieces = coded.Text.Split('`');
        for (int at = 0; at < pieces.Length; at++)
        {
            if (at % 2 == 0) html.Text(pieces[at]);
            else if (at == pieces.Length - 1) html.Text("`" + pieces[at]);
            else html.Open("code").Text(pieces[at]).Close();
        }
    }

    // The words say the share, so the bar is for the eye alone.
    static void Write(HtmlWriter html, Cell.Meter meter)
    {
        html.Open("span", ("class", "figure")).Text(meter.Text).Close();
        html.Open("svg", ("viewBox", "0 0 100 10"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"), ("focusable", "false"));
        html.Open("rect", ("class", "up"), ("width", Number(Place(meter.Share, new BarScale(0, 1, 0)))), ("height", "10")).Close().Close();
    }

    // The bar repeats what the numbers of its row say, so readers who do not see it lose nothing.
    static void Write(HtmlWriter html, Cell.Bar bar)
    {
        double from = Place(bar.From, bar.Scale), to = Place(bar.To, bar.Scale), line = Place(bar.Scale.Reference, bar.Scale);
        string way = bar.To < bar.From ? "down" : "up";
        html.Open("svg", ("viewBox", "0 0 100 20"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"), ("focusable", "false"));
        html.Open("rect", ("class", way), ("x", Number(Math.Min(from, to))), ("y", "3"), ("width", Number(Math.Max(0.6, Math.Abs(to - from)))), ("height", "14")).Close();
        html.Open("line", ("x1", Number(line)), ("x2", Number(line)), ("y1", "0"), ("y2", "20")).Close().Close();
    }

    static double Place(double value, BarScale scale) =>
        Math.Clamp((value - scale.Low) / (scale.High - scale.Low), 0, 1) is var share && double.IsNaN(share) ? 0 : share * 100;

    static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
