namespace Reeve.Standards.Tests;

public sealed class PlaceholdersTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData(".")]
    [InlineData("?")]
    [InlineData("N/A")]
    [InlineData("n/a.")]
    [InlineData("  Not   Known ")]
    [InlineData("NOT RECORDED")]
    [InlineData("<unknown>")]
    [InlineData("(null)")]
    [InlineData("NULL")]
    [InlineData("None")]
    [InlineData("nil")]
    [InlineData("tbc")]
    [InlineData("xxx")]
    [InlineData("XxXxXxXxXxXxXxXxXxXxXxXxXxXxXxXxXxXxXxXxXx")]
    [InlineData("Refused")]
    [InlineData("don\u2019t know")]
    [InlineData("#N/A")]
    public void What_stands_for_nothing_is_a_placeholder(string? text) => Assert.True(Placeholders.IsPlaceholder(text));

    [Theory]
    [InlineData("x")]
    [InlineData("XX")]
    [InlineData("0")]
    [InlineData("Unknown Road")]
    [InlineData("Nonesuch Park")]
    [InlineData("Nash")]
    [InlineData("Naomi")]
    [InlineData("xxy")]
    [InlineData("王")]
    [InlineData("a name that goes on for longer than any placeholder does")]
    public void What_says_something_is_not(string text) => Assert.False(Placeholders.IsPlaceholder(text));

    [Fact]
    public void Case_and_outer_spaces_do_not_matter() => Generated.Holds(
        Generated.AnyText,
        text => Placeholders.IsPlaceholder(text) == Placeholders.IsPlaceholder("  " + text + "\n"));
}
