using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Systems;

namespace Reeve.Wexcombe.Tests.Systems;

/// <summary>The cases that every linkage is asked about are in the whole place, across its systems.</summary>
[Collection(WholePlaceCollection.Name)]
public sealed class PlantedPeopleTests(WholePlace written)
{
    readonly WholePlace.Reading place = written.Now;

    [Fact]
    public void All_planted_people_have_records_and_live_in_Sextons_Yard()
    {
        for (int person = 1; person <= PlantedPeople.Count; person++)
            Assert.Contains(place.Truth, row => row["person"] == $"W{person:D6}");
        Assert.Equal(PlantedCases.Houses, place.Gazetteer.Count(static row => row["street"] == "Sexton's Yard"));
    }

    [Fact]
    public void The_planted_people_of_the_small_place_are_in_the_same_systems_here()
    {
        foreach (IGrouping<(string File, int PersonId), PlantedRecord> group in PlantedCases.Make(static () => "").GroupBy(static one => (one.File, one.Record.PersonId)))
            Assert.Equal(group.Count(), place.Of($"W{group.Key.PersonId:D6}", Path.GetFileNameWithoutExtension(group.Key.File).Replace('-', '_')).Count);
    }

    [Fact]
    public void Twin_sisters_share_birthday_address_and_school_and_differ_in_forename_and_number()
    {
        var adaeze = Assert.Single(place.Of("W000021", "school_census"));
        var chidera = Assert.Single(place.Of("W000022", "school_census"));
        Assert.All((string[])["legalSurname", "birthDate", "address.postcode", "address.line1"], column => Assert.Equal(adaeze[column], chidera[column]));
        Assert.NotEqual(adaeze["legalForename"], chidera["legalForename"]);
        Assert.NotEqual(Assert.Single(place.Of("W000021", "gp_registrations"))["nhs_number"], Assert.Single(place.Of("W000022", "gp_registrations"))["nhs_number"]);
    }

    [Fact]
    public void Father_and_son_have_one_name_and_one_address()
    {
        var father = Assert.Single(place.Of("W000023", "gp_registrations"));
        var son = Assert.Single(place.Of("W000024", "gp_registrations"));
        Assert.Equal((father["family_name"], father["given_name"], father["postcode"]), (son["family_name"], son["given_name"], son["postcode"]));
        Assert.NotEqual(father["date_of_birth"], son["date_of_birth"]);
        Assert.Single(place.Of("W000024", "school_census"));
        Assert.Equal("KOWALSKI, Adam", Assert.Single(place.Of("W000023", "benefits"))["NAME"]);
    }

    [Fact]
    public void A_married_name_is_in_one_system_and_the_name_before_in_another()
    {
        Assert.Equal("ADJEI, Grace", Assert.Single(place.Of("W000025", "benefits"))["NAME"]);
        Assert.Equal("Mensah", Assert.Single(place.Of("W000025", "gp_registrations"))["family_name"]);
    }

    [Fact]
    public void Forename_and_surname_are_exchanged_in_the_library()
    {
        Assert.Contains("Zhang", Assert.Single(place.Of("W000026", "library"))["full_name"], StringComparison.Ordinal);
        Assert.Equal(("Zhang", "Li Na"), (Assert.Single(place.Of("W000026", "gp_registrations"))["family_name"], Assert.Single(place.Of("W000026", "gp_registrations"))["given_name"]));
    }

    [Fact]
    public void A_default_date_stands_in_place_of_a_date_of_birth()
    {
        string born = Assert.Single(place.Of("W000027", "library"))["date_of_birth"];
        Assert.Contains(born, (string[])["1970-01-01", "01/01/1970"]);
        Assert.Equal("1941-09-09", Assert.Single(place.Of("W000027", "gp_registrations"))["date_of_birth"]);
    }

    [Fact]
    public void Someone_born_on_1_January_moved_and_did_not_tell_the_library()
    {
        Assert.Equal("01/01/1990", Assert.Single(place.Of("W000028", "benefits"))["DATE_OF_BIRTH"]);
        Assert.StartsWith("34 ", Assert.Single(place.Of("W000028", "gp_registrations"))["address"], StringComparison.Ordinal);
        Assert.StartsWith("19 ", Assert.Single(place.Of("W000028", "library"))["address"], StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_exchanged_defaults_and_1_January_happen_by_themselves_too()
    {
        Assert.Contains(place.Sources["council_tax"], static row => row["POSTCODE"].Equals("Wexcombe", StringComparison.OrdinalIgnoreCase) && row["ADDR_TOWN"].StartsWith("WX", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(place.Sources["council_tax"], static row => row["DOB"] == "01-JAN-1901");
        Assert.True(place.Sources["gp_registrations"].Count(static row => row["date_of_birth"].EndsWith("-01-01", StringComparison.Ordinal)) > 10);
    }
}
