namespace Reeve.Standards;

sealed class GssCodeStandard : CodeStandard
{
    const string Country = "country";

    public override string Name => "gss-code";

    public override string Title => "GSS code of an area";

    public override string Definition =>
        "ONS, Register of Geographic Codes (GSS coding system, since 1 January 2011): a letter for the country and eight digits. "
        + "Whether the area exists is not looked up.";

    public override Sensitivity Sensitivity => Sensitivity.Open;

    public override IReadOnlyList<string> Levels { get; } = [Country];

    public override string? Generalise(string canonical, string level, GeneralisationContext context) =>
        level == Country ? GssCode.CountryOf(canonical) : base.Generalise(canonical, level, context);

    protected override StandardValue Read(string text)
    {
        Span<char> code = stackalloc char[GssCode.Length];
        return GssCode.Fault(text, code) is { } fault ? StandardValue.Invalid(fault) : StandardValue.Valid(Characters.Reuse(text, code));
    }
}
