using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Names;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Tests.Population;

public sealed class ResidentsTests
{
    static readonly Residents Place = Residents.Make(4000, new PersonMaker(new Chance(1), 1), new Chance(1), CancellationToken.None);
    static readonly Person[] People = [.. Place.Households.SelectMany(static household => household.People)];

    [Fact]
    public void Every_kind_of_household_is_there() =>
        Assert.Equal(Enum.GetValues<HouseholdKind>(), Place.Households.Select(static household => household.Kind).Distinct().Order());

    [Fact]
    public void Ages_are_those_of_a_borough()
    {
        double children = People.Count(static one => one.Age < 18) / (double)People.Length;
        double older = People.Count(static one => one.Age >= 65) / (double)People.Length;
        Assert.InRange(children, 0.14, 0.28);
        Assert.InRange(older, 0.14, 0.30);
        Assert.All(People, static one => Assert.InRange(one.Age, 0, 100));
    }

    [Fact]
    public void Nobody_signs_for_a_home_before_they_are_grown_up() =>
        Assert.All(Place.Households, static household =>
            Assert.All(household.People.Take(household.Liable), one => Assert.True(one.AgeOn(household.Since) >= 17, household.Kind.ToString())));

    [Fact]
    public void Twins_are_born_here_too()
    {
        int twins = Place.Households.Sum(static household => household.People.GroupBy(static one => one.Born).Count(static same => same.Count() > 1));
        Assert.True(twins > 3);
    }

    [Fact]
    public void Some_fathers_and_sons_at_one_address_share_the_whole_name()
    {
        int pairs = Place.Households.Count(static household => household.People
            .Where(static one => one.Sex == Sex.Male).GroupBy(static one => (one.Name.Now.Forename, one.Name.Now.Surname)).Any(static same => same.Count() > 1));
        Assert.True(pairs > 3);
    }

    [Fact]
    public void Neighbours_with_one_surname_and_unrelated_people_born_on_1_January_happen_by_themselves()
    {
        Assert.True(Place.Households.Where(static household => household.People.Count > 0)
            .GroupBy(static household => (household.Dwelling.Address.Postcode, household.People[0].Name.Now.Surname)).Count(static same => same.Count() > 1) > 5);
        Assert.True(People.Count(static one => one.Born is { Month: 1, Day: 1 }) > 20);
    }

    [Fact]
    public void A_person_was_called_and_lived_otherwise_before()
    {
        Person wife = Array.Find(People, static one => one.Name.Changed is not null && one.Name.Now.Surname != one.Name.Before.Surname)!;
        Assert.Equal(wife.Name.Before, wife.Name.On(wife.Name.Changed!.Value.AddDays(-1)));
        Assert.Equal(wife.Name.Now, wife.Name.On(wife.Name.Changed!.Value));
        Assert.True(People.Count(static one => one.Home.Changed is not null) > 400);
    }

    [Theory]
    [InlineData(1999, 3, 1, 2024, 25)]
    [InlineData(2000, 3, 1, 2026, 26)]
    [InlineData(2000, 12, 31, 2019, 19)]
    public void A_year_of_age_is_complete_on_the_birthday_itself(int year, int month, int day, int later, int before)
    {
        Person one = People[0];
        var someone = new Person { Id = 1, Names = one.Names, Sex = one.Sex, Born = new(year, month, day), Name = one.Name, Home = one.Home, Phone = one.Phone, NhsNumber = "" };
        var birthday = new DateOnly(later, month, day);
        Assert.Equal(before, someone.AgeOn(birthday));
        Assert.Equal(before - 1, someone.AgeOn(birthday.AddDays(-1)));
    }

    [Fact]
    public void Nhs_numbers_are_given_once() =>
        Assert.Equal(People.Length, People.Select(static one => one.NhsNumber).Distinct().Count());

    [Fact]
    public void A_mobile_goes_to_a_second_person_only_when_all_have_been_given_once()
    {
        var telephones = new Telephones(new Chance(2));
        string[] first = [.. Enumerable.Range(0, 1000).Select(_ => telephones.NewMobile())];
        Assert.Equal(1000, first.Distinct().Count());
        Assert.Equal(first[0], telephones.NewMobile());
    }
}
