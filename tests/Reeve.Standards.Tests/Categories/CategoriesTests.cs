namespace Reeve.Standards.Tests;

public sealed class CategoriesTests
{
    [Theory]
    [InlineData("disability", "Yes, a lot", "disabled-limited-a-lot")]
    [InlineData("disability", "Disabled under the Equality Act: Day-to-day activities limited a little", "disabled-limited-a-little")]
    [InlineData("disability", "Y", "disabled")]
    [InlineData("disability", "none", "not-disabled")]
    [InlineData("disability", "not at all", "not-disabled-with-condition")]
    [InlineData("disability", "05", "disabled")]
    [InlineData("disability", "NN", "not-disabled")]
    [InlineData("disability", "ZZ", "prefer-not-to-say")]
    [InlineData("gender", "Woman", "woman")]
    [InlineData("gender", "1", "man")]
    [InlineData("gender", "2", "woman")]
    [InlineData("gender", "Trans woman", "woman")]
    [InlineData("gender", "Male (including trans man)", "man")]
    [InlineData("gender", "non binary", "non-binary")]
    [InlineData("gender", "genderfluid", "another")]
    [InlineData("gender", "Z", "prefer-not-to-say")]
    [InlineData("yes-no", "Y", "yes")]
    [InlineData("yes-no", "TRUE", "yes")]
    [InlineData("yes-no", "-1", "yes")]
    [InlineData("yes-no", "1", "yes")]
    [InlineData("yes-no", "f", "no")]
    [InlineData("yes-no", "0.0", "no")]
    [InlineData("main-language", "English", "eng")]
    [InlineData("main-language", "EN", "eng")]
    [InlineData("main-language", "Punjabi", "pan")]
    [InlineData("main-language", "pa", "pan")]
    [InlineData("main-language", "BNG", "ben")]
    [InlineData("main-language", "Akan/Twi-Fante", "aka")]
    [InlineData("main-language", "wel", "cym")]
    [InlineData("main-language", "Welsh/Cymraeg (in England only)", "cym")]
    [InlineData("main-language", "British Sign Language", "bfi")]
    [InlineData("main-language", "BSL", "bfi")]
    [InlineData("main-language", "ga", "gle")]
    [InlineData("main-language", "REF", "prefer-not-to-say")]
    public void Codes_and_words_give_a_category(string standard, string text, string category) => Assert.Equal(StandardValue.Valid(category), Read(standard, text));

    [Theory]
    [InlineData("gender", "X")]
    [InlineData("gender", "U")]
    [InlineData("disability", "not known")]
    [InlineData("main-language", "NOT")]
    [InlineData("yes-no", "n/k")]
    public void What_was_not_asked_is_missing(string standard, string text) => Assert.Equal(StandardValue.Missing, Read(standard, text));

    [Theory]
    [InlineData("yes-no", "2", "a number says nothing without its list of codes")]
    [InlineData("yes-no", "maybe", "is none of the categories")]
    [InlineData("gender", "heterosexual", "is none of the categories")]
    [InlineData("main-language", "Klingon", "is none of the categories")]
    public void Anything_else_is_not_and_says_why(string standard, string text, string reason) => Assert.Equal(StandardValue.Invalid(reason), Read(standard, text));

    [Fact]
    public void English_that_is_only_believed_is_suspect_and_not_English_is_partial()
    {
        Assert.Equal(new StandardValue(ValueState.Suspect, "eng", "believed, not stated"), Read("main-language", "ENB"));
        Assert.Equal(new StandardValue(ValueState.Partial, "other", "only that it is not English is known"), Read("main-language", "OTB"));
    }

    [Fact]
    public void One_and_nought_are_yes_and_no_of_disability_only_where_no_other_number_is()
    {
        Standard disability = StandardCatalogue.Find("disability")!;
        StandardReader bits = disability.Reader(["0", "1", "Unknown"]), codes = disability.Reader(["1", "2", "3"]);
        Assert.Equal((StandardValue.Valid("disabled"), StandardValue.Valid("not-disabled")), (bits.Read("1"), bits.Read("0")));
        Assert.Equal(StandardValue.Invalid("a number says nothing without its list of codes"), codes.Read("1"));
    }

    [Theory]
    [InlineData("disability", "disabled-limited-a-lot", "disabled-or-not", "disabled")]
    [InlineData("disability", "not-disabled-with-condition", "disabled-or-not", "not-disabled")]
    [InlineData("disability", "not-disabled", "disabled-or-not", "not-disabled")]
    [InlineData("disability", "prefer-not-to-say", "disabled-or-not", "prefer-not-to-say")]
    [InlineData("main-language", "eng", "english-or-other", "english")]
    [InlineData("main-language", "pol", "english-or-other", "other")]
    [InlineData("main-language", "other", "english-or-other", "other")]
    [InlineData("main-language", "prefer-not-to-say", "english-or-other", "prefer-not-to-say")]
    public void A_category_is_made_coarser(string standard, string canonical, string level, string coarser) =>
        Assert.Equal(coarser, StandardCatalogue.Find(standard)!.Generalise(canonical, level, new(default)));

    [Fact]
    public void Sex_and_gender_share_no_value()
    {
        Assert.DoesNotContain("F", StandardCatalogue.Find("gender")!.Values);
        Assert.False(Sex.TryParse("non-binary", out _));
    }

    [Fact]
    public void Languages_have_three_letters()
    {
        string[] languages = [.. StandardCatalogue.Find("main-language")!.Values.Where(value => value != "prefer-not-to-say")];
        Assert.All(languages, code => Assert.Matches("^[a-z]{3}$", code));
        Assert.InRange(languages.Length, 200, 300);
    }

    [Fact]
    public void Every_list_of_every_table_is_used_and_says_where_it_is_from()
    {
        foreach (CategoryStandard standard in CodeStandards.All.OfType<CategoryStandard>())
        {
            Assert.All(standard.Table.Lists, list => Assert.NotEmpty(list.Title));
            Assert.Equal(standard.Table.Lists.Select(list => list.Name), standard.Table.Spellings.Select(each => each.List).Distinct());
        }
    }

    static StandardValue Read(string standard, string text) => StandardCatalogue.Find(standard)!.Reader([text, "0", "7"]).Read(text);
}
