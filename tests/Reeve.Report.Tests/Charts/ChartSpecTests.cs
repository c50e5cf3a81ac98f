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
}
