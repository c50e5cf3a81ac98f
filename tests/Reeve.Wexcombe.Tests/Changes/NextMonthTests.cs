namespace Reeve.Wexcombe.Tests.Changes;

[Collection(WholePlaceCollection.Name)]
public sealed class NextMonthTests(WholePlace place)
{
    [Fact]
    public void About_one_record_in_a_hundred_is_new_changed_or_gone()
    {
        int touched = 0;
        foreach (string source in WholePlace.Reading.Keys.Keys)
        {
            Dictionary<string, string> before = Lines(place.Now, source), after = Lines(place.Later, source);
            touched += before.Count(row => !after.ContainsKey(row.Key)) + after.Count(row => before.GetValueOrDefault(row.Key) != row.Value);
        }
        Assert.InRange(touched / (double)place.Now.Files.Records, 0.004, 0.025);
    }

    [Fact]
    public void A_record_stays_of_the_same_person()
    {
        var before = place.Now.Truth.ToDictionary(static row => (row["file"], row["record"]), static row => row["person"]);
        Assert.All(place.Later.Truth, row => Assert.Equal(before.GetValueOrDefault((row["file"], row["record"]), row["person"]), row["person"]));
    }

    [Fact]
    public void Truth_covers_every_record_of_the_month()
    {
        string[] written = [.. place.Later.Sources.SelectMany(static source => source.Value.Select(row => $"{source.Key} {row[WholePlace.Reading.Keys[source.Key]]}")).Order(StringComparer.Ordinal)];
        Assert.Equal(written, place.Later.Truth.Select(static row => $"{row["file"]} {row["record"]}").Order(StringComparer.Ordinal));
        Assert.Equal(written.Length, written.Distinct().Count());
    }

    [Fact]
    public void People_leave_the_doctors_list_and_others_come_to_it()
    {
        HashSet<string> before = place.Now.In("gp_registrations"), after = place.Later.In("gp_registrations");
        Assert.True(before.Except(after).Any());
        Assert.True(after.Except(before).Any());
        Assert.All(place.Later.Sources["gp_registrations"], static row => Assert.True(string.CompareOrdinal(row["registered_on"], "2026-05-01") < 0));
    }

    [Fact]
    public void Accounts_that_close_have_an_end_in_the_month()
    {
        var before = place.Now.Sources["council_tax"].ToDictionary(static row => row["LIABLE_REF"]);
        Dictionary<string, string>[] closed = [.. place.Later.Sources["council_tax"].Where(row => before.TryGetValue(row["LIABLE_REF"], out var then) && then["ACCOUNT_STATUS"] != row["ACCOUNT_STATUS"])];
        Assert.NotEmpty(closed);
        Assert.All(closed, static row => Assert.Matches("-APR-2026$", row["LIABLE_TO"]));
    }

    [Fact]
    public void Someone_who_moved_has_another_address_at_the_doctors()
    {
        var before = place.Now.Sources["gp_registrations"].ToDictionary(static row => row["patient_id"]);
        Assert.Contains(place.Later.Sources["gp_registrations"], row => before.TryGetValue(row["patient_id"], out var then) && then["address"] != row["address"] && then["nhs_number"] == row["nhs_number"]);
    }

    [Fact]
    public void The_gazetteer_and_the_areas_are_as_they_were()
    {
        foreach (string file in (string[])["data/gazetteer.csv", "data/llpg.csv", "data/areas.geojson"])
            Assert.Equal(File.ReadAllBytes(place.Now.Path(file)), File.ReadAllBytes(place.Later.Path(file)));
    }

    static Dictionary<string, string> Lines(WholePlace.Reading reading, string source) =>
        reading.Sources[source].ToDictionary(row => row[WholePlace.Reading.Keys[source]], static row => string.Join('\n', row.Select(static cell => $"{cell.Key}={cell.Value}")));
}
