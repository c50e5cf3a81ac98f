using Reeve.Integration.Index.Households;
using Reeve.Store.Tables;
using static Reeve.Integration.Tests.Index.Households.Street;

namespace Reeve.Integration.Tests.Index.Households;

public class HouseholdHistoryTests
{
    static readonly HomeStatement Ann = Says("tax", "ann", House, "2015-01-01"), Bob = Says("tax", "bob", House, "2015-01-01"), Cat = Says("gp", "cat", House);

    [Fact]
    public void What_is_left_of_the_history_is_of_households_that_there_are()
    {
        HouseholdChange split = new(Loaded, HouseholdChangeKind.Split, "H-1", "H-2", "because"), retired = new(Loaded, HouseholdChangeKind.Retired, "H-3", null, "why");
        HouseholdChange merged = new(Loaded, HouseholdChangeKind.Merged, "H-3", "H-1", "because"), revived = new(Loaded, HouseholdChangeKind.Revived, "H-2", "H-2", "why");
        Assert.Equal([split, revived], new HouseholdHistory(["H-1", "H-2"], [split, retired, merged, revived]).OfThoseThereAre());
    }

    [Fact]
    public void A_first_identifier_is_the_same_wherever_the_key_is()
    {
        string id = new Story().Build(Ann, Bob)["1: ann, bob"];
        Assert.Equal(id, new Story().Build(Ann, Bob, Cat)["1: ann, bob, cat"]);
        Assert.Matches("^H(-[0-9A-HJKMNP-TV-Z]{4}){4}$", id);
        Household household = Found(Ann)[0];
        Assert.NotEqual(new HouseholdIds(new byte[32], "household").Of(household, 0), new HouseholdIds(new byte[32], "other").Of(household, 0));
        Assert.NotEqual(new HouseholdIds(new byte[32], "household").Of(household, 0), new HouseholdIds(new byte[32], "household").Of(household, 1));
    }

    [Fact]
    public void Births_deaths_moves_and_corrected_days_keep_it()
    {
        Story story = new();
        string id = story.Build(Ann, Bob)["1: ann, bob"];
        Assert.Equal(id, story.Build(Ann, Bob, Cat)["1: ann, bob, cat"]);
        Assert.Equal(id, story.Build(Ann, Cat)["1: ann, cat"]);
        Assert.Equal(id, story.Build(Ann with { From = new(2014, 1, 1) }, Cat)["1: ann, cat"]);
        Assert.Equal(id, story.Build(Cat)["1: cat"]);
        Assert.Empty(story.Changes);
    }

    [Fact]
    public void Other_people_at_the_same_property_are_another_household()
    {
        Story story = new();
        string id = story.Build(Ann)["1: ann"];
        string other = story.Build(Bob)["1: bob"];
        Assert.NotEqual(id, other);
        Assert.Equal([$"Retired {id}"], story.Changes);
        Assert.Equal(id, story.Build(Ann)["1: ann"]);
        Assert.Equal([$"Retired {other}", $"Revived {id} {id}"], story.Changes);
    }

    [Fact]
    public void Two_that_turn_out_to_be_one_are_merged_and_the_merge_can_be_undone()
    {
        Story story = new();
        HomeStatement earlier = Says("tax", "ann", House, "2010-01-01", "2014-12-31");
        Dictionary<string, string> two = story.Build(earlier, Bob, Cat);
        string first = two["1: ann"], second = two["1: bob, cat"];
        Assert.Equal(second, Assert.Single(story.Build(earlier with { Until = null }, Bob, Cat)).Value);
        Assert.Equal([$"Merged {first} {second}"], story.Changes);
        Dictionary<string, string> again = story.Build(earlier, Bob, Cat);
        Assert.Equal((first, second), (again["1: ann"], again["1: bob, cat"]));
        Assert.Equal([$"Split {second} {first}"], story.Changes);
    }

    [Fact]
    public void Two_times_of_one_person_at_one_home_keep_their_identifiers()
    {
        HomeStatement[] said = [Says("tax", "ann", House, "2010-01-01", "2014-12-31"), Says("tax", "ann", House, "2020-01-01")];
        IReadOnlyList<Household> twice = Found(said);
        HouseholdIds ids = new(new byte[32], "household");
        HouseholdHistory first = HouseholdHistory.Carry([], [], twice, ids, person => person, Loaded);
        // Whichever of the identifiers is the smaller: also when they were given the other way round.
        foreach (HouseholdHistory before in new[] { first, first with { Ids = [first.Ids[1], first.Ids[0]] } })
        {
            HouseholdHistory after = HouseholdHistory.Carry(Story.Known(twice, before), [], twice, ids, person => person, Loaded);
            Assert.Equal(before.Ids, after.Ids);
            Assert.Empty(after.Changes);
        }
    }

    [Fact]
    public void A_person_who_was_merged_into_another_does_not_end_the_household()
    {
        Story story = new();
        string id = story.Build(Ann)["1: ann"];
        Assert.Equal(id, story.Build(person => person == "ann" ? "bob" : person, Bob)["1: bob"]);
        Assert.Empty(story.Changes);
    }

    [Fact]
    public void An_establishment_keeps_its_identifier_when_all_residents_change()
    {
        Story story = new();
        string id = story.Build(Says("gp", "ann", CareHome))["4: ann"];
        Assert.Equal(id, story.Build(Says("gp", "bob", Bed))["4: bob"]);
        Assert.Empty(story.Changes);
    }

    [Fact]
    public void Tables_read_back_as_they_were_written()
    {
        IReadOnlyList<Household> households = Found(Ann, Bob, Says("gp", "old", CareHome));
        HouseholdChange[] changes = [new(Loaded, HouseholdChangeKind.Retired, "H-1", null, "why"), new(Loaded, HouseholdChangeKind.Split, "H-1", "H-2", "because")];
        Assert.Equal([new("a", House, "ann", HomeKind.Private, Ann.From), new("a", House, "bob", HomeKind.Private, Bob.From), new("b", CareHome, "old", HomeKind.CareHome, Loaded)],
            HouseholdTables.ReadMembers(Text(HouseholdTables.Members(households, ["a", "b"]))));
        Assert.Equal(changes, HouseholdTables.ReadChanges(Text(HouseholdTables.Changes(changes))));
        Assert.Empty(HouseholdTables.ReadMembers(null));
        Assert.Empty(HouseholdTables.ReadChanges(null));
    }

    static TextTable Text(OutputTable table) => new([.. table.Columns.Cast<OutputColumn.Text>().Select(column => new TextColumn(column.Name, column.Codes, [.. column.Values]))], table.Rows);
}
