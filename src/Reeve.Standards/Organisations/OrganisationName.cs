namespace Reeve.Standards;

/// <summary>The name of an organisation in one form, and its parts.</summary>
/// <remarks>
/// No published standard says how such names are written. Legal forms are those of the Companies Act 2006 with the abbreviations and the
/// Welsh of Schedule 2 to the Company, Limited Liability Partnership and Business (Names and Trading Disclosures) Regulations 2015 (SI
/// 2015/17), and CIO of the Charities Act 2011. Names are compared without letter case, punctuation and accents, and without <c>The</c>
/// in front; <c>&amp;</c> is <c>and</c>, and a legal form at the end is abbreviated. Nothing else is changed: <c>Co</c> and
/// <c>Company</c> stay apart, since reading one for the other can join two companies.
/// </remarks>
public sealed record OrganisationName
{
    internal OrganisationName(string stem, string? legalForm, string? tradingAs) => (Stem, LegalForm, TradingAs) = (stem, legalForm, tradingAs);

    /// <summary>The canonical form: small letters, the legal form abbreviated at the end: <c>wexcombe bakery ltd</c>.</summary>
    public string Value => LegalForm is null ? Stem : $"{Stem} {LegalForm}";

    /// <summary>The name without the legal form: <c>wexcombe bakery</c>.</summary>
    public string Stem { get; }

    /// <summary>
    /// <c>ltd</c>, <c>plc</c>, <c>llp</c>, <c>lp</c>, <c>cic</c>, <c>cio</c>, <c>unltd</c>; null when the name does not say.
    /// </summary>
    public string? LegalForm { get; }

    /// <summary>The name behind <c>t/a</c> or <c>trading as</c>, in the same form; null when there is none.</summary>
    public string? TradingAs { get; }

    /// <summary>The canonical form; null when the text is missing, a placeholder, or longer than a name may be.</summary>
    public static string? Canonical(string? text) => text is null ? null : OrganisationText.Read(text, out _)?.Value;

    /// <summary>Withheld: a sole trader's name is a person's.</summary>
    public override string ToString() => Withheld.Text;
}
