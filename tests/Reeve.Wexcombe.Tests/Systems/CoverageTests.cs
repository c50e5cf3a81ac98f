namespace Reeve.Wexcombe.Tests.Systems;

/// <summary>Who is in which system.</summary>
[Collection(WholePlaceCollection.Name)]
public sealed class CoverageTests(WholePlace written)
{
    readonly WholePlace.Reading place = written.Now;

    [Fact]
    public void Nearly_everybody_has_a_doctor() => Assert.InRange(place.In("gp_registrations").Count / (double)WholePlace.Residents, 0.93, 0.97);

    [Fact]
    public void Council_tax_knows_an_adult_of_nearly_every_household() =>
        Assert.InRange(place.Sources["council_tax"].Where(static row => row["ACCOUNT_STATUS"] == "OPEN").Select(static row => row["ACCOUNT_REF"]).Distinct().Count() / (double)place.Files.Households, 0.93, 1.0);

    [Fact]
    public void Most_children_of_school_age_are_pupils_and_nobody_else_is()
    {
        HashSet<string> pupils = place.In("school_census");
        Assert.InRange(pupils.Count / (double)WholePlace.Residents, 0.09, 0.18);
        Assert.All(place.Sources["school_census"].Where(static row => row.GetValueOrDefault("yearGroup") is not null), static row => Assert.Matches("^(R|[1-9]|1[0-3])$", row["yearGroup"]));
    }

    [Fact]
    public void The_same_people_are_in_several_systems()
    {
        int[] systems = [.. place.Truth.GroupBy(static row => row["person"]).Select(static rows => rows.Select(static row => row["file"]).Distinct().Count())];
        Assert.InRange(systems.Count(static count => count >= 2) / (double)systems.Length, 0.6, 0.95);
        Assert.InRange(systems.Count(static count => count >= 4), 50, systems.Length / 3);
    }

    [Fact]
    public void Surnames_follow_Zipfs_law()
    {
        // Where the law holds, rank times frequency falls much more slowly than frequency does.
        int[] counts = [.. place.Sources["gp_registrations"].GroupBy(static row => row["family_name"].ToUpperInvariant()).Select(static same => same.Count()).OrderDescending()];
        Assert.InRange(counts[0] / (double)counts[9], 1.2, 6);
        Assert.InRange(counts[9] / (double)counts[99], 2.5, 14);
        Assert.True(counts.Count(static count => count == 1) > counts.Length / 4);
    }

    [Fact]
    public void Poorer_areas_have_more_benefits_and_fewer_library_members()
    {
        var area = place.Gazetteer.ToDictionary(static row => row["uprn"], static row => row["area_code"]);
        var deciles = Reading.DelimitedText.Read(place.Path("data/areas.csv")).ToDictionary(static row => row["area_code"], static row => int.Parse(row["deprivation_decile"]));
        double Share(bool poor) =>
            place.Sources["benefits"].Where(row => row["UPRN"].Length > 0 && area.ContainsKey(row["UPRN"])).Count(row => deciles[area[row["UPRN"]]] <= 3 == poor)
            / (double)place.Sources["gp_registrations"].Where(row => row["uprn"].Length > 0 && area.ContainsKey(row["uprn"])).Count(row => deciles[area[row["uprn"]]] <= 3 == poor);
        Assert.True(Share(poor: true) > 1.5 * Share(poor: false));
    }

    [Fact]
    public void Some_people_are_twice_in_social_care() =>
        Assert.InRange(place.Truth.Where(static row => row["file"] == "adult_social_care").GroupBy(static row => row["person"]).Count(static same => same.Count() > 1), 2, 40);
}
