namespace Reeve.Standards.Tests;

public sealed class GssCodeTests
{
    [Theory]
    [InlineData("E09000011", "E09000011", "London borough", "england")]
    [InlineData(" e06000002 ", "E06000002", "unitary authority", "england")]
    [InlineData("W92000004", "W92000004", "country", "wales")]
    [InlineData("S12000033", "S12000033", "council area", "scotland")]
    [InlineData("N09000003", "N09000003", "local government district", "northern-ireland")]
    [InlineData("K04000001", "K04000001", "England and Wales", "several")]
    [InlineData("E48000001", "E48000001", null, "england")]
    [InlineData("L93000001", "L93000001", null, "channel-islands")]
    [InlineData("M83000003", "M83000003", null, "isle-of-man")]
    public void A_code_says_its_entity_and_country(string text, string canonical, string? entity, string country)
    {
        Assert.True(GssCode.TryParse(text, out GssCode? code));
        Assert.Equal((canonical, entity, country), (code.Value, code.EntityName, code.Country));
        Assert.Equal(canonical[..3], code.Entity);
        Assert.Equal("[withheld]", $"{code}");
        Assert.Equal(country, StandardCatalogue.Find("gss-code")!.Generalise(canonical, "country", new(default)));
    }

    [Theory]
    [InlineData("E0900001", "is not a letter and eight digits")]
    [InlineData("E090000111", "is not a letter and eight digits")]
    [InlineData("00AB", "is not a letter and eight digits")]
    [InlineData("EE9000011", "is not a letter and eight digits")]
    [InlineData("X09000011", "begins with a letter that no country has")]
    public void Anything_else_is_not_and_says_why(string text, string reason) =>
        Assert.Equal(StandardValue.Invalid(reason), StandardCatalogue.Find("gss-code")!.Reader([]).Read(text));

    [Fact]
    public void Nothing_makes_it_throw() => Generated.IsSafeAndIdempotent(GssCode.Canonical);
}
