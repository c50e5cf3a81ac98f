namespace Reeve.Standards.Tests;

public sealed class PropertyNumberTests
{
    [Theory]
    [InlineData("100023336956", "100023336956")]
    [InlineData("000000199356", "199356")]
    [InlineData(" 199 356 ", "199356")]
    [InlineData("'100023336956", "100023336956")]
    [InlineData("199356.0", "199356")]
    [InlineData("199356.00", "199356")]
    [InlineData("1", "1")]
    public void A_property_number_has_no_leading_noughts(string text, string canonical)
    {
        Assert.Equal(canonical, Uprn.Canonical(text));
        Assert.Equal(StandardValue.Valid(canonical), Read("uprn", text));
    }

    [Theory]
    [InlineData("1000233369561", "has too many digits")]
    [InlineData("1.00023E+11", "written with an exponent: its last digits are lost")]
    [InlineData("1.00023e11", "written with an exponent: its last digits are lost")]
    [InlineData("199356.5", "has more than digits")]
    [InlineData("199-356", "has more than digits")]
    [InlineData("12A", "has more than digits")]
    public void A_text_that_may_have_lost_digits_is_refused(string text, string reason)
    {
        Assert.Null(Uprn.Canonical(text));
        Assert.Equal(StandardValue.Invalid(reason), Read("uprn", text));
    }

    [Theory]
    [InlineData("uprn", "0")]
    [InlineData("uprn", "000000000000")]
    [InlineData("usrn", "00000000")]
    [InlineData("usrn", "n/k")]
    public void Noughts_stand_for_nothing_known(string standard, string text) => Assert.Equal(StandardValue.Missing, Read(standard, text));

    [Theory]
    [InlineData("20900001", "20900001")]
    [InlineData("4700001", "04700001")]
    [InlineData("8400239.0", "08400239")]
    public void A_street_number_gets_its_leading_noughts_back(string text, string canonical)
    {
        Assert.Equal(canonical, Usrn.Canonical(text));
        Assert.Equal(StandardValue.Valid(canonical), Read("usrn", text));
    }

    [Fact]
    public void A_street_number_has_no_more_than_eight_digits() => Assert.Equal(StandardValue.Invalid("has too many digits"), Read("usrn", "209000011"));

    [Fact]
    public void A_property_lies_in_the_areas_that_the_context_knows()
    {
        Standard uprn = StandardCatalogue.Find("uprn")!;
        GeneralisationContext known = new(new DateOnly(2026, 1, 1), (id, level) => (id, level) is ("199356", "ward") ? "E05000001" : null);
        Assert.Equal("E05000001", uprn.Generalise("199356", "ward", known));
        Assert.Null(uprn.Generalise("199356", "lsoa", known));
        Assert.Null(uprn.Generalise("199356", "ward", known with { AreaOf = null }));
        Assert.Equal(["lsoa", "msoa", "ward", "local-authority"], uprn.Levels);
    }

    [Fact]
    public void Nothing_makes_them_throw()
    {
        Generated.IsSafeAndIdempotent(Uprn.Canonical);
        Generated.IsSafeAndIdempotent(Usrn.Canonical);
    }

    [Fact]
    public void They_do_not_print_themselves()
    {
        Assert.True(Uprn.TryParse("199356", out Uprn? property));
        Assert.True(Usrn.TryParse("20900001", out Usrn? street));
        Assert.Equal("[withheld] [withheld]", $"{property} {street}");
    }

    static StandardValue Read(string standard, string text) => StandardCatalogue.Find(standard)!.Reader([]).Read(text);
}
