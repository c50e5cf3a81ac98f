using Reeve.Integration.Index.Infer;
using Reeve.Integration.Tests.Support;
using static Reeve.Integration.Index.Infer.ColumnKind;

namespace Reeve.Integration.Tests.Index.Infer;

public class ColumnInferenceTests
{
    [Fact]
    public void Values_show_what_a_column_is_when_its_header_does_not()
    {
        Dictionary<string, ColumnKind> kinds = Tables.Kinds(
            ("a", Values.Emails), ("b", Values.Postcodes), ("c", Values.Births), ("d", Values.Mobiles), ("e", Values.Sexes), ("f", Values.Forenames), ("g", Values.NhsNumbers), ("h", Values.Words));
        Assert.Equal([Email, Postcode, DateOfBirth, Telephone, Sex, Forename, NhsNumber, Ignored], kinds.Values);
    }

    [Fact]
    public void A_header_that_lies_is_not_believed() =>
        Assert.Equal([Ignored, Ignored, Email], Tables.Kinds(("dob", Values.Words), ("email", Values.Words), ("town", Values.Emails)).Values);

    [Theory]
    [InlineData("cluster"), InlineData("entity_id"), InlineData("person_id"), InlineData("true_id"), InlineData("label"), InlineData("group"), InlineData("match_id")]
    [InlineData("v7"), InlineData("class"), InlineData("household"), InlineData("family"), InlineData("number")]
    public void A_column_that_might_hold_the_truth_is_never_read(string header)
    {
        Assert.Equal(Ignored, Tables.Kinds(("name", Values.FullNames), ("postcode", Values.Postcodes), (header, Values.Groups))[header]);
        string[] sevenDigits = [.. Values.Groups.Select(group => $"401823{group}")];
        Assert.Equal(Ignored, Tables.Kinds(("name", Values.FullNames), ("postcode", Values.Postcodes), (header, sevenDigits))[header]);
    }

    [Theory]
    [InlineData("true_forename"), InlineData("match_name"), InlineData("cluster_label"), InlineData("entity")]
    public void A_truth_that_looks_like_a_name_is_not_read_either(string header) =>
        Assert.Equal(Ignored, Tables.Kinds(("surname", Values.Surnames), (header, Values.RepeatedForenames))[header]);

    [Fact]
    public void A_number_is_a_houses_only_beside_a_street()
    {
        Assert.Equal(HouseNumber, Tables.Kinds(("number", Values.Numbers), ("street", Values.Streets))["number"]);
        Assert.Equal(Ignored, Tables.Kinds(("number", Values.Groups), ("postcode", Values.Postcodes))["number"]);
    }

    [Fact]
    public void The_record_is_identified_by_a_column_that_numbers_and_never_repeats()
    {
        Dictionary<string, ColumnKind> kinds = Tables.Kinds(("cluster", Values.Groups), ("Person Ref", Values.Ids), ("case_id", Values.Numbers), ("surname", Values.Surnames));
        Assert.Equal([Ignored, Id, Ignored, Surname], kinds.Values);
    }

    [Fact]
    public void A_first_column_of_codes_identifies_the_record_but_one_with_a_gap_does_not()
    {
        Assert.Equal(Id, Tables.Kinds(("tenancy", Values.Ids), ("surname", Values.Surnames))["tenancy"]);
        Assert.Equal(Ignored, Tables.Kinds(("tenancy", ["", .. Values.Ids[1..]]), ("surname", Values.Surnames))["tenancy"]);
    }

    [Fact]
    public void Dates_addresses_and_names_do_not_identify_a_record() =>
        Assert.DoesNotContain(Id, Tables.Kinds(("opened", Values.RecentDates), ("remarks", Values.Addresses), ("holder of", Values.FullNames)).Values);

    [Theory]
    [InlineData("M", "M", "M", "M", "M"), InlineData("1", "2", "1", "2", "1"), InlineData("S", "M", "S", "F", "M")]
    public void Letters_and_numbers_that_are_not_both_sexes_are_not_a_sex(params string[] values) => Assert.Equal(Ignored, Tables.Kinds(("x", values))["x"]);

    [Fact]
    public void Other_dates_are_not_taken_for_births()
    {
        Dictionary<string, ColumnKind> kinds = Tables.Kinds(("Tenancy Start", Values.Births), ("LIABLE_FROM", Values.RecentDates), ("when", Values.RecentDates), ("Date of Death", Values.Births), ("surname", Values.Surnames));
        Assert.Equal([Ignored, Ignored, Ignored, Ignored, Surname], kinds.Values);
    }

    [Fact]
    public void A_whole_name_beside_its_parts_is_left_out_when_the_parts_are_always_there()
    {
        Dictionary<string, ColumnKind> kinds = Tables.Kinds(("full_name", Values.FullNames), ("first_name", Values.Forenames), ("surname", Values.Surnames), ("first_and_surname", Values.FullNames));
        Assert.Equal([Ignored, Forename, Surname, Ignored], kinds.Values);
    }

    [Fact]
    public void A_whole_address_beside_its_lines_or_street_is_left_out()
    {
        Assert.Equal(Ignored, Tables.Kinds(("address", Values.Addresses), ("address_1", Values.Streets))["address"]);
        Assert.Equal(Ignored, Tables.Kinds(("address", Values.Addresses), ("street", Values.Streets), ("house_number", Values.Numbers))["address"]);
        Assert.Equal(FullAddress, Tables.Kinds(("address", Values.Addresses), ("postcode", Values.Postcodes))["address"]);
    }

    [Fact]
    public void Of_two_columns_of_a_kind_the_named_one_and_then_the_fuller_one_is_taken()
    {
        Assert.Equal([Ignored, Email], Tables.Kinds(("x", Values.Emails), ("email", Values.Emails)).Values);
        Assert.Equal([Ignored, Surname], Tables.Kinds(("last_name", ["", .. Values.Surnames[1..]]), ("surname", Values.Surnames)).Values);
    }

    [Fact]
    public void What_a_person_says_wins()
    {
        Dictionary<string, ColumnKind> said = new(StringComparer.OrdinalIgnoreCase) { ["SURNAME"] = Ignored, ["label"] = Surname };
        IReadOnlyList<InferredColumn> columns = ColumnInference.Infer(Tables.Of(("surname", Values.Surnames), ("label", Values.Surnames)), said);
        Assert.Equal([Ignored, Surname], columns.Select(column => column.Kind));
    }

    [Fact]
    public void A_column_without_values_or_with_placeholders_only_is_left_alone() =>
        Assert.Equal([Ignored, Ignored], Tables.Kinds(("surname", ["", ""]), ("dob", ["n/a", "unknown"])).Values);
}
