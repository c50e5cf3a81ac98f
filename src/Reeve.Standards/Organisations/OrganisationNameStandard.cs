namespace Reeve.Standards;

sealed class OrganisationNameStandard : CodeStandard
{
    public override string Name => "organisation-name";

    public override string Title => "Name of an organisation";

    public override string Definition =>
        "Reeve: small letters without punctuation, `The` and accents; legal forms abbreviated as in Schedule 2 of SI 2015/17 (Company, Limited Liability Partnership and "
        + "Business (Names and Trading Disclosures) Regulations 2015). What follows `t/a` is a part.";

    public override Sensitivity Sensitivity => Sensitivity.Internal;

    public override IReadOnlyList<string> Parts { get; } = ["stem", "legal_form", "trading_as"];

    protected override StandardValue Read(string text) => OrganisationText.Read(text, out string? fault) is { } name
        ? StandardValue.Valid(name.Value, [name.Stem, name.LegalForm, name.TradingAs])
        : fault is null ? StandardValue.Missing : StandardValue.Invalid(fault);
}
