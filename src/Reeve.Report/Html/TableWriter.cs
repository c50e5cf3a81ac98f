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
            case Cell.Bar bar:
                Write(html, bar);
                break;
        }
        if (cell is Cell.Value { Differs: true }) html.Open("span", ("class", "unseen")).Text(" (differs)").Close();
        html.Close();
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
