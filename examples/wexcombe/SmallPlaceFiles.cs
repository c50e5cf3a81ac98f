namespace Reeve.Wexcombe;

/// <summary>Where the extracts of the small place were written, and how much is in them.</summary>
/// <param name="Housing">housing.csv: tenants (UTF-8, CRLF).</param>
/// <param name="CouncilTax">council-tax.csv: people liable for council tax (UTF-8, LF).</param>
/// <param name="SocialCare">adult-social-care.csv: people whom adult social care has supported (UTF-8, LF).</param>
/// <param name="Truth">truth.csv: which record is of which person. For evaluation only: a linkage may never read it.</param>
/// <param name="HousingRecords">Rows of housing.csv without its header.</param>
/// <param name="CouncilTaxRecords">Rows of council-tax.csv without its header.</param>
/// <param name="SocialCareRecords">Rows of adult-social-care.csv without its header.</param>
/// <param name="Residents">How many people live in the place, children and those whom no system knows among them.</param>
/// <param name="People">How many different people have at least one record.</param>
public sealed record SmallPlaceFiles(
    string Housing, string CouncilTax, string SocialCare, string Truth,
    int HousingRecords, int CouncilTaxRecords, int SocialCareRecords, int Residents, int People)
{
    /// <summary>Rows of the three extracts together; truth.csv has as many.</summary>
    public int Records => HousingRecords + CouncilTaxRecords + SocialCareRecords;
}
