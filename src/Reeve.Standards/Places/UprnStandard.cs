namespace Reeve.Standards;

/// <remarks>
/// Levels are areas that the context looks up: <c>lsoa</c> and <c>msoa</c>, the lower and middle layer super output areas of the census;
/// <c>ward</c>; <c>local-authority</c>. An LSOA lies in one MSOA, and MSOAs and wards in one authority; an LSOA need not lie in one ward.
/// A place with small areas of its own gives them under <c>lsoa</c>.
/// </remarks>
sealed class UprnStandard : CodeStandard
{
    static readonly string[] Areas = ["lsoa", "msoa", "ward", "local-authority"];

    public override string Name => "uprn";

    public override string Title => "Unique Property Reference Number";

    public override string Definition =>
        "BS 7666-2:2006, GeoPlace; up to twelve digits as in Ordnance Survey, OS Open UPRN technical specification; without leading noughts. "
        + "There is no check digit. Levels are looked up in the areas of the place.";

    public override Sensitivity Sensitivity => Sensitivity.Personal;

    public override IReadOnlyList<string> Levels => Areas;

    public override string? Generalise(string canonical, string level, GeneralisationContext context) =>
        Areas.Contains(level) ? context.AreaOf?.Invoke(canonical, level) : base.Generalise(canonical, level, context);

    protected override StandardValue Read(string text)
    {
        Span<char> digits = stackalloc char[12];
        if (Digits.Read(text, digits, out int count) is { } fault) return StandardValue.Invalid(fault);
        return count == 0 ? StandardValue.Missing : StandardValue.Valid(Characters.Reuse(text, digits[..count]));
    }
}
