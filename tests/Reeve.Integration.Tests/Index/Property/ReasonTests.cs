namespace Reeve.Integration.Tests.Index.Property;

/// <summary>Why, in sentences.</summary>
public class ReasonTests
{
    [Theory]
    [InlineData("Flat 2, 14A High Street, WX1 2AB", "Everything agrees: flat 2, 14A High Street and WX1 2AB.")]
    [InlineData("Flat 9, 14A High Street, WX1 2AB", "Flat 9 is not in the gazetteer under 14A High Street, Wexcombe, WX1 2AB; the building itself is: 14A High Street and WX1 2AB agree.")]
    [InlineData("14 Hihg Street, WX1 2AB", "Number 14 and WX1 2AB agree; “Hihg St” is taken for High Street.")]
    [InlineData("14 High Street, WX1 2AD", "14 High Street agrees; the postcode WX1 2AD is one slip from WX1 2AB.")]
    [InlineData("14 High Street, Wexcombe", "14 High Street and Wexcombe agree; no postcode is given.")]
    [InlineData("16 High Street, WX1 2AB", "High Street and WX1 2AB agree; 16 is a part of 16-18 or the other way round.")]
    [InlineData("9 Mill Lane, Aldren, WX4 5EF", "9 Mill Lane and WX4 5EF agree; it is another address of the same property.")]
    [InlineData("31C Park View, WX5 1AA", "31C is not in the gazetteer under 31 Park View, Wexcombe, WX5 1AA; the building itself is: 31 Park View and WX5 1AA agree.")]
    [InlineData("99 High Street, Wexcombe", "Number 99 is not in the gazetteer on High Street, whose numbers go from 14 to 18.")]
    [InlineData("High Street, Wexcombe", "The address names High Street, but no number and no building on it.")]
    [InlineData("40 Station Road, WX3 1AA", "The address does not say which of 2 flats or rooms it is; the first is Flat 1, 40 Station Road, Wexcombe, WX3 1AA.")]
    [InlineData("52 Station Road, WX3 1AA", "The address does not say which of 2 parts of the building is meant; the property that they are parts of is taken.")]
    [InlineData("5 Church Road", "5 Church Road, Wexcombe, WX2 1AA and 5 Church Road, Aldren, Wexcombe, WX4 1AA are equally near; a postcode would tell them apart, so none is chosen.")]
    [InlineData("1 Quarry Rise, Elsewhere, ZE1 9XX", "No street, building or postcode of the gazetteer is like one in the address.")]
    [InlineData("unknown", "There is no address: the text is missing, a placeholder, or says that there is none.")]
    public void Say_what_agreed_what_differed_and_what_decided(string address, string reason) => Assert.StartsWith(reason, SmallGazetteer.Find(address).Reason, StringComparison.Ordinal);

    [Fact]
    public void The_best_three_candidates_come_with_the_answer()
    {
        var candidates = SmallGazetteer.Find("Flat 9, Maple Court, 7 Mill Lane, WX1 3DE").Candidates;
        Assert.Equal(["110", "111", "112"], candidates.Select(candidate => candidate.Uprn));
        Assert.Equal(candidates.OrderByDescending(candidate => candidate.Score), candidates);
    }

    [Fact]
    public void Types_that_hold_an_address_do_not_print_it()
    {
        Assert.Equal("[withheld]", $"{new Reeve.Integration.Index.Property.Match.AddressInput("14 High Street")}");
        Assert.Equal("[withheld]", $"{SmallGazetteer.Find("14 High Street")}");
    }
}
