namespace Reeve.Standards.Tests;

public sealed class SocCodeTests
{
    static readonly Standard Soc = StandardCatalogue.Find("soc-2020")!;

    [Fact]
    public void There_are_as_many_groups_as_the_ONS_says()
    {
        Assert.Equal(412, SocCode.UnitGroups.Count);
        Assert.Equal(104, Groups(3));
        Assert.Equal(26, Groups(2));
        Assert.Equal(9, Groups(1));
        Assert.All(SocCode.UnitGroups, code => Assert.All((int[])[1, 2, 3], digits => Assert.True(SocCode.Exists(code[..digits]))));

        static int Groups(int digits) => SocCode.UnitGroups.Select(code => code[..digits]).Distinct().Count();
    }

    [Theory]
    [InlineData("2461", "2461")]
    [InlineData(" 2461.0", "2461")]
    [InlineData("2461/02", "2461")]
    [InlineData("2461 - Social workers", "2461")]
    [InlineData("2461: SOCIAL WORKERS", "2461")]
    [InlineData("Social workers", "2461")]
    [InlineData("registered childrens nurses", "2236")]
    public void A_unit_group_is_read_from_its_code_or_title(string text, string canonical) => Assert.Equal(StandardValue.Valid(canonical), Read(text));

    [Theory]
    [InlineData("246")]
    [InlineData("24")]
    [InlineData("2")]
    public void A_group_above_is_partial(string text) =>
        Assert.Equal(new StandardValue(ValueState.Partial, text, "only the group above the unit group is known"), Read(text));

    [Fact]
    public void A_code_with_the_title_of_another_is_suspect() =>
        Assert.Equal(new StandardValue(ValueState.Suspect, "2461", "the title is not that of the code"), Read("2461 Probation officers"));

    [Theory]
    [InlineData("9999", "SOC 2020 has no such group")]
    [InlineData("0", "SOC 2020 has no such group")]
    [InlineData("118", "SOC 2020 has no such group")]
    [InlineData("24611", "is neither a code nor a title of SOC 2020")]
    [InlineData("3 days a week", "is neither a code nor a title of SOC 2020")]
    [InlineData("2nd chef", "is neither a code nor a title of SOC 2020")]
    [InlineData("lighthouse keeper", "is neither a code nor a title of SOC 2020")]
    public void Anything_else_is_not_and_says_why(string text, string reason) => Assert.Equal(StandardValue.Invalid(reason), Read(text));

    [Fact]
    public void A_column_coded_to_an_older_edition_is_suspect_as_a_whole()
    {
        // SOC 2010 codes: 1115, 1116, 1173, 1181, 1184 and 1190 are not in SOC 2020; the others mean something else there.
        string[] older = ["1115", "1116", "1121", "1131", "1132", "1139", "1150", "1173", "1181", "1184", "1190"];
        StandardReader reader = Soc.Reader(older);
        Assert.Equal(new StandardValue(ValueState.Suspect, "1121", "the column seems to be coded to another edition of SOC"), reader.Read("1121"));
        Assert.Equal(ValueState.Invalid, reader.Read("1181").State);
        Assert.Equal(StandardValue.Valid("1121"), Soc.Reader([.. SocCode.UnitGroups.Take(40), "1115", "1116"]).Read("1121"));
    }

    [Fact]
    public void A_code_generalises_to_its_own_beginning()
    {
        Assert.Equal(["246", "24", "2"], Soc.Levels.Select(level => Soc.Generalise("2461", level, new(default))));
        Assert.Equal([null, "24", "2"], Soc.Levels.Select(level => Soc.Generalise("24", level, new(default))));
    }

    [Fact]
    public void A_code_knows_its_title()
    {
        Assert.True(SocCode.TryParse("2461", out SocCode? unit));
        Assert.True(SocCode.TryParse("3", out SocCode? major));
        Assert.True(SocCode.TryParse("246", out SocCode? minor));
        Assert.Equal(("Social workers", "Associate professional occupations", null), (unit.Title, major.Title, minor.Title));
        Assert.True(unit.IsUnitGroup);
        Assert.False(major.IsUnitGroup);
        Assert.Equal("[withheld]", $"{unit}");
    }

    [Fact]
    public void Nothing_makes_it_throw() => Generated.IsSafeAndIdempotent(SocCode.Canonical);

    static StandardValue Read(string text) => Soc.Reader([]).Read(text);
}
