using Reeve.Integration.Index.Infer;
using static Reeve.Integration.Index.Infer.ColumnKind;

namespace Reeve.Integration.Tests.Index.Infer;

public class HeaderLexiconTests
{
    public static TheoryData<string, string> Headers
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach ((ColumnKind kind, string headers) in new[]
            {
                (Forename, "forename|Forename|FORENAME|first_name|firstName|FirstName|First Name|given_name|GIVEN_NAME|PRIMARY_NAME_FIRST|PERSON_GIVEN_NAME|Tenant Forename|tenantForename|Forename(s)|forename_std|Claimant First Name|cust_fname"),
                (MiddleName, "middle_name|MiddleName|midl_name|Middle Initial|PRIMARY_NAME_MIDDLE|Other Names"),
                (Surname, "surname|Surname|last_name|lastName|LAST NAME|family_name|PERSON_FAMILY_NAME|PRIMARY_NAME_LAST|Tenant Surname|surname_clean"),
                (FullName, "name|full_name|fullName|first_and_surname|ACCOUNT_HOLDER|Tenant Name|PRIMARY_NAME_FULL|Liable Person|Service User Name"),
                (DateOfBirth, "dob|DOB|DoB|D.O.B.|Date of Birth|date_of_birth|dateOfBirth|BirthDate|PERSON_BIRTH_DATE|Date Of Birth (DD/MM/YYYY)|Tenant DOB|born"),
                (Sex, "sex|Gender|GENDER_CODE|sex_code|PERSON_GENDER_CODE_CURRENT|PERSON_STATED_GENDER_CODE|Sex at birth"),
                (Postcode, "postcode|PostCode|post_code|POST CODE|postcode_fake|zip_code|zipCode|ADDR_POSTAL_CODE|POSTCODE_OF_USUAL_ADDRESS|Home Postcode"),
                (HouseNumber, "house_number|HouseNo|street_number|Building Number|House Name or Number"),
                (Street, "street|StreetName|road|ROAD NAME"),
                (AddressLine, "address_1|Address1|addressLine1|ADDRESS LINE 2|ADDR_LINE1|addr2|res_street_address|PATIENT_USUAL_ADDRESS_LINE_1|Property Address Line 1"),
                (FullAddress, "address|Full Address|ADDR_FULL|Property Address|homeAddress"),
                (Town, "town|City|ADDR_CITY|suburb|Post Town|res_city_desc"),
                (Region, "state|County|ADDR_STATE|state_cd"),
                (Telephone, "phone|Telephone|Tel No.|PHONE_NUMBER|mobileNumber|Home Tel|Tel (Mobile)|full_phone_number|Primary Phone Number"),
                (Email, "email|E-mail|EMAIL_ADDRESS|eMail Address|Contact Email"),
                (NhsNumber, "nhs_number|NHS No.|NHSNumber|NHS_NUMBER|Patient NHS Number"),
                (NationalInsuranceNumber, "nino|NI Number|NI No.|National Insurance Number|niNumber"),
                (PersonalNumber, "soc_sec_id|SSN_NUMBER|ssn|PASSPORT_NUMBER|DRIVERS_LICENSE_NUMBER|NATIONAL_ID_NUMBER|TAX_ID_NUMBER"),
                (Description, "occupation|birth_place|Place of Birth|EMPLOYER|birth_state"),
            })
            {
                foreach (string header in headers.Split('|')) data.Add(header, kind.ToString());
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Headers))]
    public void Headers_of_many_systems_are_understood(string header, string kind) => Assert.Equal(kind, HeaderLexicon.Find(header)?.ToString());

    [Theory]
    [InlineData("Partner Forename"), InlineData("next_of_kin_phone"), InlineData("Emergency Contact Telephone"), InlineData("previous_address"), InlineData("Former Surname")]
    [InlineData("GP Name"), InlineData("Landlord Email"), InlineData("known_as"), InlineData("mail_addr1"), InlineData("school_postcode"), InlineData("Mother's Forename"), InlineData("BUSINESS_NAME")]
    public void What_belongs_to_somebody_else_is_not_the_persons(string header)
    {
        Assert.Null(HeaderLexicon.Find(header));
        Assert.True(HeaderLexicon.IsOfSomebodyElse(header));
    }

    [Theory]
    [InlineData("cluster"), InlineData("entity_id"), InlineData("person_id"), InlineData("true_id"), InlineData("trueMatch"), InlineData("label"), InlineData("group"), InlineData("match_id"), InlineData("CLUSTER_ID")]
    [InlineData("TEST_GROUP"), InlineData("ground_truth"), InlineData("gold_id"), InlineData("uprn"), InlineData("blocking_number"), InlineData("voter_reg_num"), InlineData("rec_id"), InlineData("personId"), InlineData("master_key")]
    public void What_numbers_people_or_groups_is_never_a_field(string header)
    {
        Assert.Null(HeaderLexicon.Find(header));
        Assert.True(HeaderLexicon.NumbersThings(header));
    }

    [Theory]
    [InlineData("Tenant_ForeName", "tenant fore name"), InlineData("NHSNumber", "nhs number"), InlineData("address1", "address 1"), InlineData("d.o.b", "d o b"), InlineData("Mother's name", "mothers name"), InlineData("  ", "")]
    public void Headers_fall_into_words(string header, string words) => Assert.Equal(words, string.Join(' ', HeaderLexicon.Words(header)));

    [Fact]
    public void No_header_means_two_things_and_every_kind_of_field_has_one()
    {
        ColumnKind[] named = [.. Headers.Select(row => Enum.Parse<ColumnKind>((string)row[1])).Distinct()];
        Assert.Empty(Enum.GetValues<ColumnKind>().Except(named).Except([Locality, Id, Ignored]));
    }
}
