namespace Reeve.Standards.Tests;

public sealed class PlaceStandardsTests
{
    static readonly GeneralisationContext Context = new(default);

    [Theory]
    [InlineData("sw1a1aa", ValueState.Valid, "SW1A 1AA", null, "SW1A", "SW1A 1")]
    [InlineData("S01 1AA", ValueState.Suspect, "SO1 1AA", "a letter and a digit that look alike were exchanged", "SO1", "SO1 1")]
    [InlineData("SW1A", ValueState.Partial, "SW1A", "only the district", "SW1A", null)]
    [InlineData("sw1a 1", ValueState.Partial, "SW1A 1", "only the sector", "SW1A", "SW1A 1")]
    [InlineData("AB12", ValueState.Partial, "AB12", "only the district", "AB12", null)]
    [InlineData("ZZ99 3VZ", ValueState.Missing, null, "a pseudo postcode of the NHS, which is no place")]
    [InlineData("BFPO 801", ValueState.Invalid, null, "a number of a forces post office, not a postcode")]
    [InlineData("12345", ValueState.Invalid, null, "not the form of a postcode")]
    [InlineData("n/k", ValueState.Missing, null, "stands for nothing known")]
    public void A_postcode_has_a_district_and_a_sector(string text, ValueState state, string? canonical, string? reason, params string?[] parts)
    {
        StandardValue value = StandardCatalogue.Find("postcode")!.Reader([]).Read(text);
        Assert.Equal((state, canonical, reason), (value.State, value.Canonical, value.Reason));
        Assert.Equal(parts, value.Parts ?? []);
    }

    [Theory]
    [InlineData("SW1A 1AA", "SW1A 1", "SW1A", "SW")]
    [InlineData("N1 9GU", "N1 9", "N1", "N")]
    [InlineData("SW1A", null, "SW1A", "SW")]
    [InlineData("SW1A 1", "SW1A 1", "SW1A", "SW")]
    [InlineData("ASCN 1ZZ", "ASCN 1", "ASCN", "ASCN")]
    public void A_postcode_becomes_a_sector_a_district_or_an_area(string canonical, params string?[] levels) => Assert.Equal(
        levels, StandardCatalogue.Find("postcode")!.Levels.Select(level => StandardCatalogue.Find("postcode")!.Generalise(canonical, level, Context)));

    // sub-building|building|number|suffix|to|street|locality|town|postcode
    [Theory]
    [InlineData("Flat 2b, Maple House, 14a-16 Park Rd, Little Marsh, Wexcombe, SW1A 1AA", "2b|maple house|14|a|16|park road|little marsh|wexcombe|SW1A 1AA")]
    [InlineData("12 High Street, SW1A 1AA", "||12|||high street|||SW1A 1AA")]
    [InlineData("12a-14b High Street, Wexcombe", "||12|a|14b|high street||wexcombe|")]
    [InlineData("Rose Cottage, Mill Lane, Wexcombe", "|rose cottage||||mill lane||wexcombe|")]
    [InlineData("Flat 1, 2/1 High Street, Wexcombe", "1||2/1|||high street||wexcombe|")]
    public void An_address_falls_into_the_parts_of_BS_7666(string text, string parts)
    {
        StandardValue value = Address.Read(text);
        Assert.Equal((ValueState.Valid, parts), (value.State, string.Join('|', value.Parts!)));
    }

    [Fact]
    public void Columns_are_read_in_the_order_of_an_envelope()
    {
        StandardValue value = Address.Read((string?[])["Flat 2", null, "14a", "Park Rd", "", "Wexcombe", "sw1a1aa"]);
        Assert.Equal("2||14|a||park road||wexcombe|SW1A 1AA", string.Join('|', value.Parts!));
    }

    [Theory]
    [InlineData("High Street, Wexcombe, SW1A 1AA", ValueState.Partial, "no number or name of a building")]
    [InlineData("Wexcombe", ValueState.Partial, "no number or name of a building")]
    [InlineData("Rose Cottage, Wexcombe", ValueState.Partial, "no street and no postcode")]
    [InlineData("12 High Street", ValueState.Partial, "no town and no postcode")]
    [InlineData("No fixed abode", ValueState.Missing, "says that there is none")]
    [InlineData("n/a, -, unknown", ValueState.Missing, "stands for nothing known")]
    public void What_is_not_a_whole_address_says_so(string text, ValueState state, string reason)
    {
        StandardValue value = Address.Read(text);
        Assert.Equal((state, reason), (value.State, value.Reason));
    }

    [Fact]
    public void A_novel_is_no_address() => Assert.Equal(ValueState.Invalid, Address.Read((string?[])[new string('a', 600), new string('b', 600)]).State);

    [Theory]
    [InlineData("12 high street, wexcombe, SW1A 1AA", "SW1A 1AA", "SW1A 1", "wexcombe")]
    [InlineData("12 high street", null, null, null)]
    public void An_address_becomes_a_postcode_a_sector_or_a_town(string canonical, params string?[] levels) => Assert.Equal(
        levels, StandardCatalogue.Find("uk-address")!.Levels.Select(level => StandardCatalogue.Find("uk-address")!.Generalise(canonical, level, Context)));

    static StandardReader Address => StandardCatalogue.Find("uk-address")!.Reader([]);
}
