using System.Buffers;

namespace Reeve.Standards.Tests;

public sealed class NamePartStandardTests
{
    [Theory]
    [InlineData("forename", "ZOË", ValueState.Valid, "Zoë", null)]
    [InlineData("forename", "Mary-jane ANN", ValueState.Valid, "Mary-Jane Ann", null)]
    [InlineData("forename", "j.", ValueState.Partial, "J", "only an initial")]
    [InlineData("forename", "Mr John", ValueState.Suspect, "Mr John", "has a title in it")]
    [InlineData("forename", "Baby of", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("forename", "Na", ValueState.Valid, "Na", null)]
    [InlineData("forename", "123", ValueState.Invalid, null, "has no letter")]
    [InlineData("surname", "O\u2019BRIEN", ValueState.Valid, "O'Brien", null)]
    [InlineData("surname", "van der berg", ValueState.Valid, "van der Berg", null)]
    [InlineData("surname", "Smith Jnr", ValueState.Suspect, "Smith Jnr", "has a suffix in it")]
    [InlineData("surname", "SMITH, John", ValueState.Suspect, "Smith John", "has a comma")]
    [InlineData("surname", "Sm1th", ValueState.Suspect, "Sm1th", "has a digit")]
    [InlineData("surname", "ÖZTÜRK", ValueState.Valid, "Öztürk", null)]
    public void A_part_is_kept_as_spelt_with_capitals_where_there_were_none(string standard, string text, ValueState state, string? canonical, string? reason)
    {
        StandardValue value = StandardCatalogue.Find(standard)!.Reader([]).Read(text);
        Assert.Equal((state, canonical, reason), (value.State, value.Canonical, value.Reason));
    }

    // A hyphen before one of these joins nothing when the parts are spelt one by one.
    static readonly SearchValues<char> PartEnds = SearchValues.Create(",()[]\"\u201C\u201D");

    [Theory]
    [InlineData("forename")]
    [InlineData("surname")]
    public void It_compares_like_the_text_that_it_came_from(string standard)
    {
        StandardReader reader = StandardCatalogue.Find(standard)!.Reader([]);
        Generated.Holds(Generated.AnyText, text => text.Length == 0 || reader.Read(text) is not { Canonical: { } canonical }
            || NameText.Canonical(canonical) == NameText.Canonical(text)
            || text.AsSpan().ContainsAny(PartEnds));
    }

    [Fact]
    public void The_initial_is_a_whole_letter_in_capitals()
    {
        GeneralisationContext context = new(default);
        Assert.Equal("Z", StandardCatalogue.Find("forename")!.Generalise("Zoë", "initial", context));
        Assert.Equal("𠮷", StandardCatalogue.Find("surname")!.Generalise("𠮷田", "initial", context));
    }
}
