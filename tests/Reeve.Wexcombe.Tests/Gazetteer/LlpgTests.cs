using Reeve.Wexcombe.Tests.Reading;

namespace Reeve.Wexcombe.Tests.Gazetteer;

[Collection(WholePlaceCollection.Name)]
public sealed class LlpgTests
{
    // Columns of Data Transfer Format 7.3 by record type, the first of which is the type itself.
    static readonly Dictionary<string, int> Columns = new() { ["10"] = 10, ["11"] = 20, ["15"] = 9, ["21"] = 23, ["23"] = 11, ["24"] = 30, ["29"] = 17, ["99"] = 5 };

    readonly WholePlace.Reading place;
    readonly List<List<string>> records;
    readonly ILookup<string, List<string>> byType;

    public LlpgTests(WholePlace written)
    {
        place = written.Now;
        records = DelimitedText.Lines(place.Path("data/llpg.csv"));
        byType = records.ToLookup(static record => record[0]);
    }

    [Fact]
    public void Every_record_has_the_columns_of_its_type()
    {
        Assert.All(records, static record => Assert.Equal(Columns[record[0]], record.Count));
        Assert.Equal(Columns.Keys.Order(), byType.Select(static type => type.Key).Order());
    }

    [Fact]
    public void The_header_comes_first_then_metadata_and_the_trailer_last_with_the_count()
    {
        Assert.Equal("10", records[0][0]);
        Assert.Equal("29", records[1][0]);
        Assert.Equal("99", records[^1][0]);
        Assert.Equal($"{records.Count - 3}", records[^1][2]);
        Assert.Equal(("7.3", "F"), (records[0][8], records[0][9]));
    }

    [Fact]
    public void Changes_are_insertions_in_the_order_of_their_numbers()
    {
        List<string>[] changes = [.. records.Skip(2).SkipLast(1)];
        Assert.All(changes, static record => Assert.Equal("I", record[1]));
        Assert.Equal(Enumerable.Range(1, changes.Length).Select(static number => $"{number}"), changes.Select(static record => record[2]));
    }

    [Fact]
    public void Streets_properties_and_addresses_refer_to_what_is_there()
    {
        HashSet<string> streets = [.. byType["11"].Select(static street => street[3])], properties = [.. byType["21"].Select(static property => property[3])];
        Assert.Equal(byType["11"].Count(), streets.Count);
        Assert.Equal(byType["21"].Count(), properties.Count);
        Assert.Equal(streets.Order(), byType["15"].Select(static descriptor => descriptor[3]).Order());
        Assert.All(byType["21"].Where(static property => property[8].Length > 0), property => Assert.Contains(property[8], properties));
        Assert.All(byType["23"], reference => Assert.Contains(reference[3], properties));
        Assert.All(byType["24"], address =>
        {
            Assert.Contains(address[3], properties);
            Assert.Contains(address[21], streets);
        });
        Assert.Equal(byType["24"].Count(), byType["24"].Select(static address => address[4]).Distinct().Count());
    }

    [Fact]
    public void Every_property_has_one_address_of_its_own_status_and_some_have_others()
    {
        ILookup<string, List<string>> addresses = byType["24"].ToLookup(static address => address[3]);
        Assert.All(byType["21"], property => Assert.Single(addresses[property[3]], address => address[6] == property[4]));
        string[] statuses = [.. byType["24"].Select(static address => address[6]).Distinct().Order()];
        Assert.Equal(["1", "3", "6", "8"], statuses);
    }

    [Fact]
    public void There_are_blocks_with_shells_shared_houses_with_rooms_and_care_homes()
    {
        var classes = byType["21"].ToDictionary(static property => property[3], static property => property[7]);
        ILookup<string, string> parents = byType["21"].Where(static property => property[8].Length > 0).ToLookup(property => classes[property[8]], static property => property[7]);
        Assert.Equal(["PP", "RH01"], parents.Select(static parent => parent.Key).Order());
        Assert.All(parents["PP"], static child => Assert.Contains(child, (string[])["RD06", "RH01", "RI01"]));
        Assert.All(parents["RH01"], static child => Assert.Equal("RH02", child));
        Assert.Contains("RI01", classes.Values);
        Assert.Contains("CE03", classes.Values);
    }

    [Fact]
    public void The_flat_table_says_of_every_property_what_the_gazetteer_says()
    {
        Assert.Equal(byType["21"].Select(static property => (property[3], property[8], property[7], property[4], property[9], property[10])),
            place.Gazetteer.Select(static row => (row["uprn"], row["parent_uprn"], row["classification"], row["logical_status"], row["easting"], row["northing"])));
    }

    [Fact]
    public void Numbers_of_properties_and_streets_begin_with_999()
    {
        Assert.All(place.Gazetteer, static row => Assert.Matches("^999[0-9]{9}$", row["uprn"]));
        Assert.All(place.Gazetteer, static row => Assert.Matches("^999[0-9]{5}$", row["usrn"]));
    }

    [Fact]
    public void A_postcode_belongs_to_one_street()
    {
        Assert.All(place.Gazetteer.GroupBy(static row => row["postcode"]), static postcode => Assert.Single(postcode.Select(static row => row["usrn"]).Distinct()));
        Assert.All(place.Gazetteer, static row => Assert.Matches("^WX(1|2|3|4|10) [1-9][A-Z]{2}$", row["postcode"]));
    }
}
