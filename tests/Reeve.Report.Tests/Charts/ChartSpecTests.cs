using System.Text.Json.Nodes;
using Reeve.Report.Charts;

namespace Reeve.Report.Tests.Charts;

public sealed class ChartSpecTests
{
    [Theory]
    [InlineData(1, "[0,1]"), InlineData(4, "[0,1,5]"), InlineData(10, "[0,1,10]"), InlineData(835, "[0,1,10,100,1000]")]
    [InlineData(18_114, "[0,1,10,100,1000,10000,20000]"), InlineData(99, "[0,1,10,100]"), InlineData(2, "[0,1,2]")]
    public void A_scale_of_counts_ends_on_a_round_number_that_holds_them_all(long most, string ticks)
    {
        JsonObject scale = ChartSpec.Counts(most, "Pairs", "count");
        Assert.Equal(ticks, scale["axis"]!["values"]!.ToJsonString());
        Assert.Equal(0, scale["scale"]!["domainMin"]!.GetValue<int>());
        Assert.True(scale["scale"]!["domainMax"]!.GetValue<double>() >= most);
    }

    [Fact]
    public void A_threshold_that_is_no_number_has_no_line()
    {
        Assert.Empty(ChartSpec.Threshold(double.NegativeInfinity, leftHalf: true));
        Assert.Equal(2, ChartSpec.Threshold(3, leftHalf: true).Length);
    }

    [Theory]
    [InlineData(1, 0.99), InlineData(0.999, 0.99), InlineData(0.9694, 0.96), InlineData(0.951, 0.94), InlineData(0.82, 0.8), InlineData(0.5, 0.45), InlineData(0.1, 0), InlineData(0, 0)]
    public void A_scale_of_shares_starts_at_a_round_share_below_the_least_and_ends_at_all(double least, double from)
    {
        JsonArray domain = (JsonArray)ChartSpec.SharesFrom(least)["domain"]!;
        Assert.Equal(from, domain[0]!.GetValue<double>(), 9);
        Assert.True(from < least || least == 0);
        Assert.Equal(1, domain[1]!.GetValue<int>());
    }

    [Fact]
    public void Words_of_a_bar_stand_inside_a_long_one_and_after_a_short_one()
    {
        JsonArray rows = ChartSpec.Shares([("a", 0.9, "90%"), ("b", 0.1, "10%"), ("c", null, "not measured")], "Share")["data"]!["values"]!.AsArray();
        Assert.Equal(["90%|", "|10%", "|not measured"], rows.Select(row => $"{row!["inside"]}|{row["after"]}"));
        Assert.Equal(0, rows[2]!["share"]!.GetValue<double>());
    }
}
