using FsCheck;
using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

public sealed class NationalInsuranceNumberTests
{
    const string First = "ABCEGHJKLMNOPRSTWXYZ";
    const string Second = "ABCEGHJKLMNPRSTWXYZ";
    static readonly string[] NotAllocated = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ", "OO", "CR", "FY", "MW", "NC", "PP", "PY", "PZ"];

    [Theory]
    [InlineData("AB123456C", "AB123456C")]
    [InlineData("ab 12 34 56 c", "AB123456C")]
    [InlineData("AB-12-34-56-C", "AB123456C")]
    [InlineData("AB 12 34 56", "AB123456")]
    [InlineData("OA123456D", "OA123456D")]
    public void The_form_of_the_manual_is_read(string text, string canonical) =>
        Assert.Equal(canonical, NationalInsuranceNumber.Canonical(text));

    [Theory]
    [InlineData("QQ123456C")] // the manual's own example, chosen because it cannot exist
    [InlineData("AO123456C")]
    [InlineData("DA123456C")]
    [InlineData("AV123456C")]
    [InlineData("AB123456E")]
    [InlineData("AB12345C")]
    [InlineData("AB1234567C")]
    [InlineData("A1123456C")]
    [InlineData("11a11111")] // a temporary reference number
    [InlineData("PP999999P")]
    [InlineData("АВ123456С")] // Cyrillic letters
    public void Other_forms_are_not(string text) => Assert.Null(NationalInsuranceNumber.Canonical(text));

    [Fact]
    public void Prefixes_are_exactly_those_that_the_manual_allows()
    {
        for (char a = 'A'; a <= 'Z'; a++)
        {
            for (char b = 'A'; b <= 'Z'; b++)
            {
                bool allowed = First.Contains(a) && Second.Contains(b) && !NotAllocated.Contains($"{a}{b}");
                Assert.Equal(allowed, NationalInsuranceNumber.Canonical($"{a}{b}000001A") is not null);
            }
        }
    }

    [Fact]
    public void Every_number_of_the_right_form_is_accepted_however_it_is_spelt() => Generated.Holds(
        Valid().ToArbitrary(),
        number => NationalInsuranceNumber.Canonical(Generated.Respell(number, number[5] * number[6])) == number);

    [Fact]
    public void A_missing_suffix_leaves_the_part_that_identifies()
    {
        Assert.True(NationalInsuranceNumber.TryParse("AB123456", out NationalInsuranceNumber? without));
        Assert.True(NationalInsuranceNumber.TryParse("AB123456C", out NationalInsuranceNumber? with));
        Assert.False(without.HasSuffix);
        Assert.True(with.HasSuffix);
        Assert.Equal(without.Body, with.Body);
        Assert.Equal("[withheld]", with.ToString());
    }

    [Fact]
    public void Nothing_makes_it_throw() => Generated.IsSafeAndIdempotent(NationalInsuranceNumber.Canonical);

    static Gen<string> Valid() =>
        from first in Gen.Elements(First.ToCharArray())
        from second in Gen.Elements(Second.ToCharArray())
        where !NotAllocated.Contains($"{first}{second}")
        from digits in Generated.Digits(6)
        from suffix in Gen.Elements("A", "B", "C", "D", "")
        select $"{first}{second}{digits}{suffix}";
}
