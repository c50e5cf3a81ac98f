using Reeve.Integration.Connect;
using Reeve.Integration.Index.Infer;
using Reeve.Integration.Tests.Support;
using Reeve.Tests.Shared;
using Reeve.Wexcombe;

namespace Reeve.Integration.Tests.Index.Infer;

/// <summary>What inference makes of files that other people wrote. Columns that are not named here are ignored.</summary>
public class RealFileInferenceTests
{
    [Fact]
    public void Fake_1000_is_read_right() =>
        Check(SharedData.Path("data", "linkage", "fake_1000.csv"), "unique_id=Id first_name=Forename surname=Surname dob=DateOfBirth city=Town email=Email");

    [Fact]
    public void Febrl3_is_read_right() =>
        Check(SharedData.Path("data", "linkage", "febrl3.csv"),
            "rec_id=Id given_name=Forename surname=Surname street_number=HouseNumber address_1=AddressLine address_2=AddressLine suburb=Town postcode=Postcode state=Region date_of_birth=DateOfBirth soc_sec_id=PersonalNumber");

    [Fact]
    public void People_100k_is_read_right() =>
        Check(SharedData.Path("data", "linkage", "people_100k.csv"),
            "unique_id=Id first_name=Forename middle_name=MiddleName surname=Surname dob=DateOfBirth sex=Sex house_number=HouseNumber street=Street town=Town postcode=Postcode nino=NationalInsuranceNumber phone=Telephone email=Email");

    [Fact]
    public void Senzings_customers_are_read_right() =>
        Check(SharedData.Path("data", "linkage", "senzing_customers.csv"),
            "RECORD_ID=Id PRIMARY_NAME_FULL=FullName PRIMARY_NAME_LAST=Surname PRIMARY_NAME_FIRST=Forename PRIMARY_NAME_MIDDLE=MiddleName GENDER=Sex DATE_OF_BIRTH=DateOfBirth PASSPORT_NUMBER=PersonalNumber "
            + "DRIVERS_LICENSE_NUMBER=PersonalNumber SSN_NUMBER=PersonalNumber NATIONAL_ID_NUMBER=PersonalNumber EMAIL_ADDRESS=Email ADDR_FULL=FullAddress ADDR_LINE1=AddressLine ADDR_CITY=Town ADDR_STATE=Region "
            + "ADDR_POSTAL_CODE=Postcode PHONE_NUMBER=Telephone");

    [Fact]
    public void Senzings_watchlist_is_read_right() =>
        Check(SharedData.Path("data", "linkage", "senzing_watchlist.csv"),
            "RECORD_ID=Id PRIMARY_NAME_FULL=FullName PRIMARY_NAME_LAST=Surname PRIMARY_NAME_FIRST=Forename PRIMARY_NAME_MIDDLE=MiddleName GENDER=Sex DATE_OF_BIRTH=DateOfBirth DRIVERS_LICENSE_NUMBER=PersonalNumber "
            + "SSN_NUMBER=PersonalNumber EMAIL_ADDRESS=Email ADDR_LINE1=AddressLine ADDR_CITY=Town ADDR_STATE=Region ADDR_POSTAL_CODE=Postcode PHONE_NUMBER=Telephone EMPLOYER=Description");

    [Fact]
    public void Wexcombes_three_extracts_are_read_right()
    {
        using TemporaryFolder folder = new();
        SmallPlaceFiles place = SmallPlace.Write(folder.Path, residents: 1000);
        Check(place.Housing, "Person Ref=Id|Tenant Forename=Forename|Tenant Surname=Surname|Date of Birth=DateOfBirth|Property Address=FullAddress|Postcode=Postcode|Telephone=Telephone", '|');
        Check(place.CouncilTax, "LIABLE_REF=Id ACCOUNT_HOLDER=FullName DOB=DateOfBirth ADDR_LINE_1=AddressLine ADDR_LINE_2=AddressLine ADDR_LINE_3=AddressLine ADDR_TOWN=Town POSTCODE=Postcode EMAIL=Email PHONE=Telephone");
        Check(place.SocialCare, "client_id=Id forename=Forename surname=Surname date_of_birth=DateOfBirth gender=Sex nhs_number=NhsNumber address=FullAddress postcode=Postcode telephone=Telephone");
    }

    static void Check(string path, string expected, char separator = ' ')
    {
        IReadOnlyList<InferredColumn> columns = ColumnInference.Infer(ExtractReader.Read([path], 1, CancellationToken.None)[0].Table, Tables.NothingSaid);
        Assert.Equal(expected.Split(separator), columns.Where(column => column.Kind != ColumnKind.Ignored).Select(column => $"{column.Column.Name}={column.Kind}"));
    }
}
