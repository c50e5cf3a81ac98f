namespace Reeve.Standards.Tests;

public sealed class OrganisationTests
{
    [Theory]
    [InlineData("Wexcombe Bakery Limited", "wexcombe bakery ltd", "wexcombe bakery", "ltd")]
    [InlineData("THE WEXCOMBE BAKERY LTD.", "wexcombe bakery ltd", "wexcombe bakery", "ltd")]
    [InlineData("Smith & Sons p.l.c.", "smith and sons plc", "smith and sons", "plc")]
    [InlineData("Wexcombe Care Community Interest Company", "wexcombe care cic", "wexcombe care", "cic")]
    [InlineData("Wexcombe Advice CIO", "wexcombe advice cio", "wexcombe advice", "cio")]
    [InlineData("Harbour Law Limited Liability Partnership", "harbour law llp", "harbour law", "llp")]
    [InlineData("Becws Wexcombe Cyfyngedig", "becws wexcombe ltd", "becws wexcombe", "ltd")]
    [InlineData("Wexcombe Borough Council", "wexcombe borough council", "wexcombe borough council", null)]
    [InlineData("Saint Ædan's Café", "saint aedans cafe", "saint aedans cafe", null)]
    [InlineData("Limited", "limited", "limited", null)]
    public void A_name_has_one_form_and_a_legal_form(string text, string canonical, string stem, string? form)
    {
        StandardValue value = Read("organisation-name", text);
        Assert.Equal((ValueState.Valid, canonical), (value.State, value.Canonical));
        Assert.Equal([stem, form, null], value.Parts);
        Assert.Equal(canonical, OrganisationName.Canonical(text));
    }

    [Theory]
    [InlineData("J Bloggs t/a The Corner Shop", "j bloggs", "corner shop")]
    [InlineData("Wexcombe Foods Ltd trading as Oven Fresh Limited", "wexcombe foods ltd", "oven fresh ltd")]
    [InlineData("Wexcombe Foods Ltd T/A", "wexcombe foods ltd", null)]
    [InlineData("One t/a Two trading as Three", "one", "two trading as three")]
    public void A_trading_name_is_a_part(string text, string canonical, string? trading)
    {
        StandardValue value = Read("organisation-name", text);
        Assert.Equal(canonical, value.Canonical);
        Assert.Equal(trading, value.Parts![2]);
    }

    [Fact]
    public void Companies_of_one_name_and_two_forms_stay_apart() =>
        Assert.NotEqual(OrganisationName.Canonical("Harbour Ltd"), OrganisationName.Canonical("Harbour LLP"));

    [Fact]
    public void What_is_no_name_says_why()
    {
        Assert.Equal(StandardValue.Invalid("has no name before `trading as`"), Read("organisation-name", "t/a The Oven"));
        Assert.Equal(StandardValue.Invalid("is longer than 160 characters, the most of a registered name"), Read("organisation-name", new string('a', 161)));
        Assert.Equal(StandardValue.Missing, Read("organisation-name", "n/a"));
    }

    [Theory]
    [InlineData("00445790", "00445790")]
    [InlineData("445790", "00445790")]
    [InlineData(" sc 123456", "SC123456")]
    [InlineData("NI1234", "NI001234")]
    [InlineData("R0000123", "R0000123")]
    [InlineData("IP12345R", "IP12345R")]
    public void A_company_number_has_eight_characters(string text, string canonical)
    {
        Assert.Equal(StandardValue.Valid(canonical), Read("company-number", text));
        Assert.True(CompanyNumber.TryParse(text, out CompanyNumber? number));
        Assert.Equal(canonical, number.Value);
    }

    [Theory]
    [InlineData("123456789")]
    [InlineData("ABC12345")]
    [InlineData("A1234567")]
    [InlineData("00000000")]
    [InlineData("445790.0")]
    [InlineData("SC")]
    public void Anything_else_is_no_company_number(string text) =>
        Assert.Equal(StandardValue.Invalid("is not eight digits, or one or two letters and digits to make eight"), Read("company-number", text));

    [Fact]
    public void Nothing_makes_them_throw()
    {
        Generated.IsSafeAndIdempotent(OrganisationName.Canonical);
        Generated.IsSafeAndIdempotent(CompanyNumber.Canonical);
    }

    static StandardValue Read(string standard, string text) => StandardCatalogue.Find(standard)!.Reader([]).Read(text);
}
