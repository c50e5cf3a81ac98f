using Reeve.Integration.Index.Property.Match;

namespace Reeve.Integration.Tests.Index.Property;

/// <summary>The permanent cases: what people write, and which property of the small gazetteer it is.</summary>
public class NamedAddressTests
{
    [Theory]
    [InlineData("Flat 2, 14A High Street, Wexcombe, WX1 2AB", "102", PropertyAnswer.Exact)]
    [InlineData("flat 2, 14a high st wexcombe", "102", PropertyAnswer.Matched)]
    [InlineData("FLAT 2 14A HIGH STREET WEXCOMBE WX12AB", "102", PropertyAnswer.Exact)]
    [InlineData("Apartment 2, 14 A High Street, WX1 2AB", "102", PropertyAnswer.Exact)]
    [InlineData("2/14A High St, Wexcombe", "102", PropertyAnswer.Matched)]
    [InlineData("14A Flat 2 High Street, WX1 2AB", "102", PropertyAnswer.Exact)]
    [InlineData("14A High Street Flat 2, WX1 2AB", "102", PropertyAnswer.Exact)]
    [InlineData("3 Maple Court, Mill Lane, Wexcombe", "113", PropertyAnswer.Matched)]
    [InlineData("Flat 3, Maple Court, 7 Mill Lane, WX1 3DE", "113", PropertyAnswer.Exact)]
    [InlineData("Flat 3 Maple Crt, Wexcombe", "113", PropertyAnswer.Matched)]
    [InlineData("Room 2, 8 Station Road, WX3 1AA", "142", PropertyAnswer.Exact)]
    [InlineData("Flat A, 31 Park View, WX5 1AA", "181", PropertyAnswer.Matched)]
    public void Flats_and_rooms_are_found(string address, string uprn, PropertyAnswer answer) => Is(address, uprn, answer);

    [Theory]
    [InlineData("14 High Street, WX1 2AB", "103", PropertyAnswer.Exact)]
    [InlineData("14 Hihg Street, WX1 2AB", "103", PropertyAnswer.Matched)]
    [InlineData("14 HighStreet, WX1 2AB", "103", PropertyAnswer.Exact)]
    [InlineData("14 High Stret, Wexcombe", "103", PropertyAnswer.Matched)]
    [InlineData("14 High, WX1 2AB", "103", PropertyAnswer.Matched)]
    [InlineData("14 High Street, WX1 2AD", "103", PropertyAnswer.Matched)]
    [InlineData("14 High Street, WX1 2BA", "103", PropertyAnswer.Matched)]
    [InlineData("High Street 14, Wexcombe, WX1 2AB", "103", PropertyAnswer.Exact)]
    [InlineData("No. 14 High Street, WX1 2AB", "103", PropertyAnswer.Exact)]
    [InlineData("14, WX1 2AB", "103", PropertyAnswer.Matched)]
    [InlineData("Bloggs and Sons, 14 High Street, WX1 2AB", "103", PropertyAnswer.Matched)]
    [InlineData("16 High Street, WX1 2AB", "104", PropertyAnswer.Matched)]
    [InlineData("16 - 18 High Street, WX1 2AB", "104", PropertyAnswer.Exact)]
    [InlineData("16 and 18 High Street, WX1 2AB", "104", PropertyAnswer.Exact)]
    [InlineData("St Annes Lodge, Saint Anne's La, Wex Quay", "190", PropertyAnswer.Matched)]
    [InlineData("St Anne's Lodge St Anne's Lane Wex Quay WX10 1AB", "190", PropertyAnswer.Exact)]
    public void Slips_abbreviations_and_ranges_are_seen_through(string address, string uprn, PropertyAnswer answer) => Is(address, uprn, answer);

    [Theory]
    [InlineData("Rose Cottage, Mill Lane, Aldren, WX4 5EF", "120", PropertyAnswer.Exact)]
    [InlineData("9 Mill Lane, Aldren, WX4 5EF", "120", PropertyAnswer.Matched)]
    [InlineData("24 Mill Lane, Wexcombe, WX1 3DE", "123", PropertyAnswer.Exact)]
    [InlineData("Old Works, 30 Mill Lane, WX1 3DE", "150", PropertyAnswer.Matched)]
    public void An_address_in_use_is_preferred_to_a_former_one_and_other_addresses_are_known(string address, string uprn, PropertyAnswer answer) => Is(address, uprn, answer);

    [Theory]
    [InlineData("Flat 9, 14A High Street, WX1 2AB", "100")]
    [InlineData("31C Park View, WX5 1AA", "180")]
    [InlineData("Flat 9, Maple Court, 7 Mill Lane, WX1 3DE", "110")]
    [InlineData("52 Station Road, WX3 1AA", "195")]
    public void The_building_stands_for_a_flat_that_is_not_there_or_not_said(string address, string uprn) => Is(address, uprn, PropertyAnswer.Parent);

    [Theory]
    [InlineData("14A High Street, WX1 2AB", "100")]
    [InlineData("8 Station Road, WX3 1AA", "140")]
    public void A_building_of_parts_that_is_meant_as_a_whole_is_itself(string address, string uprn) => Is(address, uprn, PropertyAnswer.Exact);

    [Theory]
    [InlineData("5 Church Road", null)]
    [InlineData("5 Church Road, Aldren", "131")]
    [InlineData("5 Church Rd, WX2 1AA", "130")]
    [InlineData("Ivy House, Mill Lane, WX1 3DE", null)]
    public void Two_that_differ_only_in_what_is_not_said_are_ambiguous(string address, string? uprn)
    {
        PropertyMatch match = SmallGazetteer.Find(address);
        Assert.Equal(uprn, match.Uprn);
        if (uprn is null) Assert.Equal((PropertyAnswer.Ambiguous, 2), (match.Answer, match.Candidates.Count));
    }

    [Theory]
    [InlineData("17 High Street, WX1 2AB")]
    [InlineData("99 High Street, Wexcombe")]
    [InlineData("40 Station Road, WX3 1AA")]
    [InlineData("14 Quarry Rise, Elsewhere, ZE1 9XX")]
    [InlineData("14 High Street, Netherthorpe, ZE1 9XX")]
    [InlineData("Rose Cottage, Aldren Way, Netherthorpe")]
    [InlineData("Wexcombe")]
    [InlineData("no fixed abode")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_not_there_is_not_found(string? address)
    {
        PropertyMatch match = SmallGazetteer.Find(address);
        Assert.Equal((PropertyAnswer.None, null), (match.Answer, match.Uprn));
        Assert.Matches(@"^\S.{20,}\.$", match.Reason);
    }

    [Fact]
    public void Town_and_postcode_in_the_column_of_the_other_do_not_matter() =>
        Assert.Equal((PropertyAnswer.Exact, "103"), (SmallGazetteer.Find("14 High Street, WX1 2AB", "Wexcombe") is var match ? match.Answer : default, match.Uprn));

    static void Is(string address, string uprn, PropertyAnswer answer)
    {
        PropertyMatch match = SmallGazetteer.Find(address);
        Assert.Equal((uprn, answer), (match.Uprn, match.Answer));
        Assert.InRange(match.Score, 0.7, 1);
        Assert.Equal(answer == PropertyAnswer.Exact, match.Score == 1);
    }
}
