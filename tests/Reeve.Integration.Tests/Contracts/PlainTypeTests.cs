using Reeve.Integration.Contracts.Types;
using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Contracts;

public sealed class PlainTypeTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData(" 42 ", "42")]
    [InlineData("+7", "7")]
    [InlineData("-7", "-7")]
    [InlineData("\u22127", "-7")]
    [InlineData("007", "7")]
    [InlineData("1,234", "1234")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("5.00", "5")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("9223372036854775808", null)]
    [InlineData("12,34", null)]
    [InlineData("1,2345", null)]
    [InlineData(",123", null)]
    [InlineData("1,", null)]
    [InlineData("5.5", null)]
    [InlineData("1e3", null)]
    [InlineData("0x10", null)]
    [InlineData("\u0661", null)]
    [InlineData("--1", null)]
    public void Whole_numbers(string text, string? canonical) => Assert.Equal(canonical, Read(PlainType.Integer, text).Canonical);

    [Theory]
    [InlineData("1,234.50", "1234.5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("-0", "0")]
    [InlineData("1.2E+05", "120000")]
    [InlineData("1e400", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData("1.234,5", null)]
    [InlineData("1,23.4", null)]
    [InlineData("5%", null)]
    [InlineData(".", null)]
    public void Numbers(string text, string? canonical) => Assert.Equal(canonical, Read(PlainType.Number, text).Canonical);

    [Theory]
    [InlineData("2024-02-29T12:00:00", "2024-02-29T12:00:00")]
    [InlineData("2024-02-29 12:00", "2024-02-29T12:00:00")]
    [InlineData("29/02/2024 9:05", "2024-02-29T09:05:00")]
    [InlineData("29/02/2024 9:05 PM", "2024-02-29T21:05:00")]
    [InlineData("2024-02-29T12:00:00Z", "2024-02-29T12:00:00Z")]
    [InlineData("2024-06-01T00:30:00+01:00", "2024-05-31T23:30:00Z")]
    [InlineData("2024-06-01T00:30:00.250-0130", "2024-06-01T02:00:00.25Z")]
    [InlineData("2024-02-30T12:00:00", null)]
    [InlineData("2024-02-29T25:00:00", null)]
    [InlineData("2024-02-29T12:00:00+25:00", null)]
    [InlineData("0001-01-01T00:00:00+01:00", null)]
    [InlineData("12:00", null)]
    public void Days_with_times(string text, string? canonical) => Assert.Equal(canonical, Read(PlainType.Timestamp, text).Canonical);

    [Fact]
    public void A_day_without_a_time_and_a_year_alone_are_partial()
    {
        Assert.Equal((ValueState.Partial, "2024-02-29"), (Read(PlainType.Timestamp, "2024-02-29").State, Read(PlainType.Timestamp, "2024-02-29").Canonical));
        Assert.Equal((ValueState.Partial, "1971"), (Read(PlainType.Date, "1971").State, Read(PlainType.Date, "1971").Canonical));
    }

    [Fact]
    public void The_whole_column_tells_the_order_of_day_and_month()
    {
        Assert.Equal("2024-02-01", Read(PlainType.Date, "01/02/2024", "13/02/2024").Canonical);
        Assert.Equal("2024-01-02", Read(PlainType.Date, "01/02/2024", "02/13/2024", "03/14/2024").Canonical);
        Assert.Equal("2024-01-02T10:00:00", Read(PlainType.Timestamp, "01/02/2024 10:00", "02/13/2024 10:00", "03/14/2024 11:00").Canonical);
    }

    [Theory]
    [InlineData("Yes", "true")]
    [InlineData("t", "true")]
    [InlineData("0", "false")]
    [InlineData("OFF", "false")]
    [InlineData("maybe", null)]
    public void Truths(string text, string? canonical) => Assert.Equal(canonical, Read(PlainType.Boolean, text).Canonical);

    [Theory]
    [InlineData(PlainType.Integer)]
    [InlineData(PlainType.Number)]
    [InlineData(PlainType.Date)]
    [InlineData(PlainType.Timestamp)]
    [InlineData(PlainType.Boolean)]
    [InlineData(PlainType.Text)]
    public void A_placeholder_is_missing_whatever_the_type(PlainType type) => Assert.Equal(ValueState.Missing, Read(type, "not known").State);

    static StandardValue Read(PlainType type, string text, params string[] others) => PlainTypes.Reader(type, [text, .. others], new HashSet<string>()).Read(text);
}
