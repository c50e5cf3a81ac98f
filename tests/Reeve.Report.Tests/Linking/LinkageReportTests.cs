using AngleSharp.Html.Dom;
using Reeve.Report.Linking;
using Reeve.Report.Samples;

namespace Reeve.Report.Tests.Linking;

public sealed class LinkageReportTests
{
    static readonly LinkageReportData data = SampleReport.Data();
    static readonly IHtmlDocument page = Pages.Read(data);

    [Fact]
    public void It_opens_with_what_was_found()
    {
        Assert.Equal("51,202 records from 2 files describe 33,611 people. 15,497 of them appear more than once.", page.QuerySelector("p.lead")!.TextContent);
        Assert.Equal("33,611", page.Said("people found"));
        Assert.Equal("17,930", page.Said("links between records"));
        Assert.Equal("360,058", page.Said("pairs compared"));
        Assert.Contains("+4.25", page.Said("Linked when"), StringComparison.Ordinal);
        Assert.Contains("95.0%", page.Said("Linked when"), StringComparison.Ordinal);
        Assert.Contains(data.Cautions[0], page.QuerySelector(".warning")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_shows_how_it_was_read_and_which_lines_were_not_taken()
    {
        Assert.Equal(["housing-tenants.csv", "18,412", "Windows-1252", "comma", "3", "34"], page.Table("Files read").Rows()[0]);
        string[][] rows = page.Table("housing-tenants.csv: rows not taken as they stood").Rows();
        Assert.Equal("4411 and 9027", rows[0][3]);
        Assert.Equal("71, 124, 177, 230, 283, 336, 389, 442, 495, 548 and 21 more", rows[1][3]);
        Assert.Equal("left out on purpose", rows[2][1]);
    }

    [Fact]
    public void A_column_shows_what_it_was_taken_to_be_and_its_use()
    {
        string[][] rows = page.Table("housing-tenants.csv: columns").Rows();
        Assert.Equal(["D.O.B.", "date of birth", "header, and 99.4% read as dates, day first", "96.3%", "99.4%", "15,020", "comparing and choosing pairs"], rows[3]);
        Assert.Equal("not used: it says nothing about who a person is", rows[7][6]);
        Assert.Equal("naming the record", rows[0][6]);
    }

    [Fact]
    public void Rules_for_scoring_and_for_learning_stand_apart()
    {
        Assert.Equal(4, page.Table("Rules that chose the pairs to score").Rows().Length);
        Assert.Equal(["Same surname and same forename", "97,251", "88,006"], page.Table("Rules that chose pairs to learn from").Rows()[1]);
    }

    [Fact]
    public void The_model_shows_m_u_and_weight_of_every_level()
    {
        string[][] rows = page.Table("NHS number: levels of agreement").Rows();
        Assert.Equal(["Same", "98.2%", "1 in 830,000", "+19.64", "3.9%", "no"], rows[0]);
        Assert.Equal(["Missing in one or both", "not used", "not used", "0.00", "80.1%", "no"], rows[2]);
        Assert.Equal("yes", page.Table("Surname: levels of agreement").Rows()[0][5]);
        Assert.Equal("no", page.Table("Training").Rows()[3][2]);
    }

    [Fact]
    public void Known_answers_are_shown_only_when_there_are_any()
    {
        Assert.Equal(["Links, pair by pair", "99.1%", "97.6%", "98.4%"], page.Table("How right and how complete").Rows()[0]);
        Assert.Contains("211", page.Said("Never compared"), StringComparison.Ordinal);
        Assert.Contains("True precision", page.Table("What each threshold gives").Headers());

        IHtmlDocument without = Pages.Read(data with { Truth = null, Thresholds = [.. data.Thresholds.Select(point => point with { TruePrecision = null, TrueRecall = null, TrueF1 = null })] });
        Assert.Null(without.QuerySelector("#truth"));
        Assert.Equal(["Threshold", "Probability", "Links", "Expected precision", "Expected recall"], without.Table("What each threshold gives").Headers());
        Assert.DoesNotContain("True precision", without.QuerySelector("figure[data-chart=threshold-curve] script")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_found_nothing_still_has_a_report()
    {
        Cutoff cutoff = new(double.PositiveInfinity, 1, "Nothing was compared.");
        IHtmlDocument empty = Pages.Read(data with
        {
            Inputs = [data.Inputs[0] with { Rows = 0, Problems = [], Notes = [], HeaderLine = null, Delimiter = null }],
            Columns = [],
            BlockingRules = [],
            Truth = null,
            Model = new LinkageModel(0.5, [], []),
            Weights = new(1, []),
            Thresholds = [],
            ClusterSizes = [],
            LeastCertain = [],
            Figures = new RunFigures { Records = 0, Compared = 0, Links = 0, People = 0, LinkThreshold = cutoff, ClusterThreshold = cutoff },
        });
        Assert.Equal("0 records from one file describe 0 people.", empty.QuerySelector("p.lead")!.TextContent);
        Assert.Empty(empty.QuerySelectorAll("figure"));
        Assert.Empty(empty.QuerySelectorAll("script"));
        Assert.Contains("script-src 'none'", empty.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_is_no_number_does_not_stop_the_report()
    {
        ModelLevel never = new() { Label = "Never seen", M = 0, U = double.NaN, Weight = double.NegativeInfinity, ShareOfPairs = double.NaN };
        IHtmlDocument odd = Pages.Read(data with
        {
            Model = data.Model with { Comparisons = [new("Surname", [data.Model.Comparisons[1].Levels[0], never])] },
            Figures = data.Figures with { LinkThreshold = new(double.PositiveInfinity, 1, "Nothing is certain enough.") },
            Thresholds = [data.Thresholds[0] with { Weight = double.NegativeInfinity, ExpectedPrecision = double.NaN }, data.Thresholds[1]],
            Weights = new(1, [new(double.NegativeInfinity, 4), new(0, 2)]),
        });
        Assert.Equal(["Never seen", "0%", "not known", "\u2212\u221E", "not known", "no"], odd.Table("Surname: levels of agreement").Rows()[1]);
    }
}
