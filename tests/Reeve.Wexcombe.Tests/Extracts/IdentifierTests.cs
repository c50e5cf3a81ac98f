using Reeve.Standards;

namespace Reeve.Wexcombe.Tests.Extracts;

/// <summary>Nothing in the place can belong to anybody.</summary>
public sealed class IdentifierTests(Place place) : IClassFixture<Place>
{
    [Fact]
    public void Every_nhs_number_is_of_the_test_range_with_a_good_check_digit()
    {
        string[] numbers = [.. place.SocialCare.Select(static row => row["nhs_number"].Replace(" ", "", StringComparison.Ordinal)).Where(static number => number.Length > 0)];
        Assert.True(numbers.Length > 300);
        foreach (string number in numbers)
        {
            Assert.Matches("^999[0-9]{7}$", number);
            // NHS Data Dictionary: all ten digits with the weights 10 to 1 sum to a multiple of 11.
            Assert.Equal(0, number.Select(static (digit, i) => (digit - '0') * (10 - i)).Sum() % 11);
        }
    }

    [Fact]
    public void An_nhs_number_is_of_one_person_and_few_people_have_two()
    {
        Dictionary<string, string> person = place.Truth.Where(static row => row["file"] == "adult-social-care.csv").ToDictionary(static row => row["record_id"], static row => row["person_id"]);
        var pairs = place.SocialCare.Where(static row => row["nhs_number"].Length > 0)
            .Select(row => (Number: row["nhs_number"].Replace(" ", "", StringComparison.Ordinal), Person: person[row["client_id"]])).Distinct().ToList();
        Assert.All(pairs.GroupBy(static pair => pair.Number), static people => Assert.Single(people));
        Assert.InRange(pairs.GroupBy(static pair => pair.Person).Count(static numbers => numbers.Count() == 2), 1, 12);
    }

    [Fact]
    public void Every_telephone_is_one_that_is_kept_for_drama()
    {
        string[] phones = [.. place.Housing.Select(static row => row["Telephone"]), .. place.CouncilTax.Select(static row => row["PHONE"]), .. place.SocialCare.Select(static row => row["telephone"])];
        string[] digits = [.. phones.Where(static phone => phone.Length > 0).Select(static phone => phone.Replace(" ", "", StringComparison.Ordinal).Replace("+44", "0", StringComparison.Ordinal))];
        Assert.True(digits.Length > 1000);
        Assert.All(digits, static phone => Assert.Matches("^(07700900[0-9]{3}|01632960[0-9]{3}|020794600?[0-9]{3})$", phone));
        Assert.All(digits, static phone => Assert.Equal(11, phone.Length));
    }

    [Fact]
    public void Only_a_few_people_share_a_telephone()
    {
        var person = place.Truth.ToDictionary(static row => row["record_id"], static row => row["person_id"]);
        int[] sharing = [.. place.SocialCare.Where(static row => row["telephone"].StartsWith("07", StringComparison.Ordinal))
            .GroupBy(static row => row["telephone"].Replace(" ", "", StringComparison.Ordinal))
            .Select(rows => rows.Select(row => person[row["client_id"]]).Distinct().Count())];
        Assert.InRange(sharing.Max(), 1, 4);
    }

    [Fact]
    public void Every_email_is_at_a_domain_kept_for_examples() =>
        Assert.All(place.CouncilTax.Where(static row => row["EMAIL"].Length > 0), static row => Assert.Matches(@"^[a-z]+[a-z0-9._]*@example\.(org|com)$", row["EMAIL"]));

    [Fact]
    public void Every_postcode_is_of_the_area_that_does_not_exist()
    {
        string[] postcodes = [.. place.Housing.Select(static row => row["Postcode"]), .. place.CouncilTax.Select(static row => row["POSTCODE"]), .. place.SocialCare.Select(static row => row["postcode"])];
        Assert.All(postcodes.Where(static code => code.Length > 0), static code => Assert.Matches("^(WX|wx)(1[0Oo]|[1-4]) ?[1-9][A-Za-z]{2}$", code));
        Assert.True(postcodes.Count(static code => Postcode.TryParse(code, out _)) > postcodes.Length * 0.95);
    }

    [Fact]
    public void No_national_insurance_number_is_given_to_anyone() =>
        Assert.All(place.All.SelectMany(static row => row.Values), static value => Assert.DoesNotMatch("(?i)^[a-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[a-d]?$", value));
}
