using Reeve.Wexcombe.Extracts;

namespace Reeve.Wexcombe.Tests.Extracts;

/// <summary>The cases that every linkage is asked about are in every place, as they were written.</summary>
public sealed class PlantedCasesTests(Place place) : IClassFixture<Place>
{
    const string Housing = "housing.csv";
    const string CouncilTax = "council-tax.csv";
    const string SocialCare = "adult-social-care.csv";

    [Fact]
    public void There_are_as_many_planted_people_as_the_generator_leaves_room_for()
    {
        int numbers = 0;
        int[] people = [.. PlantedCases.Make(() => $"{numbers++}").Select(static one => one.Record.PersonId).Distinct().Order()];
        Assert.Equal(Enumerable.Range(1, PlantedCases.People), people);
    }

    [Fact]
    public void Every_planted_record_is_in_its_file_under_its_person()
    {
        IReadOnlyList<PlantedRecord> planted = PlantedCases.Make(() => "");
        foreach (var group in planted.GroupBy(static one => (one.File, one.Record.PersonId)))
            Assert.Equal(group.Count(), place.Of($"W{group.Key.PersonId:D6}", group.Key.File).Count);
    }

    [Fact]
    public void Twins_live_at_one_address_with_one_birthday_and_two_names()
    {
        var jamie = Assert.Single(place.Of("W000001", SocialCare));
        var jodie = Assert.Single(place.Of("W000002", SocialCare));
        Assert.Equal("1991-07-14", jamie["date_of_birth"]);
        AssertSame(jamie, jodie, "date_of_birth", "surname", "postcode", "telephone");
        Assert.NotEqual(jamie["forename"], jodie["forename"]);
        Assert.NotEqual(jamie["nhs_number"], jodie["nhs_number"]);
    }

    [Fact]
    public void Father_and_son_share_name_and_address_but_no_birthday()
    {
        var father = Assert.Single(place.Of("W000003", SocialCare));
        var son = Assert.Single(place.Of("W000004", SocialCare));
        AssertSame(father, son, "forename", "surname", "postcode", "telephone");
        Assert.NotEqual(father["date_of_birth"], son["date_of_birth"]);
    }

    [Fact]
    public void Neighbours_share_surname_initial_and_postcode()
    {
        var jean = Assert.Single(place.Of("W000005", CouncilTax));
        var joan = Assert.Single(place.Of("W000006", CouncilTax));
        AssertSame(jean, joan, "POSTCODE");
        Assert.NotEqual(jean["ADDR_LINE_1"], joan["ADDR_LINE_1"]);
        Assert.Contains("CARTER", jean["ACCOUNT_HOLDER"], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Someone_who_moved_is_at_the_old_address_in_one_system()
    {
        Assert.StartsWith("21 ", Assert.Single(place.Of("W000007", Housing))["Property Address"], StringComparison.Ordinal);
        Assert.StartsWith("9 ", Assert.Single(place.Of("W000007", CouncilTax))["ADDR_LINE_1"], StringComparison.Ordinal);
    }

    [Fact]
    public void Someone_who_married_bears_the_old_name_in_one_system()
    {
        Assert.Contains("whitfield", Assert.Single(place.Of("W000008", CouncilTax))["ACCOUNT_HOLDER"], StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Hughes", Assert.Single(place.Of("W000008", SocialCare))["surname"]);
    }

    [Fact]
    public void Names_are_exchanged_in_one_system()
    {
        var right = Assert.Single(place.Of("W000009", SocialCare));
        var wrong = Assert.Single(place.Of("W000009", Housing));
        Assert.Equal((right["forename"], right["surname"]), (wrong["Tenant Surname"], wrong["Tenant Forename"]));
    }

    [Fact]
    public void Two_men_born_on_1_January_differ_in_their_surname_only()
    {
        var hassan = Assert.Single(place.Of("W000010", Housing));
        var hussein = Assert.Single(place.Of("W000011", Housing));
        AssertSame(hassan, hussein, "Tenant Forename", "Date of Birth", "Postcode");
        Assert.Equal("01/01/1978", hassan["Date of Birth"]);
        Assert.NotEqual(hassan["Tenant Surname"], hussein["Tenant Surname"]);
    }

    [Fact]
    public void Day_and_month_are_exchanged_in_one_system()
    {
        Assert.Equal("05/09/1984", Assert.Single(place.Of("W000012", Housing))["Date of Birth"]);
        Assert.Equal("1984-05-09", Assert.Single(place.Of("W000012", SocialCare))["date_of_birth"]);
    }

    [Fact]
    public void One_woman_has_two_nhs_numbers()
    {
        var records = place.Of("W000014", SocialCare);
        Assert.Equal(2, records.Count);
        Assert.NotEqual(records[0]["nhs_number"], records[1]["nhs_number"]);
    }

    static void AssertSame(Dictionary<string, string> one, Dictionary<string, string> other, params string[] columns) =>
        Assert.All(columns, column => Assert.Equal(one[column].Replace(" ", "", StringComparison.Ordinal), other[column].Replace(" ", "", StringComparison.Ordinal)));
}
