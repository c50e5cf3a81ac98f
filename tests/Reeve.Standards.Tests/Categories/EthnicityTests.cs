namespace Reeve.Standards.Tests;

public sealed class EthnicityTests
{
    static readonly EthnicityStandard Ethnicity = (EthnicityStandard)StandardCatalogue.Find("ethnicity")!;

    [Fact]
    public void There_are_nineteen_groups_in_five_and_a_refusal()
    {
        string[] groups = [.. Ethnicity.Values.Where(value => value != "prefer-not-to-say")];
        Assert.Equal(19, groups.Length);
        Assert.Equal(["white", "mixed", "asian", "black", "other"], groups.Select(Five).Distinct());
        Assert.Equal([5, 4, 5, 3, 2], groups.GroupBy(Five).Select(each => each.Count()));
    }

    [Theory]
    [InlineData("White: English, Welsh, Scottish, Northern Irish or British", "white-british")]
    [InlineData("white british", "white-british")]
    [InlineData("White - British", "white-british")]
    [InlineData("WBRI", "white-british")]
    [InlineData("wsco", "white-british")]
    [InlineData("W1", "white-british")]
    [InlineData("A", "white-british")]
    [InlineData("WIRT", "white-gypsy-or-irish-traveller")]
    [InlineData("W3", "white-gypsy-or-irish-traveller")]
    [InlineData("WROR", "white-roma")]
    [InlineData("Mixed - White & Black Caribbean", "mixed-white-and-black-caribbean")]
    [InlineData("MABL", "mixed-other")]
    [InlineData("A1", "asian-indian")]
    [InlineData("H", "asian-indian")]
    [InlineData("AIND", "asian-indian")]
    [InlineData("R", "asian-chinese")]
    [InlineData("CHNE", "asian-chinese")]
    [InlineData("A4", "asian-chinese")]
    [InlineData("O1", "asian-chinese")]
    [InlineData("BSOM", "black-african")]
    [InlineData("M", "black-caribbean")]
    [InlineData("Black or Black British - Caribbean", "black-caribbean")]
    [InlineData("OARA", "other-arab")]
    [InlineData("S", "other-any")]
    [InlineData("Z", "prefer-not-to-say")]
    [InlineData("REFU", "prefer-not-to-say")]
    [InlineData("NS", "prefer-not-to-say")]
    [InlineData("Prefer not to say", "prefer-not-to-say")]
    [InlineData("Not stated", "prefer-not-to-say")]
    public void Codes_and_words_give_a_group(string text, string group) => Assert.Equal(StandardValue.Valid(group), Read(text));

    [Theory]
    [InlineData("White", "white")]
    [InlineData("Asian/Asian British", "asian")]
    [InlineData("Other", "other")]
    [InlineData("WROM", "white")]
    [InlineData("OIRQ", "other")]
    public void What_names_only_one_of_the_five_is_partial(string text, string group) =>
        Assert.Equal(new StandardValue(ValueState.Partial, group, "only the group is known"), Read(text));

    [Theory]
    [InlineData("99")]
    [InlineData("NOBT")]
    [InlineData("X")]
    [InlineData("unknown")]
    [InlineData("-")]
    public void What_was_not_asked_is_missing_and_not_a_refusal(string text) => Assert.Equal(StandardValue.Missing, Read(text));

    [Fact]
    public void British_alone_does_not_say_which() =>
        Assert.Equal(new StandardValue(ValueState.Suspect, "white-british", "believed, not stated"), Read("British"));

    [Theory]
    [InlineData("1", "a number says nothing without its list of codes")]
    [InlineData("14", "a number says nothing without its list of codes")]
    [InlineData("WXYZ", "is none of the categories")]
    [InlineData("Klingon", "is none of the categories")]
    public void Anything_else_is_not_and_says_why(string text, string reason) => Assert.Equal(StandardValue.Invalid(reason), Read(text));

    [Fact]
    public void A_local_mark_behind_an_NHS_letter_is_passed_over_where_the_column_is_the_NHSs()
    {
        StandardReader nhs = Ethnicity.Reader(["A", "A1", "B", "Z"]), police = Ethnicity.Reader(["W1", "A1", "B1"]);
        Assert.Equal(("white-british", "asian-indian"), (nhs.Read("A1").Canonical, police.Read("A1").Canonical));
        Assert.Equal(("white-irish", "black-caribbean"), (nhs.Read("b1").Canonical, police.Read("b1").Canonical));
        Assert.Equal(StandardValue.Missing, nhs.Read("99"));
        Assert.Equal(StandardValue.Valid("white-british"), nhs.Read(" A "));
        Assert.Equal(StandardValue.Valid("prefer-not-to-say"), nhs.Read("Z1"));
    }

    [Theory]
    [InlineData("white-roma", "white")]
    [InlineData("other-any", "other")]
    [InlineData("asian", "asian")]
    [InlineData("prefer-not-to-say", "prefer-not-to-say")]
    public void A_group_lies_in_one_of_the_five(string canonical, string group) => Assert.Equal(group, Five(canonical));

    static string? Five(string canonical) => Ethnicity.Generalise(canonical, "five-groups", new(default));

    static StandardValue Read(string text) => Ethnicity.Reader([]).Read(text);
}
