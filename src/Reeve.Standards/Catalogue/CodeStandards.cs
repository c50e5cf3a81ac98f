namespace Reeve.Standards;

/// <summary>Codes, categories and the numbers of properties and places.</summary>
static class CodeStandards
{
    internal static IReadOnlyList<Standard> All { get; } =
    [
        new UpnStandard(),
        new UlnStandard(),
        new UprnStandard(),
        new UsrnStandard(),
        new GssCodeStandard(),
        new SocStandard(),
        new EthnicityStandard(),
        new DisabilityStandard(),
        new GenderStandard(),
        new MainLanguageStandard(),
        new YesNoStandard(),
        new MoneyStandard(),
        new OrganisationNameStandard(),
        new CompanyNumberStandard(),
    ];
}
