using System.Globalization;
using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

public sealed class MoneyTests
{
    static readonly Standard Money = StandardCatalogue.Find("money")!;

    [Theory]
    [InlineData("1234.5", "1234.50")]
    [InlineData("£1,234.50", "1234.50")]
    [InlineData("GBP 1,234,567.00", "1234567.00")]
    [InlineData("1,234,567 GBP", "1234567.00")]
    [InlineData(" £ 12 ", "12.00")]
    [InlineData("£-12.00", "-12.00")]
    [InlineData("-£12.00", "-12.00")]
    [InlineData("(12.00)", "-12.00")]
    [InlineData("£(1,234.50)", "-1234.50")]
    [InlineData("(£1,234.50)", "-1234.50")]
    [InlineData("12.00-", "-12.00")]
    [InlineData("12.00 CR", "-12.00")]
    [InlineData("12.00DR", "12.00")]
    [InlineData("\u221212.00", "-12.00")]
    [InlineData("+5", "5.00")]
    [InlineData("50p", "0.50")]
    [InlineData("1250 pence", "12.50")]
    [InlineData("0", "0.00")]
    [InlineData("-0.00", "0.00")]
    [InlineData("nil", "0.00")]
    [InlineData(" £- ", "0.00")]
    [InlineData(".5", "0.50")]
    [InlineData("12.3400000", "12.34")]
    public void Amounts_have_two_places(string text, string canonical) => Assert.Equal(StandardValue.Valid(canonical), Read(text));

    [Theory]
    [InlineData("1.5k", "1500.00", "is rounded to thousands or more")]
    [InlineData("£2m", "2000000.00", "is rounded to thousands or more")]
    [InlineData("12.345", "12.35", "had parts of a penny, and was rounded")]
    [InlineData("-12.345", "-12.35", "had parts of a penny, and was rounded")]
    public void What_was_rounded_is_suspect(string text, string canonical, string reason) =>
        Assert.Equal(new StandardValue(ValueState.Suspect, canonical, reason), Read(text));

    [Theory]
    [InlineData("€12.00", "is in another currency")]
    [InlineData("$12", "is in another currency")]
    [InlineData("12.00 EUR", "is in another currency")]
    [InlineData("USD12", "is in another currency")]
    [InlineData("1,23", "has a comma that is not before three digits")]
    [InlineData("1234,567", "has a comma that is not before three digits")]
    [InlineData("1.234,56", "has a comma that is not before three digits")]
    [InlineData(",123", "has a comma that is not before three digits")]
    [InlineData("1.2E+05", "written with an exponent: its last digits are lost")]
    [InlineData("12 per week", "is not an amount")]
    [InlineData("--5", "is not an amount")]
    [InlineData("1.2.3", "is not an amount")]
    [InlineData("£", "stands for nothing known")]
    [InlineData("1234567890123456789", "has more digits than an amount of money")]
    public void Anything_else_is_not_and_says_why(string text, string reason)
    {
        Assert.Null(Read(text).Canonical);
        Assert.Equal(reason, Read(text).Reason);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("n/a")]
    public void A_dash_is_missing(string text) => Assert.Equal(StandardValue.Missing, Read(text));

    [Fact]
    public void Any_spelling_of_an_amount_gives_the_amount() => Generated.Holds(
        Gen.Choose(-100_000_000, 100_000_000).ToArbitrary(),
        pence =>
        {
            decimal pounds = pence / 100m;
            string canonical = pounds.ToString("0.00", CultureInfo.InvariantCulture), grouped = Math.Abs(pounds).ToString("#,##0.00", CultureInfo.InvariantCulture);
            string[] spellings = pence < 0
                ? [$"-£{grouped}", $"£-{grouped}", $"(£{grouped})", $"£({grouped})", $"{grouped}-", $"{grouped}CR", $"-{grouped} GBP"]
                : [$"£{grouped}", grouped, $"{grouped}DR", $"+{grouped}", $"{pence}p", $"GBP{grouped}"];
            return spellings.All(spelling => Read(spelling) == StandardValue.Valid(canonical));
        });

    [Theory]
    [InlineData("1234.50", "1200.00 to 1299.99", "1000.00 to 1999.99", "0.00 to 9999.99")]
    [InlineData("0.00", "0.00 to 99.99", "0.00 to 999.99", "0.00 to 9999.99")]
    [InlineData("-0.01", "-100.00 to -0.01", "-1000.00 to -0.01", "-10000.00 to -0.01")]
    [InlineData("-100.00", "-100.00 to -0.01", "-1000.00 to -0.01", "-10000.00 to -0.01")]
    public void An_amount_lies_in_its_bands(string canonical, params string[] bands) =>
        Assert.Equal(bands, Money.Levels.Select(level => Money.Generalise(canonical, level, new(default))));

    static StandardValue Read(string text) => Money.Reader([]).Read(text);
}
