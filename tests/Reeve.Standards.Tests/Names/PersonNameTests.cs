namespace Reeve.Standards.Tests;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("John Smith", "john|smith")]
    [InlineData("SMITH, John", "john|smith")]
    [InlineData("Smith,John Paul", "john paul|smith")]
    [InlineData("Dr. John A. Smith Jr", "dr:john a|smith;jr")]
    [InlineData("John Smith, Jr.", "john|smith;jr")]
    [InlineData("Smith Jr, John", "john|smith;jr")]
    [InlineData("Smith, John, PhD", "john|smith;phd")]
    [InlineData("Smith, Mr John", "mr:john|smith")]
    [InlineData("Smith, John (Mr)", "john|smith=mr")]
    [InlineData("Smith, John Mr", "mr:john|smith")]
    [InlineData("Rt Hon Dame Jane Smith DBE", "rt hon dame:jane|smith;dbe")]
    [InlineData("Jan van den Berg", "jan|van den berg")]
    [InlineData("Berg, Jan van den", "jan|van den berg")]
    [InlineData("van den Berg, Jan", "jan|van den berg")]
    [InlineData("María de la Cruz", "maria|de la cruz")]
    [InlineData("de la Cruz", "|de la cruz")]
    [InlineData("Ahmed bin Rashid al-Farsi", "ahmed|bin rashid al-farsi")]
    [InlineData("Van Morrison", "van|morrison")]
    [InlineData("Jill St. John", "jill|st john")]
    [InlineData("Siobhán O\u2019Brien-Smith", "siobhan|o'brien-smith")]
    [InlineData("Robert (Bob) Smith", "robert|smith=bob")]
    [InlineData("Robert \"Bob\" Smith", "robert|smith=bob")]
    [InlineData("Teller", "|teller")]
    [InlineData("Mr Teller", "mr:|teller")]
    [InlineData("Jane Senior", "jane|senior")]
    [InlineData("John Smith Senior", "john|smith;sr")]
    [InlineData("Campbell, Junior", "junior|campbell")]
    [InlineData("王 小明", "王|小明")]
    [InlineData("Smith,", "|smith")]
    [InlineData(", John Smith", "john|smith")]
    public void Whole_names_fall_into_parts(string text, string parts) => Assert.Equal(parts, Show(PersonName.Parse(text)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Unknown")]
    [InlineData("(test) 1")]
    [InlineData("Baby of")]
    [InlineData(", ,")]
    [InlineData("😀")]
    public void What_names_nobody_is_no_name(string? text)
    {
        Assert.Null(PersonName.Parse(text));
        Assert.False(PersonName.TryParse(text, out _));
    }

    [Fact]
    public void Columns_give_the_same_parts_as_the_whole()
    {
        Assert.Equal("dr:john andrew|smith;jr", Show(PersonName.FromColumns("John", "Smith", "Andrew", "Doctor", "Jnr")));
        Assert.Equal("mr:john|van der berg;jr", Show(PersonName.FromColumns("Mr John", "van der Berg Jr")));
        Assert.Equal("|smith", Show(PersonName.FromColumns("unknown", "Smith")));
        Assert.Equal("john|", Show(PersonName.FromColumns("John", null)));
        Assert.Null(PersonName.FromColumns("n/a", "Not known", title: "Mr"));
    }

    [Fact]
    public void Initials_and_middle_names_come_from_the_forenames()
    {
        Assert.True(PersonName.TryParse("Élodie Mary-Jane 𠮷 Smith", out PersonName? name));
        Assert.Equal("em𠮷", name.Initials);
        Assert.Equal("elodie", name.FirstForename);
        Assert.Equal("mary-jane 𠮷", name.MiddleNames);
        Assert.Equal("elodie mary-jane 𠮷 smith", name.Value);
        Assert.Equal("[withheld]", name.ToString());
    }

    [Fact]
    public void Both_orders_give_one_name() =>
        Assert.Equal(PersonName.Canonical("Mr John A. Smith"), PersonName.Canonical("SMITH, John A (Mr.)"));

    [Fact]
    public void Nothing_makes_it_throw_and_no_letter_of_the_name_is_lost() => Generated.Holds(
        Generated.AnyText,
        text => PersonName.Parse(text) is not { } name || (name.Initials is not null && name.Value.Length > 0 && Show(name).Length <= (3 * text.Length) + 8
            && Show(name).Where(char.IsLetter).Order().SequenceEqual(NameText.Canonical(text)!.Where(char.IsLetter).Order())));

    static string Show(PersonName? name) => name is null
        ? "none"
        : (name.Title is null ? "" : name.Title + ":") + string.Join(' ', name.Forenames) + "|" + name.Surname
            + (name.Suffix is null ? "" : ";" + name.Suffix) + (name.KnownAs is null ? "" : "=" + name.KnownAs);
}
