using Reeve.Integration.Index.Households;
using static Reeve.Integration.Tests.Index.Households.Street;

namespace Reeve.Integration.Tests.Index.Households;

public class HouseholdTests
{
    static readonly DateOnly Now = Loaded;

    [Fact]
    public void A_baby_joins_the_household_and_a_death_or_a_move_leaves_it_the_same()
    {
        HomeStatement[] family = [Says("tax", "ann", House, "2015-01-01"), Says("tax", "bob", House, "2015-01-01", "2022-03-03"), Says("gp", "baby", House)];
        Household one = Assert.Single(Found(family));
        Assert.Equal("1: ann, bob, baby", Short(one));
        Assert.Equal(["ann", "baby"], one.On(Now).Order());
        Assert.Equal(["ann", "bob"], one.On(new(2020, 1, 1)).Order());
    }

    [Fact]
    public void People_who_follow_one_another_are_two_households_though_the_days_of_the_hand_over_overlap()
    {
        Assert.Equal(["1: ann", "1: bob, cat"],
            Short(Found(Says("tax", "ann", House, "2015-01-01", "2020-06-30"), Says("tax", "bob", House, "2020-06-15"), Says("tax", "cat", House, "2020-06-15"))));
        Assert.Single(Found(Says("tax", "ann", House, "2015-01-01", "2020-06-30"), Says("tax", "bob", House, "2020-05-15")));
    }

    [Fact]
    public void A_short_stay_with_somebody_is_of_their_household() =>
        Assert.Equal(["1: ann, guest"], Short(Found(Says("tax", "ann", House, "2015-01-01"), Says("benefits", "guest", House, "2020-06-01", "2020-06-05"))));

    [Fact]
    public void Sharers_who_change_one_by_one_stay_one_household()
    {
        Household one = Assert.Single(Found(
            Says("tax", "ann", SharedHouse, "2018-01-01", "2020-12-31"), Says("tax", "bob", SharedHouse, "2019-01-01", "2022-12-31"), Says("tax", "cat", Room, "2021-01-01")));
        Assert.Equal(HomeKind.Shared, one.Kind);
        Assert.Equal(["cat"], one.On(Now));
    }

    [Fact]
    public void Residents_of_a_care_home_belong_to_it_and_are_no_family()
    {
        Household home = Assert.Single(Found(Says("gp", "ann", CareHome), Says("gp", "bob", Bed), Says("gp", "old", CareHome, "2001-01-01", "2005-01-01")));
        Assert.Equal((HomeKind.CareHome, true), (home.Kind, home.Kind.IsCommunal()));
        Assert.Equal(["ann", "bob"], home.On(Now).Order());
        Assert.Equal(HomeKind.Hostel, Assert.Single(Found(Says("gp", "ann", Hostel))).Kind);
    }

    [Fact]
    public void What_is_no_home_has_no_household() => Assert.Empty(Found(Says("gp", "ann", Shop), Says("gp", "bob", Shell), Says("gp", "cat", "unheard of")));

    [Fact]
    public void A_home_of_no_known_day_is_in_no_household() =>
        Assert.Equal(["2: ann"], Short(Found(Says("gp", "ann", House), Says("tax", "ann", Next, "2020-01-01"))));

    [Fact]
    public void A_household_that_moves_is_another_household_at_another_property() =>
        Assert.Equal(["1: ann, bob", "2: ann, bob"],
            Short(Found(Says("tax", "ann", House, "2015-01-01"), Says("tax", "bob", House, "2015-01-01"), Says("tax", "ann", Next, "2021-01-01"), Says("tax", "bob", Next, "2021-01-01"))));

    [Fact]
    public void Counts_tell_establishments_from_households_and_who_has_two_homes()
    {
        HomeStatement[] said =
        [
            Says("tax", "ann", House, "2020-09-01"), Says("tax", "kit", House, "2020-09-01"), Says("tax", "kit", Next, "2020-09-20"), Says("gp", "old", CareHome), Says("gp", "sid", Shop),
            .. Enumerable.Range(0, 13).Select(at => Says("gp", $"many{at:D2}", Flat)),
        ];
        HouseholdRun run = new(said, 20, 1, 2, Now);
        IReadOnlyList<Residence> residences = HouseholdFinder.Residences(said, Town);
        HouseholdCounts counts = HouseholdCounts.Of(run, residences, HouseholdFinder.Households(residences, Town), Town);
        Assert.Equal(new HouseholdCounts(Now, 20, 2, 3, 16, 1, 1, 1, 1, 1), counts);
        Assert.Equal("3 households of 16 people, 1 people in 1 establishment", counts.Summary);
        Assert.Equal(4, counts.Notes.Count());
    }

    [Fact]
    public void Households_are_right_when_they_have_exactly_the_people_of_a_true_one()
    {
        HouseholdTruth truth = new(
            new Dictionary<string, string> { ["Ann"] = "a", ["Bob"] = "a", ["Cat"] = "b", ["Dan"] = "b", ["Eve"] = "c", ["Old"] = "home", ["Older"] = "home" }, new HashSet<string> { "home" });
        IReadOnlyList<Household> found = Found(
            Says("gp", "ann", House), Says("gp", "bob", House), Says("gp", "cat", Next), Says("gp", "eve", Next), Says("gp", "dan", Flat), Says("gp", "who", Flat), Says("gp", "old", CareHome), Says("gp", "older", CareHome));
        HouseholdEvaluation right = HouseholdEvaluator.Evaluate(found, Now, truth, person => person == "who" ? null : char.ToUpperInvariant(person[0]) + person[1..]);
        // Of three true ones only Ann and Bob's is found whole; Cat lives with Dan and not with Eve.
        Assert.Equal((3, 3, 1), (right.TrueHouseholds, right.FoundHouseholds, right.Exact));
        Assert.Equal((1, 1, 1), (right.Together.TruePositives, right.Together.FalsePositives, right.Together.FalseNegatives));
    }
}
