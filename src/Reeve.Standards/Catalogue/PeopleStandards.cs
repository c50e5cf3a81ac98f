namespace Reeve.Standards;

/// <summary>Names, dates, contact, addresses, and the numbers that people carry.</summary>
static class PeopleStandards
{
    internal static IReadOnlyList<Standard> All { get; } =
    [
        new PersonNameStandard(), new ForenameStandard(), new SurnameStandard(), new DateOfBirthStandard(), new DateStandard(), new PostcodeStandard(),
        new UkAddressStandard(), new TelephoneStandard(), new EmailStandard(), new NhsNumberStandard(), new NationalInsuranceNumberStandard(), new SexStandard(),
    ];
}
