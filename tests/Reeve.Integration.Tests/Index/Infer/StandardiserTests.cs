using Reeve.Integration.Index.Infer;
using Reeve.Integration.Tests.Support;

namespace Reeve.Integration.Tests.Index.Infer;

public class StandardiserTests
{
    [Fact]
    public void Default_dates_of_birth_are_missing_and_first_of_January_is_not()
    {
        var born = Tables.Standardised(("dob", ["1900-01-01", "1901-01-01", "1970-01-01", "1968-05-04", "1111-11-11"]))["date_of_birth"].Column;
        Assert.Equal([null, null, "1970-01-01", "1968-05-04", null], Enumerable.Range(0, 5).Select(record => born[record]));
    }

    [Fact]
    public void Two_telephones_become_one_the_first_that_is_filled()
    {
        string[] mobile = ["", .. Values.Mobiles[1..]];
        var fields = Tables.Standardised(("mobile", mobile), ("home_phone", Values.Landlines));
        Assert.Equal(("+441632960001", "+447700900002"), (fields["telephone"].Column[0], fields["telephone"].Column[1]));
        Assert.Single(fields);
    }

    [Fact]
    public void A_whole_name_falls_into_its_parts()
    {
        var fields = Tables.Standardised(("name", Values.FullNames));
        Assert.Equal(("brian", "bexley"), (fields["forename"].Column[1], fields["surname"].Column[1]));
        Assert.Equal(("emma", "jane", "elmer"), (fields["forename"].Column[4], fields["middle_name"].Column[4], fields["surname"].Column[4]));
    }

    [Fact]
    public void A_whole_name_fills_the_records_that_have_no_parts_and_no_others()
    {
        string[] forenames = ["Zoe", "", .. Values.Forenames[2..]], surnames = ["Zeller", "", .. Values.Surnames[2..]];
        var fields = Tables.Standardised(("PRIMARY_NAME_FULL", Values.FullNames), ("PRIMARY_NAME_FIRST", forenames), ("PRIMARY_NAME_LAST", surnames));
        Assert.Equal(("zoe", "zeller"), (fields["forename"].Column[0], fields["surname"].Column[0]));
        Assert.Equal(("brian", "bexley"), (fields["forename"].Column[1], fields["surname"].Column[1]));
    }

    [Fact]
    public void Second_forenames_in_the_forename_column_are_middle_names()
    {
        var fields = Tables.Standardised(("forename", ["John Arthur", "Mary"]), ("surname", ["Hatch", "Ingle"]));
        Assert.Equal(("john", "arthur", "mary", null), (fields["forename"].Column[0], fields["middle_name"].Column[0], fields["forename"].Column[1], fields["middle_name"].Column[1]));
    }

    [Fact]
    public void One_address_and_address_lines_and_parts_come_to_the_same_fields()
    {
        var whole = Tables.Standardised(("address", Values.Addresses));
        var lines = Tables.Standardised(("address_1", [.. Values.Streets.Select((street, at) => $"{at + 1} {street}")]), ("address_2", Values.Towns.Select(_ => "Wexcombe").ToArray()), ("postcode", Values.Postcodes));
        var parts = Tables.Standardised(("house_number", Values.Numbers), ("street", Values.Streets), ("town", Values.Towns.Select(_ => "Wexcombe").ToArray()), ("postcode", Values.Postcodes));
        foreach (string field in new[] { "house_number", "street", "town", "postcode" })
            for (int record = 0; record < 10; record++)
            {
                Assert.Equal(parts[field].Column[record], whole[field].Column[record]);
                Assert.Equal(parts[field].Column[record], lines[field].Column[record]);
            }
    }

    [Fact]
    public void A_whole_address_fills_the_records_that_have_no_lines()
    {
        string[] lines = ["5 Low Road", "", .. Values.Streets[2..].Select(street => $"9 {street}")], towns = ["Aldren", "", .. Values.Towns[2..]];
        var fields = Tables.Standardised(("ADDR_FULL", Values.Addresses), ("ADDR_LINE1", lines), ("ADDR_CITY", towns));
        Assert.Equal(("5", "low road", "aldren"), (fields["house_number"].Column[0], fields["street"].Column[0], fields["town"].Column[0]));
        Assert.Equal(("2", "mill lane", "wexcombe"), (fields["house_number"].Column[1], fields["street"].Column[1], fields["town"].Column[1]));
    }

    [Fact]
    public void A_superseded_NHS_number_is_read_as_the_current_one()
    {
        Standardiser standardiser = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["9434765870"] = "9434765919" }, threads: 1);
        var fields = standardiser.Standardise(ColumnInference.Infer(Tables.Of(("nhs_number", ["943 476 5870", "9434765919", "9434765918"])), Tables.NothingSaid));
        Assert.Equal(["9434765919", "9434765919", null], Enumerable.Range(0, 3).Select(record => fields["nhs_number"].Column[record]));
    }
}
