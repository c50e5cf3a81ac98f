using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Index.Households;
using static Reeve.Integration.Tests.Index.Households.Street;

namespace Reeve.Integration.Tests.Index.Households;

public class HouseholdPropertyTests
{
    static readonly DateOnly First = new(2020, 1, 1);

    /// <summary>Days fall near one another, so that hand-overs, gaps and equal days are common.</summary>
    static readonly Gen<DateOnly?> Days = Gen.Frequency(
        (2, Gen.Constant((DateOnly?)null)), (3, Gen.Choose(0, 40).Select(day => (DateOnly?)First.AddDays(day))), (4, Gen.Choose(0, 300).Select(day => (DateOnly?)First.AddDays(day))));

    static readonly Gen<HomeStatement> Statement =
        from person in Gen.Elements("ann", "bob", "cat", "dan", "eve", "fay")
        from property in Gen.Elements(House, House, Next, SharedHouse, Room, CareHome, Shop)
        from source in Gen.Elements("tax", "gp", "benefits")
        from start in Days
        from end in Days
        select new HomeStatement(person, property, source, start, end, Loaded);

    static readonly Arbitrary<HomeStatement[]> Statements = Gen.ArrayOf(Statement).ToArbitrary();

    [Fact]
    public void The_order_of_records_does_not_matter() => Prop.ForAll(Statements, statements =>
    {
        HomeStatement[] turned = [.. statements.Reverse()];
        Assert.Equal(Residences(statements), Residences(turned));
        Assert.Equal(Short(Found(statements)), Short(Found(turned)));
        Residence[] shuffled = [.. Residences(statements).OrderBy(residence => residence.Property.GetHashCode(StringComparison.Ordinal) ^ residence.Person.Length)];
        Assert.Equal(Short(Found(statements)), Short(HouseholdFinder.Households(shuffled, Town)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Everybody_has_a_residence_where_a_record_has_them_and_days_are_in_order() => Prop.ForAll(Statements, statements =>
    {
        IReadOnlyList<Residence> residences = Residences(statements);
        Assert.Equal(statements.Select(said => (said.Person, Town.Place(said.Property))).Distinct().Order(), residences.Select(each => (each.Person, each.Property)).Distinct().Order());
        Assert.All(residences, each => Assert.False(each.From > each.Until));
        Assert.All(residences, each => Assert.InRange(each.Sources, 1, each.Records));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_record_states_with_both_days_holds_on_each_of_them() => Prop.ForAll(Statements, statements =>
    {
        IReadOnlyList<Residence> residences = Residences(statements);
        foreach (HomeStatement said in statements.Where(said => said is { From: not null, Until: not null }))
        {
            (DateOnly first, DateOnly last) = said.From < said.Until ? (said.From!.Value, said.Until!.Value) : (said.Until!.Value, said.From!.Value);
            for (DateOnly day = first; day <= last; day = day.AddDays(1))
                Assert.Contains(residences, each => each.Person == said.Person && each.Property == Town.Place(said.Property) && each.IsOn(day));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_residence_of_a_known_day_at_a_home_is_in_exactly_one_household_and_nobody_twice_on_one_day() => Prop.ForAll(Statements, statements =>
    {
        IReadOnlyList<Residence> residences = Residences(statements);
        IReadOnlyList<Household> households = HouseholdFinder.Households(residences, Town);
        Assert.Equal(
            residences.Where(each => each.IsPlaced && Town.Kind(each.Property) != HomeKind.NotAHome).OrderBy(Short, StringComparer.Ordinal),
            households.SelectMany(each => each.Members).OrderBy(Short, StringComparer.Ordinal));
        foreach (Household household in households)
            foreach (IGrouping<string, Residence> own in household.Members.GroupBy(member => member.Person))
                Assert.All(own.Zip(own.Skip(1)), pair => Assert.True(pair.First.Until < (pair.Second.From ?? pair.Second.Until)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Households_are_those_of_a_walk_day_by_day() => Prop.ForAll(Statements, statements =>
    {
        IReadOnlyList<Residence> residences = Residences(statements);
        string[] slow = [.. DayByDay.Households(residences, Town).Select(Sorted).Order(StringComparer.Ordinal)];
        Assert.Equal<IEnumerable<string>>(slow, HouseholdFinder.Households(residences, Town).Select(household => Sorted(household.Members)).Order(StringComparer.Ordinal));

        static string Sorted(IEnumerable<Residence> members) => string.Join("; ", members.Select(Short).Order(StringComparer.Ordinal));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Building_again_changes_no_identifier() => Prop.ForAll(Statements, statements =>
    {
        HouseholdIds ids = new(new byte[32], "household");
        IReadOnlyList<Household> households = Found(statements);
        HouseholdHistory once = HouseholdHistory.Carry([], [], households, ids, person => person, Loaded);
        Assert.Equal(households.Count, once.Ids.Distinct().Count());
        Assert.Empty(once.Changes);
        HouseholdHistory again = HouseholdHistory.Carry(Story.Known(households, once), once.Changes, Found([.. statements.Reverse()]), ids, person => person, Loaded.AddDays(1));
        Assert.Equal(once.Ids, again.Ids);
        Assert.Empty(again.Changes);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_identifier_that_was_is_or_is_accounted_for() => Prop.ForAll(Statements, Statements, (before, after) =>
    {
        HouseholdIds ids = new(new byte[32], "household");
        IReadOnlyList<Household> first = Found(before), second = Found(after);
        HouseholdHistory then = HouseholdHistory.Carry([], [], first, ids, person => person, Loaded);
        HouseholdHistory now = HouseholdHistory.Carry(Story.Known(first, then), then.Changes, second, ids, person => person, Loaded.AddDays(1));
        Assert.Equal(second.Count, now.Ids.Distinct().Count());
        HashSet<string> gone = [.. now.Changes.Where(change => change.Kind is HouseholdChangeKind.Merged or HouseholdChangeKind.Retired).Select(change => change.Old)];
        Assert.Equal(then.Ids.Except(now.Ids).Order(StringComparer.Ordinal), gone.Order(StringComparer.Ordinal));
        Assert.All(now.Changes, change => Assert.True(change.New is null || now.Ids.Contains(change.New)));
    }).QuickCheckThrowOnFailure();
}
