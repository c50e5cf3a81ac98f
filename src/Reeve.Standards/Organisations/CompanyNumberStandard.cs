namespace Reeve.Standards;

sealed class CompanyNumberStandard : CodeStandard
{
    public override string Name => "company-number";

    public override string Title => "Company number";

    public override string Definition =>
        "Companies House; Companies Act 2006, section 1066: eight characters, leading noughts put back. There is no check digit.";

    public override Sensitivity Sensitivity => Sensitivity.Open;

    protected override StandardValue Read(string text) =>
        CompanyNumber.Canonical(text) is { } value ? StandardValue.Valid(value) : StandardValue.Invalid(CompanyNumber.WrongForm);
}
