using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Match;
using Reeve.Integration.Tests.Support;
using Reeve.Store;
using FsCheck;
using FsCheck.Fluent;

namespace Reeve.Integration.Tests.Index.Property;

/// <summary>Gazetteers of any form, and broken ones.</summary>
public sealed class GazetteerTests : IDisposable
{
    const string Header = "10,\"WEXCOMBE\",999000000001,9999,2026-04-01,0,2026-04-01,06:00:00,\"7.3\",\"F\"";
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_full_supply_in_the_transfer_format_gives_properties_with_all_their_addresses()
    {
        Gazetteer gazetteer = Read("llpg.csv", Header,
            "11,\"I\",1,99900001,1,9999,2,1990-01-01,1,8,0,1998-04-01,1998-04-01,1990-01-01,,1,2,3,4,10", "15,\"I\",2,99900001,\"MILL LANE\",\"ALDREN\",\"WEXCOMBE\",\"WEXCOMBE\",\"ENG\"",
            "21,\"I\",3,999000000001,1,2,2001-01-01,\"PP\",,412345,98765,1,9999,2001-01-01,,2001-01-01,2001-01-01,,\"E05\",,9999,,",
            "21,\"I\",4,999000000002,1,2,2001-01-01,\"RD06\",999000000001,412345,98765,2,9999,2001-01-01,,2001-01-01,2001-01-01,\"THE \"\"OLD\"\" FIRM\",\"E05\",,9999,,",
            Lpi(5, "999000000001", 1, ",,,", "\"\"", "14,\"A\",16,", "\"MILL HOUSE\""), Lpi(6, "999000000002", 1, "2,\"B\",,", "\"FLAT\"", "14,\"A\",16,", "\"MILL HOUSE\""), Lpi(7, "999000000002", 8, ",,,", "\"\"", "12,,,", ""), "99,0,7,2026-04-01,06:00:00");
        Assert.Equal(["999000000001", "999000000002"], gazetteer.Properties.Select(property => property.Uprn));
        Assert.Equal((-1, 0), (gazetteer.Properties[0].Parent, gazetteer.Properties[1].Parent));
        Assert.Equal((412345, 98765, true), (gazetteer.Properties[0].X, gazetteer.Properties[0].Y, gazetteer.Properties[0].IsShell));
        Assert.Equal(["MILL HOUSE, 14A-16 MILL LANE, ALDREN, WEXCOMBE, WX1 3DE", "THE \"OLD\" FIRM, FLAT 2B, MILL HOUSE, 14A-16 MILL LANE, ALDREN, WEXCOMBE, WX1 3DE", "THE \"OLD\" FIRM, 12 MILL LANE, ALDREN, WEXCOMBE, WX1 3DE"], gazetteer.Addresses.Select(address => address.Parts.ToString()));
        Assert.Equal([AddressStatus.Approved, AddressStatus.Approved, AddressStatus.Historical], gazetteer.Addresses.Select(address => address.Status));
        Assert.Equal("999000000002", PropertyMatcher.Match(gazetteer, new AddressInput("Flat 2b, Mill House, 14a-16 Mill Lane, WX1 3DE")).Uprn);
    }

    [Fact]
    public void A_supply_of_changes_is_refused() => Fault(StoreFault.Data, "is a supply of changes only", "llpg.csv", Header.Replace("\"F\"", "\"C\"", StringComparison.Ordinal), Lpi(1, "1", 1, ",,,", "", "14,,,", ""));

    [Theory]
    [InlineData("uprn,address", "7,\"14 Mill Lane, Wexcombe, WX1 3DE\"")]
    [InlineData("property_ref,full_address,postcode", "7,\"14 Mill Lane, Wexcombe\",WX1 3DE")]
    [InlineData("UPRN,PAO_START_NUMBER,PAO_START_SUFFIX,STREET_DESCRIPTION,TOWN_NAME,POSTCODE_LOCATOR", "7,14,,MILL LANE,WEXCOMBE,WX1 3DE")]
    [InlineData("uprn,building_number,street_name,post_town,postcode", "7,14,Mill Lane,Wexcombe,WX1 3DE")]
    [InlineData("uprn,address_1,address_2,postcode", "7,14 Mill Lane,Wexcombe,WX1 3DE")]
    [InlineData("id,where it is", "7,\"14 Mill Lane, Wexcombe, WX1 3DE\"", "8,\"15 Mill Lane, Wexcombe, WX1 3DE\"", "9,\"16 Mill Lane, Wexcombe, WX1 3DE\"", "10,\"17 Mill Lane, Wexcombe, WX1 3DE\"", "11,\"18 Mill Lane, Wexcombe, WX1 3DE\"")]
    public void Any_table_with_an_identifier_and_an_address_is_one(params string[] lines) =>
        Assert.Equal(("7", PropertyAnswer.Exact), (PropertyMatcher.Match(Read("any.csv", lines), new AddressInput("14 Mill Lane, Wexcombe, WX1 3DE")) is var match ? match.Uprn : null, match.Answer));

    [Fact]
    public void A_text_that_cannot_be_taken_apart_is_found_as_a_whole()
    {
        Gazetteer gazetteer = Read("whole.csv", "uprn,address,postcode", "1,CHELMBROOK CEVC PRIMARY SCHOOL WOODLANDS CHELMBROOK,WX7 1DT", "2,THE KIOSK 14 NORTHLANDS PAVEMENT PITSBY,WX7 3DU", "3,THE KIOSK 15 NORTHLANDS PAVEMENT PITSBY,WX7 3DU");
        Assert.Equal("1", PropertyMatcher.Match(gazetteer, new AddressInput("Chelmbrook CEVC Primary School, Woodlands, Chelmbrook", "WX7 1DT")).Uprn);
        Assert.Equal("2", PropertyMatcher.Match(gazetteer, new AddressInput("the kiosk 14 northlands pavment pitsby", "wx73du")).Uprn);
        Assert.Null(PropertyMatcher.Match(gazetteer, new AddressInput("the kiosk 16 northlands pavement pitsby", "WX7 3DU")).Uprn);
    }

    [Fact]
    public void A_table_without_addresses_or_identifiers_is_refused_with_the_next_step()
    {
        Fault(StoreFault.Data, "no column of addresses", "a.csv", "uprn,colour", "1,red", "2,blue");
        Fault(StoreFault.Data, "no column of property numbers", "b.csv", "address", "\"14 Mill Lane, WX1 3DE\"", "\"14 Mill Lane, WX1 3DE\"");
        Fault(StoreFault.Data, "2 different licences", "c.csv", "uprn,address,licence", "1,\"14 Mill Lane, WX1 3DE\",one", "2,\"15 Mill Lane, WX1 3DE\",two");
    }

    [Fact]
    public void A_licence_that_a_column_or_the_caller_states_goes_with_the_answers()
    {
        Gazetteer gazetteer = Read("l.csv", "uprn,address,licence", "1,\"14 Mill Lane, WX1 3DE\",OGL v3", "2,\"15 Mill Lane, WX1 3DE\",OGL v3");
        Assert.Equal("OGL v3", PropertyMatcher.Match(gazetteer, [new AddressInput("14 Mill Lane")]).Licence);
        Assert.Equal("mine", GazetteerReader.Read(Path.Combine(folder.Path, "l.csv"), "mine").Licence);
    }

    [Fact]
    public void Parents_in_a_loop_or_absent_are_counted_and_taken_away()
    {
        Gazetteer gazetteer = Read("loop.csv", "uprn,parent_uprn,address", "1,2,\"Flat 1, 14 Mill Lane, WX1 3DE\"", "2,3,\"Flat 2, 14 Mill Lane, WX1 3DE\"", "3,1,\"14 Mill Lane, WX1 3DE\"", "4,4,\"15 Mill Lane, WX1 3DE\"", "5,1,\"Room 1, 14 Mill Lane, WX1 3DE\"", "6,77,\"16 Mill Lane, WX1 3DE\"");
        Assert.Equal([-1, -1, -1, -1, 0, -1], gazetteer.Properties.Select(property => property.Parent));
        Assert.Equal(["1 property names a parent that the gazetteer does not have; they are taken to have none.", "4 properties are their own parents, directly or in a loop; they are taken to have none."], gazetteer.Warnings);
        Assert.Equal("3", PropertyMatcher.Match(gazetteer, new AddressInput("14 Mill Lane, WX1 3DE")).Uprn);
    }

    [Fact]
    public void Loops_are_broken_as_a_slow_reference_would_and_no_other_parent_is_touched() =>
        Prop.ForAll(Gen.Choose(-1, 11).ArrayOf(12).ToArbitrary(), parents =>
        {
            Dictionary<string, int> numbers = Enumerable.Range(0, parents.Length).ToDictionary(at => $"{at}", at => at);
            int[] found = Parents.Resolve([.. parents.Select(parent => parent < 0 ? null : $"{parent}")], numbers, []);
            int[] expected = [.. Enumerable.Range(0, parents.Length).Select(at => ComesBack(at, parents) ? -1 : parents[at])];
            return found.SequenceEqual(expected) && Enumerable.Range(0, found.Length).All(at => !ComesBack(at, found));
        }).QuickCheckThrowOnFailure();

    static bool ComesBack(int start, int[] parents)
    {
        int at = parents[start];
        for (int step = 0; step <= parents.Length && at >= 0; step++, at = parents[at])
            if (at == start) return true;
        return false;
    }

    Gazetteer Read(string name, params string[] lines) => GazetteerReader.Read(folder.Write(name, lines));

    void Fault(StoreFault kind, string says, string name, params string[] lines)
    {
        StoreException fault = Assert.Throws<StoreException>(() => Read(name, lines));
        Assert.Equal(kind, fault.Fault);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Mill", fault.Message, StringComparison.Ordinal);
    }

    static string Lpi(int order, string uprn, int status, string unitNumber, string unit, string number, string building) =>
        $"24,\"I\",{order},{uprn},\"9999L{order:D9}\",\"ENG\",{status},2001-01-01,,2001-01-01,2001-01-01,{unitNumber},{unit},{number},{building},99900001,,\"Y\",\"WX1 3DE\",\"WEXCOMBE\",\"Y\",9999,,";
}
