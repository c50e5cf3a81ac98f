using FsCheck;
using FsCheck.Fluent;
using Reeve.Report.Documents;

namespace Reeve.Report.Tests.Documents;

public sealed class PlainTests
{
    [Theory]
    [InlineData(1.0, "100%"), InlineData(0.9999, "more than 99.9%"), InlineData(0.999, "99.9%"), InlineData(0.9501, "95.0%")]
    [InlineData(0.5, "50.0%"), InlineData(0.001, "0.1%"), InlineData(0.0009, "less than 0.1%"), InlineData(0.0, "0%"), InlineData(double.NaN, "not known")]
    public void A_share_is_shown_in_per_cent(double share, string expected) => Assert.Equal(expected, Plain.Share(share));

    [Fact]
    public void What_is_not_known_is_said_to_be_so() => Assert.Equal("not known", Plain.Share(null));

    [Fact]
    public void No_share_is_rounded_to_certainty() => Prop.ForAll(Gen.Choose(1, int.MaxValue - 1).Select(part => part / (double)int.MaxValue).ToArbitrary(), share =>
    {
        Assert.NotEqual("100%", Plain.Share(share));
        Assert.NotEqual("100.0%", Plain.Share(share));
        Assert.NotEqual("0%", Plain.Share(share));
        Assert.NotEqual("0.0%", Plain.Share(share));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1e-6, "1 in 1,000,000"), InlineData(1 / 18_400.0, "1 in 18,000"), InlineData(1 / 1_249.0, "1 in 1,200"), InlineData(0.0024, "0.2%"), InlineData(0.0, "0%")]
    public void Small_odds_are_one_in_so_many(double probability, string expected) => Assert.Equal(expected, Plain.Odds(probability));

    [Theory]
    [InlineData(4.25, "+4.25"), InlineData(-13.996, "\u221214.00"), InlineData(0.001, "0.00"), InlineData(-0.001, "0.00"), InlineData(0.0, "0.00")]
    [InlineData(double.PositiveInfinity, "+\u221E"), InlineData(double.NegativeInfinity, "\u2212\u221E"), InlineData(double.NaN, "not known")]
    public void A_weight_shows_its_sign(double weight, string expected) => Assert.Equal(expected, Plain.Weight(weight));

    [Theory]
    [InlineData(0, "0"), InlineData(999, "999"), InlineData(1_000, "1,000"), InlineData(1_310_796_801, "1,310,796,801"), InlineData(-1_500, "\u22121,500")]
    public void A_count_has_separators(long count, string expected) => Assert.Equal(expected, Plain.Count(count));

    [Theory]
    [InlineData(0.01, "less than 0.1 seconds"), InlineData(0.41, "0.4 seconds"), InlineData(9.96, "10 seconds"), InlineData(59.4, "59 seconds"), InlineData(59.6, "1 minute 0 seconds")]
    [InlineData(61, "1 minute 1 second"), InlineData(3_599.7, "1 hour 0 minutes"), InlineData(7_500, "2 hours 5 minutes")]
    public void A_time_is_said_in_words(double seconds, string expected) => Assert.Equal(expected, Plain.Duration(seconds));

    [Fact]
    public void Lines_are_listed_and_the_rest_counted()
    {
        Assert.Equal("3", Plain.Lines([3], 1));
        Assert.Equal("3, 17 and 2041", Plain.Lines([3, 17, 2041], 3));
        Assert.Equal("3, 17 and 3 more", Plain.Lines([3, 17], 5));
        Assert.Equal("1, 2 and 1 more", Plain.Lines([1, 2, 3], 3, most: 2));
        Assert.Equal("not known", Plain.Lines([], 5));
    }
}
