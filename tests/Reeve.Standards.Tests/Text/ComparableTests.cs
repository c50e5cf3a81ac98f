namespace Reeve.Standards.Tests;

/// <summary>What is not valid can still be compared: a misspelt number that two records share says a great deal.</summary>
public sealed class ComparableTests
{
    public static TheoryData<string> Standards => ["nhs", "nino", "postcode", "telephone", "email"];

    [Theory]
    [InlineData("nhs", "943 476 5918", "9434765918")]
    [InlineData("nhs", "943 476 5919", "9434765919")]
    [InlineData("nhs", "000 000 0000", null)]
    [InlineData("nino", "dt 09 23 25 a", "DT092325A")]
    [InlineData("nino", "ab 12 34 56 c", "AB123456C")]
    [InlineData("nino", "n/a", null)]
    [InlineData("postcode", "li19 5dh", "LI19 5DH")]
    [InlineData("postcode", "sw1a1aa", "SW1A 1AA")]
    [InlineData("postcode", "sw1a", "SW1A")]
    [InlineData("postcode", "-", null)]
    [InlineData("telephone", "0720 020 927", "0720020927")]
    [InlineData("telephone", "07700 900123", "+447700900123")]
    [InlineData("telephone", "0000000", null)]
    [InlineData("email", " John.Smith At example.org", "john.smithatexample.org")]
    [InlineData("email", "John@Example.org", "john@example.org")]
    [InlineData("email", "none", null)]
    public void A_value_keeps_its_letters_in_the_layout_of_the_standard(string standard, string text, string? comparable) =>
        Assert.Equal(comparable, Of(standard).Comparable(text));

    [Theory, MemberData(nameof(Standards))]
    public void It_is_the_canonical_form_wherever_there_is_one(string standard) => Generated.Holds(
        Generated.AnyText,
        text => Of(standard).Canonical(text) is not { } canonical || Of(standard).Comparable(text) == canonical);

    [Theory, MemberData(nameof(Standards))]
    public void Nothing_makes_it_throw(string standard) => Generated.IsSafeAndIdempotent(Of(standard).Comparable);

    static (Func<string?, string?> Canonical, Func<string?, string?> Comparable) Of(string standard) => standard switch
    {
        "nhs" => (NhsNumber.Canonical, NhsNumber.Comparable),
        "nino" => (NationalInsuranceNumber.Canonical, NationalInsuranceNumber.Comparable),
        "postcode" => (Postcode.Canonical, Postcode.Comparable),
        "telephone" => (Telephone.Canonical, Telephone.Comparable),
        _ => (Email.Canonical, Email.Comparable),
    };
}
