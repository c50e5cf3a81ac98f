namespace Reeve.Standards.Tests;

public sealed class SexTests
{
    [Theory]
    [InlineData("F", "F")]
    [InlineData(" female ", "F")]
    [InlineData("Woman", "F")]
    [InlineData("girl", "F")]
    [InlineData("2", "F")]
    [InlineData("M", "M")]
    [InlineData("MALE", "M")]
    [InlineData("boy", "M")]
    [InlineData("1", "M")]
    [InlineData("9", "X")]
    [InlineData("x", "X")]
    [InlineData("Indeterminate", "X")]
    [InlineData("0", null)]
    [InlineData("U", null)]
    [InlineData("unknown", null)]
    [InlineData("3", null)]
    public void Words_and_NHS_codes_give_a_letter(string text, string? canonical) => Assert.Equal(canonical, Sex.Canonical(text));

    [Theory]
    [InlineData("non-binary")]
    [InlineData("trans woman")]
    [InlineData("transgender")]
    [InlineData("agender")]
    public void A_gender_identity_is_not_a_sex(string text) => Assert.False(Sex.TryParse(text, out _));

    [Fact]
    public void Indeterminate_is_kept_apart_from_missing()
    {
        Assert.True(Sex.TryParse("9", out Sex? sex));
        Assert.Same(Sex.Indeterminate, sex);
        Assert.False(Sex.TryParse("0", out _));
        Assert.Equal("[withheld]", sex.ToString());
    }

    [Fact]
    public void Nothing_makes_it_throw() => Generated.IsSafeAndIdempotent(Sex.Canonical);
}
