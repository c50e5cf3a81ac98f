using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Reeve.Report.Linking;
using Reeve.Report.Samples;

namespace Reeve.Report.Tests.Linking;

public sealed class PairsTests
{
    static readonly LinkageReportData data = SampleReport.Data();
    static readonly IHtmlDocument page = Pages.Read(data);

    [Fact]
    public void A_pair_shows_what_both_records_hold_and_marks_what_differs()
    {
        IHtmlTableElement table = page.Table("Pair 1: what the records hold");
        Assert.Equal(["Field", "housing-tenants.csv, line 214", "council-tax.csv, line 8031"], table.Headers());
        Assert.Equal(["Date of birth", "12/04/1961", "12/04/1991 (differs)"], table.Rows()[2]);
        Assert.Equal(["Surname", "Ollerenshaw", "Ollerenshaw"], table.Rows()[1]);
        Assert.Equal(["NHS number", "empty", "empty"], table.Rows()[3]);
    }

    [Fact]
    public void Every_comparison_is_said_in_one_sentence() => Assert.Equal(
        data.LeastCertain[0].Evidence.Select(evidence => evidence.Sentence),
        page.QuerySelectorAll("#pairs ~ details")[0].QuerySelectorAll("li").Select(item => item.TextContent));

    [Fact]
    public void The_steps_of_a_weight_add_up_to_it()
    {
        for (int at = 0; at < data.LeastCertain.Count; at++)
        {
            UncertainPair pair = data.LeastCertain[at];
            string[][] rows = page.Table($"Pair {at + 1}: how the weight came about").Rows();
            int adjusted = pair.Evidence.Count(evidence => evidence.TermFrequencyWeight != 0);
            Assert.Equal(2 + pair.Evidence.Count + adjusted, rows.Length);
            Assert.Equal(Number(rows[^1][2]), rows[..^1].Sum(row => Number(row[1])), 0.005 * rows.Length);
            Assert.Equal(rows[^1][2], rows[^2][2]);
        }
    }

    [Fact]
    public void Rare_and_common_values_are_steps_of_their_own()
    {
        string[][] rows = page.Table("Pair 1: how the weight came about").Rows();
        Assert.Equal("+0.90", Assert.Single(rows, row => row[0] == "Surname: how rare the value is")[1]);
        Assert.Equal("\u22122.40", Assert.Single(rows, row => row[0] == "Forename: how common the value is")[1]);
    }

    [Fact]
    public void Each_bar_starts_where_the_one_before_it_ended()
    {
        IElement[] bars = [.. page.Table("Pair 1: how the weight came about").QuerySelectorAll("rect")];
        double end = 0;
        for (int at = 0; at < bars.Length - 1; at++)
        {
            double left = Read(bars[at], "x"), right = left + Read(bars[at], "width");
            bool up = bars[at].ClassList.Contains("up");
            if (at > 0) Assert.Equal(end, up ? left : right, 0.02);
            end = up ? right : left;
            if (Read(bars[at], "width") <= 0.6) end = left;
            Assert.InRange(left, 0, 100);
            Assert.InRange(right, 0, 100.6);
        }
    }

    static double Read(IElement bar, string attribute) => double.Parse(bar.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    static double Number(string weight) => double.Parse(weight.Replace('\u2212', '-'), CultureInfo.InvariantCulture);
}
