using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Names;

namespace Reeve.Wexcombe.Tests.Names;

public sealed class NamesTests
{
    static readonly NameTable[] Tables = [BritishNames.Table, .. EuropeanNames.Tables, .. AfricanAndCaribbeanNames.Tables, .. AsianNames.Tables];

    [Fact]
    public void Shares_of_all_origins_are_about_one_in_all() => Assert.InRange(Tables.Sum(static table => table.Share), 0.95, 1.15);

    [Fact]
    public void Every_table_names_women_and_men_of_every_age()
    {
        var chance = new Chance(3);
        foreach (NameTable table in Tables)
            foreach (int year in (int[])[1930, 1970, 2000])
            {
                Assert.NotEmpty(table.Forename(Sex.Female, year, chance));
                Assert.NotEmpty(table.Forename(Sex.Male, year, chance));
                Assert.Matches(@"^\p{L}[\p{L}' -]+$", table.FamilyName(chance));
            }
    }

    [Fact]
    public void A_Polish_woman_bears_the_womans_form_of_the_name()
    {
        NameTable polish = Assert.Single(Tables, static table => table.Origin == "Polish");
        Assert.Equal("Kowalska", polish.LastName(Sex.Female, "Kowalski", new Chance(1)));
        Assert.Equal("Kowalski", polish.LastName(Sex.Male, "Kowalski", new Chance(1)));
        Assert.Equal("Nowak", polish.LastName(Sex.Female, "Nowak", new Chance(1)));
    }

    [Fact]
    public void British_forenames_follow_the_year_of_birth()
    {
        var chance = new Chance(4);
        string[] old = [.. Enumerable.Range(0, 400).Select(_ => BritishNames.Table.Forename(Sex.Female, 1935, chance))];
        string[] young = [.. Enumerable.Range(0, 400).Select(_ => BritishNames.Table.Forename(Sex.Female, 1999, chance))];
        Assert.Contains("Doreen", old);
        Assert.DoesNotContain("Doreen", young);
        Assert.Contains("Chloe", young);
    }

    [Fact]
    public void Every_letter_in_the_tables_has_a_plain_form()
    {
        var chance = new Chance(6);
        foreach (NameTable table in Tables)
            for (int i = 0; i < 300; i++)
            {
                string name = Accents.Without(table.Forename(i % 2 == 0 ? Sex.Female : Sex.Male, 1930 + (i % 80), chance) + table.FamilyName(chance));
                Assert.True(name.All(char.IsAscii), name);
            }
    }

    [Fact]
    public void Accents_fall_away_letter_by_letter() => Assert.Equal("Lukasz Sahin Gulsen Ines Stefan", Accents.Without("Łukasz Şahin Gülşen Inês Ștefan"));

    [Fact]
    public void Nicknames_are_known_for_common_names_and_not_for_others()
    {
        Assert.Contains("Bill", Nicknames.Of("William"));
        Assert.Contains("Gosia", Nicknames.Of("Małgorzata"));
        Assert.Empty(Nicknames.Of("Wei"));
    }
}
