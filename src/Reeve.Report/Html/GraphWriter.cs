using System.Globalization;
using Reeve.Report.Documents;

namespace Reeve.Report.Html;

/// <summary>Draws a graph as SVG inside the page: boxes are links, so that a keyboard reaches what a mouse does.</summary>
internal static class GraphWriter
{
    const int Width = 200, Height = 46, Across = 150, Down = 16, Margin = 4;

    // About what fits a box in the page's letters; the full name is the link's title.
    const int MostLetters = 23;

    /// <summary>Writes one graph, with its words before it.</summary>
    public static void Write(HtmlWriter html, Block.Drawing drawing)
    {
        Dictionary<string, (int X, int Y)> places = Places(drawing.Graph);
        int width = places.Values.Select(place => place.X).DefaultIfEmpty().Max() + Width + Margin, height = places.Values.Select(place => place.Y).DefaultIfEmpty().Max() + Height + Margin;
        html.Element("p", drawing.Alternative, ("id", drawing.Id + "-words"));
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", drawing.Name + " (drawing)"));
        html.Open("svg", ("class", "graph"), ("role", "group"), ("aria-labelledby", drawing.Id + "-title"), ("aria-describedby", drawing.Id + "-words"),
            ("viewBox", $"0 0 {Number(width)} {Number(height)}"), ("width", Number(width)), ("height", Number(height)));
        html.Element("title", drawing.Name, ("id", drawing.Id + "-title"));
        html.Element("desc", drawing.Alternative);
        foreach ((string from, string to) in drawing.Graph.Lines) Line(html, places[from], places[to]);
        foreach (GraphBox box in drawing.Graph.Boxes) Box(html, box, places[box.Id]);
        html.Close().CloseLine();
    }

    // Each column is centred, so that lines of a place with few linkages do not all run to one corner.
    static Dictionary<string, (int X, int Y)> Places(Graph graph)
    {
        int most = graph.Boxes.GroupBy(box => box.Column).Select(column => column.Count()).DefaultIfEmpty().Max();
        Dictionary<string, (int, int)> places = [];
        foreach (IGrouping<int, GraphBox> column in graph.Boxes.GroupBy(box => box.Column))
        {
            int top = Margin + ((most - column.Count()) * (Height + Down) / 2);
            foreach ((int at, GraphBox box) in column.Index()) places[box.Id] = (Margin + (column.Key * (Width + Across)), top + (at * (Height + Down)));
        }
        return places;
    }

    static void Line(HtmlWriter html, (int X, int Y) from, (int X, int Y) to)
    {
        int x = from.X + Width, y = from.Y + (Height / 2), end = to.Y + (Height / 2), bend = Across / 2;
        html.Open("path", ("aria-hidden", "true"), ("d", $"M{Number(x)} {Number(y)} C{Number(x + bend)} {Number(y)} {Number(to.X - bend)} {Number(end)} {Number(to.X)} {Number(end)}")).CloseLine();
    }

    static void Box(HtmlWriter html, GraphBox box, (int X, int Y) place)
    {
        string name = box.Name.Length <= MostLetters ? box.Name : box.Name[..(MostLetters - 1)] + "\u2026";
        // Named by what it shows, so that people who speak to their computer can say what they see.
        html.Open("a", ("href", "#" + box.Id));
        html.Open("rect", ("x", Number(place.X)), ("y", Number(place.Y)), ("width", Number(Width)), ("height", Number(Height))).Close();
        html.Open("text", ("class", "kind"), ("x", Number(place.X + 10)), ("y", Number(place.Y + 18))).Text(box.Kind + " ").Close();
        html.Open("text", ("x", Number(place.X + 10)), ("y", Number(place.Y + 37))).Text(name).Close();
        html.CloseLine();
    }

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
