using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

public sealed class NhsNumberTests
{
    [Theory]
    [InlineData("943 476 5919", "9434765919")]
    [InlineData("401 023 2137", "4010232137")]
    [InlineData("9000000009", "9000000009")]
    [InlineData("943-476-5919", "9434765919")]
    [InlineData(" 943\u00A0476\u20115919\uFEFF", "9434765919")]
    public void Published_numbers_are_read(string text, string canonical)
    {
        Assert.Equal(canonical, NhsNumber.Canonical(text));
        Assert.True(NhsNumber.TryParse(text, out NhsNumber? number));
        Assert.Equal(canonical, number.Value);
    }

    [Theory]
    [InlineData("943 476 5918")]
    [InlineData("943 476 591")]
    [InlineData("943 476 59190")]
    [InlineData("943 476 591X")]
    [InlineData("٩٤٣٤٧٦٥٩١٩")]
    [InlineData("943/476/5919")]
    public void Anything_else_is_not(string text) => Assert.Null(NhsNumber.Canonical(text));

    [Fact]
    public void A_check_digit_of_ten_is_never_issued()
    {
        Assert.Equal(10, NhsNumber.CheckDigit("123456789"));
        for (char last = '0'; last <= '9'; last++) Assert.Null(NhsNumber.Canonical("123456789" + last));
    }

    [Fact]
    public void A_check_digit_of_eleven_is_written_nought()
    {
        // 4 x 10 + 2 x 2 = 44, a multiple of 11: the remainder is 0.
        Assert.Equal("4000000020", NhsNumber.Canonical("400 000 0020"));
    }

    [Fact]
    public void Ten_equal_digits_pass_the_arithmetic_and_are_refused_all_the_same()
    {
        for (char digit = '0'; digit <= '9'; digit++)
        {
            Assert.Equal(digit - '0', NhsNumber.CheckDigit(new string(digit, 9)));
            Assert.Null(NhsNumber.Canonical(new string(digit, 10)));
        }
    }

    [Fact]
    public void The_range_for_testing_is_valid_and_marked()
    {
        string number = "999000001" + NhsNumber.CheckDigit("999000001");
        Assert.True(NhsNumber.TryParse(number, out NhsNumber? test));
        Assert.True(test.IsTest);
        Assert.True(NhsNumber.TryParse("9434765919", out NhsNumber? other));
        Assert.False(other.IsTest);
    }

    [Fact]
    public void Any_spacing_gives_the_same_number() => Generated.Holds(
        Issued().ToArbitrary(),
        number => NhsNumber.Canonical(Generated.Respell(number, number.GetHashCode(StringComparison.Ordinal) & 0xFFFF)) == number);

    [Fact]
    public void One_wrong_digit_is_always_noticed() => Generated.Holds(
        Issued().ToArbitrary(),
        number => Enumerable.Range(0, 10).All(i => Enumerable.Range('0', 10)
            .Where(d => d != number[i])
            .All(d => NhsNumber.Canonical(number[..i] + (char)d + number[(i + 1)..]) is null)));

    [Fact]
    public void Two_neighbours_swapped_are_always_noticed() => Generated.Holds(
        Issued().ToArbitrary(),
        number => Enumerable.Range(0, 9)
            .Where(i => number[i] != number[i + 1])
            .All(i => NhsNumber.Canonical(number[..i] + number[i + 1] + number[i] + number[(i + 2)..]) is null));

    [Fact]
    public void The_arithmetic_agrees_with_the_congruence() => Generated.Holds(
        Generated.Digits(10).Where(d => d.Distinct().Count() > 1).ToArbitrary(),
        d => (NhsNumber.Canonical(d) is not null) == (d.Select((c, i) => (10 - i) * (c - '0')).Sum() % 11 == 0));

    [Fact]
    public void Nothing_makes_it_throw() => Generated.IsSafeAndIdempotent(NhsNumber.Canonical);

    [Fact]
    public void It_does_not_print_itself()
    {
        Assert.True(NhsNumber.TryParse("9434765919", out NhsNumber? number));
        Assert.Equal("[withheld]", $"{number}");
    }

    static FsCheck.Gen<string> Issued() => Generated.Digits(9)
        .Where(nine => NhsNumber.CheckDigit(nine) < 10 && nine.Distinct().Count() > 1)
        .Select(nine => nine + NhsNumber.CheckDigit(nine));
}
