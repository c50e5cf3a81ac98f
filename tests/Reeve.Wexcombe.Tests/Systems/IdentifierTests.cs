using System.Text;
using System.Text.RegularExpressions;

namespace Reeve.Wexcombe.Tests.Systems;

/// <summary>Nothing in the whole place can belong to anybody.</summary>
[Collection(WholePlaceCollection.Name)]
public sealed class IdentifierTests(WholePlace written)
{
    readonly WholePlace.Reading[] months = [written.Now, written.Later];

    [Fact]
    public void Every_nhs_number_is_of_the_test_range_with_a_good_check_digit()
    {
        foreach (WholePlace.Reading place in months)
        {
            string[] numbers = [.. place.Values("nhs_number").Select(static number => number.Replace(" ", "", StringComparison.Ordinal))];
            Assert.True(numbers.Length > 1500);
            Assert.All(numbers, static number => Assert.Matches("^999[0-9]{7}$", number));
            // NHS Data Dictionary: all ten digits with the weights 10 to 1 sum to a multiple of 11.
            Assert.All(numbers, static number => Assert.Equal(0, number.Select(static (digit, i) => (digit - '0') * (10 - i)).Sum() % 11));
        }
    }

    [Fact]
    public void Every_telephone_is_one_that_is_kept_for_drama()
    {
        foreach (WholePlace.Reading place in months)
        {
            string[] phones = [.. place.Values("PHONE", "Telephone", "telephone", "TELEPHONE", "mobile", "phone")
                .Select(static phone => phone.Replace(" ", "", StringComparison.Ordinal).Replace("+44", "0", StringComparison.Ordinal))];
            Assert.True(phones.Length > 1500);
            Assert.All(phones, static phone => Assert.Matches("^(07700900[0-9]{3}|01632960[0-9]{3}|02079460[0-9]{3})$", phone));
        }
    }

    [Fact]
    public void Every_email_is_at_a_domain_kept_for_examples()
    {
        foreach (WholePlace.Reading place in months)
            Assert.All(place.Values("EMAIL", "email"), static email => Assert.Matches(@"^[a-z0-9._]+@example\.(org|com)$", email));
    }

    [Fact]
    public void Every_pupil_number_has_a_good_check_letter_and_is_of_no_local_authority()
    {
        foreach (WholePlace.Reading place in months)
        {
            string[] numbers = place.Values("upn");
            Assert.True(numbers.Length > 150);
            Assert.All(numbers, static number => Assert.Matches("^[A-HJ-NP-RT-Z]999[0-9]{8}[0-9A-HJ-NP-RT-Z]$", number));
            // DfE: the characters after the letter with the weights 2 to 13, modulo 23; a letter counts its place without I, O and S.
            Assert.All(numbers, static number =>
            {
                int sum = number.Skip(1).Select(static (c, i) => (char.IsAsciiDigit(c) ? c - '0' : "ABCDEFGHJKLMNPQRTUVWXYZ".IndexOf(c)) * (i + 2)).Sum();
                Assert.Equal("ABCDEFGHJKLMNPQRTUVWXYZ"[sum % 23], number[0]);
            });
            Assert.Equal(numbers.Length, numbers.Distinct().Count());
        }
    }

    [Fact]
    public void A_published_pupil_number_is_made_from_its_twelve_characters() =>
        // The example of python-stdnum, which checks UPNs by the DfE's guide.
        Assert.Equal("B801200005001", Wexcombe.Systems.Upn.WithLetter("801200005001"));

    [Fact]
    public void No_file_holds_what_could_be_a_national_insurance_number()
    {
        foreach (WholePlace.Reading place in months)
            foreach (string value in place.People.SelectMany(static row => row.Values))
                Assert.DoesNotMatch("(?i)^[a-z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[a-d]?$", value);
        // Files of text whole, as well: two letters that a number may begin with (HMRC, NIM39110), six digits and a letter.
        foreach (string file in (string[])["data/council-tax.csv", "data/adult-social-care.csv", "data/benefits.tsv", "data/school-census.json", "data/llpg.csv", "data/gazetteer.csv", "data/services.json", "truth/people.csv"])
            Assert.Empty(Regex.Matches(File.ReadAllText(months[0].Path(file), Encoding.Latin1), @"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\b", RegexOptions.None, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Every_uprn_that_a_system_has_is_of_the_invented_range()
    {
        foreach (WholePlace.Reading place in months)
            Assert.All(place.Values("UPRN", "uprn", "address.uprn"), static uprn => Assert.Matches("^999[0-9]{9}$", uprn));
    }

    [Fact]
    public void Nearly_every_uprn_that_a_system_has_is_in_the_gazetteer_and_a_few_are_the_neighbours()
    {
        var postcodes = written.Now.Gazetteer.ToDictionary(static row => row["uprn"], static row => row["postcode"]);
        (string Uprn, string Postcode)[] pairs = [.. written.Now.Sources["council_tax"].Where(static row => row["UPRN"].Length > 0 && row["POSTCODE"].Length > 0).Select(static row => (row["UPRN"], row["POSTCODE"]))];
        Assert.InRange(pairs.Count(pair => postcodes.ContainsKey(pair.Uprn)) / (double)pairs.Length, 0.995, 1);
        double agree = pairs.Count(pair => string.Equals(postcodes.GetValueOrDefault(pair.Uprn), pair.Postcode, StringComparison.OrdinalIgnoreCase)) / (double)pairs.Length;
        Assert.InRange(agree, 0.8, 0.995);
    }
}
