using FsCheck;
using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

public sealed class UlnTests
{
    [Theory]
    [InlineData("9276308686")]
    [InlineData(" 927 630 8686 ")]
    public void The_number_that_HESA_publishes_is_read(string text) => Assert.Equal("9276308686", Uln.Canonical(text));

    [Theory]
    [InlineData("9276308685", "check digit is wrong")]
    [InlineData("927630868", "is not ten digits")]
    [InlineData("92763086860", "is not ten digits")]
    [InlineData("927630868X", "is not ten digits")]
    [InlineData("0276308686", "begins with 0")]
    public void Anything_else_is_not_and_says_why(string text, string reason) => Assert.Equal(StandardValue.Invalid(reason), Read(text));

    [Fact]
    public void A_remainder_of_nought_is_refused_whatever_the_last_digit()
    {
        // 2 x 10 + 1 x 2 = 22, a multiple of 11.
        Assert.Equal(10, Uln.CheckDigit("200000001"));
        for (char last = '0'; last <= '9'; last++) Assert.Equal(StandardValue.Invalid("no such number is issued"), Read("200000001" + last));
    }

    [Theory]
    [InlineData("9999999999")]
    [InlineData("0000000000")]
    public void What_is_typed_for_want_of_a_number_is_missing(string text) => Assert.Equal(StandardValue.Missing, Read(text));

    [Fact]
    public void The_arithmetic_agrees_with_the_sum_over_all_ten_digits() => Generated.Holds(
        Generated.Digits(10).ToArbitrary(),
        d => (Uln.Canonical(d) is not null) == (d[0] != '0' && d.Select((c, i) => (10 - i) * (c - '0')).Sum() % 11 == 10));

    [Fact]
    public void No_learner_number_is_an_NHS_number() => Generated.Holds(Issued().ToArbitrary(), number => NhsNumber.Canonical(number) is null);

    [Fact]
    public void One_wrong_digit_is_always_noticed() => Generated.Holds(
        Issued().ToArbitrary(),
        number => Enumerable.Range(0, 10).All(i => Enumerable.Range('0', 10)
            .Where(d => d != number[i])
            .All(d => Uln.Canonical(number[..i] + (char)d + number[(i + 1)..]) is null)));

    [Fact]
    public void Two_neighbours_swapped_are_always_noticed() => Generated.Holds(
        Issued().ToArbitrary(),
        number => Enumerable.Range(0, 9)
            .Where(i => number[i] != number[i + 1])
            .All(i => Uln.Canonical(number[..i] + number[i + 1] + number[i] + number[(i + 2)..]) is null));

    [Fact]
    public void Nothing_makes_it_throw() => Generated.IsSafeAndIdempotent(Uln.Canonical);

    [Fact]
    public void It_does_not_print_itself()
    {
        Assert.True(Uln.TryParse("9276308686", out Uln? number));
        Assert.Equal("[withheld]", $"{number}");
    }

    static Gen<string> Issued() => Generated.Digits(9)
        .Where(nine => nine[0] != '0' && Uln.CheckDigit(nine) < 10)
        .Select(nine => nine + Uln.CheckDigit(nine));

    static StandardValue Read(string text) => new UlnStandard().Reader([]).Read(text);
}
