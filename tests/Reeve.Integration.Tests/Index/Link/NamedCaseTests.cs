using Reeve.Integration.Index.Link;

namespace Reeve.Integration.Tests.Index.Link;

/// <summary>The permanent cases, in a town that nobody configured.</summary>
public class NamedCaseTests(TownRun town) : IClassFixture<TownRun>
{
    [Fact]
    public void Twins_at_one_address_are_kept_apart() => Apart("twin-1", "twin-2");

    [Fact]
    public void Father_and_son_with_one_name_at_one_address_are_kept_apart() => Apart("father", "son");

    [Fact]
    public void Neighbours_with_one_surname_are_kept_apart() => Apart("neighbour-1", "neighbour-2");

    [Fact]
    public void A_married_name_is_linked() => Together("maiden", "married");

    [Fact]
    public void Somebody_who_moved_house_is_linked() => Together("before", "after");

    [Fact]
    public void Swapped_forename_and_surname_are_linked() => Together("right-way", "wrong-way");

    [Fact]
    public void Swapped_day_and_month_are_linked() => Together("day-first", "month-first");

    [Fact]
    public void Two_people_born_on_the_first_of_January_are_kept_apart() => Apart("new-year-1", "new-year-2");

    [Fact]
    public void Different_valid_NHS_numbers_are_two_people_whatever_else_agrees()
    {
        Assert.True(SmallTown.NumbersAreValid);
        Apart("number-1", "number-2");
        Assert.True(town.Result.Scored.Vetoed >= 1);
    }

    [Fact]
    public void Without_the_numbers_the_same_two_records_would_be_linked() =>
        Assert.True(TownRun.AreLinked(TownRun.Link(new LinkRequest { Files = [town.File], Ignore = ["nhs_number"] }), "number-1", "number-2"));

    [Fact]
    public void A_superseded_number_is_the_current_one()
    {
        string table = town.Folder.Write("superseded.csv", "old,new", "9990000018,9990000034", "9990000034,9990000026");
        Assert.True(TownRun.AreLinked(TownRun.Link(new LinkRequest { Files = [town.File], Superseded = table }), "number-1", "number-2"));
    }

    [Fact]
    public void The_town_is_linked_well()
    {
        LinkEvaluation evaluation = TownRun.Link(new LinkRequest { Files = [town.File], Truth = "person_id" }).Evaluation!;
        Assert.True(evaluation.Links.Precision > 0.96, $"precision {evaluation.Links.Precision}");
        Assert.True(evaluation.Links.Recall > 0.95, $"recall {evaluation.Links.Recall}");
    }

    void Apart(string left, string right)
    {
        Assert.False(TownRun.AreLinked(town.Result, left, right));
        Assert.False(TownRun.AreOnePerson(town.Result, left, right));
    }

    void Together(string left, string right) => Assert.True(TownRun.AreLinked(town.Result, left, right));
}
