namespace Reeve.Standards;

sealed class UsrnStandard : CodeStandard
{
    public override string Name => "usrn";

    public override string Title => "Unique Street Reference Number";

    public override string Definition =>
        "BS 7666-1:2006, GeoPlace, National Street Gazetteer: eight digits, leading noughts put back. There is no check digit.";

    public override Sensitivity Sensitivity => Sensitivity.Internal;

    protected override StandardValue Read(string text) => Usrn.Read(text, out string? value) is { } fault
        ? StandardValue.Invalid(fault)
        : value is null ? StandardValue.Missing : StandardValue.Valid(value);
}
