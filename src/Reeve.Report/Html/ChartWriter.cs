using Reeve.Report.Documents;

namespace Reeve.Report.Html;

/// <summary>Writes a chart's place, its data for the script, the sentence that stands for it, and its table.</summary>
internal static class ChartWriter
{
    /// <summary>Writes one chart.</summary>
    public static void Write(HtmlWriter html, Block.Chart chart)
    {
        string words = chart.Id + "-words";
        html.Element("h3", chart.Heading, ("id", chart.Id));
        html.Element("p", chart.Alternative, ("id", words));
        html.Open("figure", ("aria-labelledby", chart.Id), ("data-chart", chart.Id));

        // Hidden until the script has drawn it: without script nothing is missing and nothing is blank.
        html.Open("div", ("class", "chart"), ("role", "img"), ("aria-labelledby", chart.Id), ("aria-describedby", words), ("hidden", "")).Close();

        // The default encoder writes <, >, & and line separators as \u escapes, so no value can end the element.
        html.Open("script", ("type", "application/json")).Raw(chart.Spec.ToJsonString()).CloseLine();
        html.Open("details", ("open", "")).Element("summary", "These figures as a table");
        TableWriter.Write(html, chart.Table);
        html.Close().CloseLine();
    }
}
