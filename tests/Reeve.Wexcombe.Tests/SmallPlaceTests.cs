namespace Reeve.Wexcombe.Tests;

public sealed class SmallPlaceTests(Place place) : IClassFixture<Place>
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_gives_others()
    {
        using var first = new Place(400, 7);
        using var second = new Place(400, 7);
        using var other = new Place(400, 8);
        Assert.Equal(first.Bytes, second.Bytes);
        for (int i = 0; i < first.Bytes.Length; i++) Assert.NotEqual(first.Bytes[i], other.Bytes[i]);
    }

    [Fact]
    public void The_bytes_never_change_without_somebody_meaning_it()
    {
        // Measured results are told of this place: whoever changes it must measure again, and then write the new digest here.
        using var small = new Place(400, 1);
        byte[] all = [.. small.Bytes.SelectMany(static bytes => bytes)];
        Assert.Equal("1d27e38e806a3c4c2679e6ae357bb19b1c131b3cd7af211c396b00734a01192e", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(all)));
    }

    [Fact]
    public void Truth_covers_every_record_exactly_once()
    {
        string[] written =
        [
            .. place.Housing.Select(static row => "housing.csv " + row["Person Ref"]),
            .. place.CouncilTax.Select(static row => "council-tax.csv " + row["LIABLE_REF"]),
            .. place.SocialCare.Select(static row => "adult-social-care.csv " + row["client_id"]),
        ];
        Assert.Equal(written, place.Truth.Select(static row => $"{row["file"]} {row["record_id"]}"));
        Assert.Equal(written.Length, written.Distinct().Count());
        Assert.Equal(place.Files.Records, written.Length);
        Assert.Equal(place.Files.People, place.Truth.Select(static row => row["person_id"]).Distinct().Count());
    }

    [Fact]
    public void Four_thousand_residents_leave_three_to_five_thousand_records()
    {
        Assert.Equal(4000, place.Files.Residents);
        Assert.InRange(place.Files.Records, 3000, 5000);
        Assert.All([place.Files.HousingRecords, place.Files.CouncilTaxRecords, place.Files.SocialCareRecords], static count => Assert.True(count > 400));
    }

    [Fact]
    public void Three_fifths_are_in_one_system_and_the_others_in_two_or_three()
    {
        int[] systems = [.. place.Truth.GroupBy(static row => row["person_id"]).Select(static rows => rows.Select(static row => row["file"]).Distinct().Count())];
        Assert.InRange(systems.Count(static count => count == 1) / (double)systems.Length, 0.55, 0.65);
        Assert.InRange(systems.Count(static count => count == 3), 100, systems.Length / 8);
    }

    [Fact]
    public void Some_people_are_twice_in_one_system()
    {
        int twice = place.Truth.GroupBy(static row => (row["file"], row["person_id"])).Count(static rows => rows.Count() > 1);
        Assert.InRange(twice, 100, place.Files.Records / 12);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(1999)]
    [InlineData(5001)]
    public void The_place_has_as_many_residents_as_were_asked_for(int residents)
    {
        using var other = new Place(residents, 3);
        Assert.Equal(residents, other.Files.Residents);
    }

    [Theory]
    [InlineData(199)]
    [InlineData(100_001)]
    public void Too_small_or_too_large_a_place_is_refused(int residents) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallPlace.Write(Path.GetTempPath(), residents));

    [Fact]
    public void A_cancelled_place_leaves_no_files()
    {
        string folder = Directory.CreateTempSubdirectory("reeve-wexcombe-").FullName;
        try
        {
            Assert.Throws<OperationCanceledException>(() => SmallPlace.Write(folder, cancellation: new CancellationToken(canceled: true)));
            Assert.Empty(Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Each_system_has_its_own_way_with_headers_dates_and_line_ends()
    {
        Assert.StartsWith("Person Ref,Tenancy Ref,Tenant Title,Tenant Forename", File.ReadAllText(place.Files.Housing), StringComparison.Ordinal);
        Assert.StartsWith("LIABLE_REF,ACCOUNT_REF,ACCOUNT_HOLDER", File.ReadAllText(place.Files.CouncilTax), StringComparison.Ordinal);
        Assert.StartsWith("client_id,forename,surname,known_as,date_of_birth", File.ReadAllText(place.Files.SocialCare), StringComparison.Ordinal);
        Assert.All(place.Housing, static row => Assert.Matches(@"^(\d\d/\d\d/\d{4})?$", row["Date of Birth"]));
        Assert.All(place.CouncilTax, static row => Assert.Matches(@"^(\d\d-[A-Z]{3}-\d{4})?$", row["DOB"]));
        Assert.All(place.SocialCare, static row => Assert.Matches(@"^(\d{4}-\d\d-\d\d)?$", row["date_of_birth"]));
        Assert.Equal(place.Housing.Count + 1, File.ReadAllText(place.Files.Housing).Split("\r\n").Length - 1);
        Assert.DoesNotContain('\r', File.ReadAllText(place.Files.CouncilTax));
    }

    [Fact]
    public void References_do_not_tell_who_belongs_together_across_systems()
    {
        // In the order of references the person ids of a file go up and down: a reference is a date of entry, not a person.
        int[] people = [.. place.Truth.Where(static row => row["file"] == "council-tax.csv").Select(static row => int.Parse(row["person_id"][1..]))];
        int up = people.Zip(people.Skip(1)).Count(static pair => pair.First < pair.Second);
        Assert.InRange(up / (double)people.Length, 0.4, 0.85);
    }
}
