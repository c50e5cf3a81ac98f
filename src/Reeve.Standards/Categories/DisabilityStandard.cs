namespace Reeve.Standards;

/// <summary>Disability as the Equality Act 2010 means it, with the extent where it was asked.</summary>
/// <remarks>
/// Census 2021, variable <c>disability</c>, and the GSS harmonised standards that it follows. A plain yes or no says no extent and is
/// kept as <c>disabled</c> or <c>not-disabled</c>. "None" says that there is no disability; an empty field says nothing. What the
/// disability is, is not read: that is a health record, and another field. 1 and 0 are yes and no in a column that has no other number;
/// elsewhere a number is not read.
/// </remarks>
sealed class DisabilityStandard() : CategoryStandard("disability.txt")
{
    const string IsDisabled = "disabled", IsNot = "not-disabled", DisabledOrNot = "disabled-or-not";

    public override string Name => "disability";

    public override string Title => "Disability (Equality Act 2010)";

    public override string Definition =>
        "ONS, Census 2021 dictionary, variable disability; GSS, Measuring disability for the Equality Act 2010, 25 June 2019. "
        + "A plain yes or no has its own value. Which disability is not read.";

    public override Sensitivity Sensitivity => Sensitivity.SpecialCategory;

    public override IReadOnlyList<string> Levels { get; } = [DisabledOrNot];

    public override StandardReader Reader(IReadOnlyCollection<string> distinctValues) =>
        distinctValues.All(text => !IsNumber(text) || IsBit(text)) ? new BitReader(this) : base.Reader(distinctValues);

    public override string? Generalise(string canonical, string level, GeneralisationContext context)
    {
        if (level != DisabledOrNot) return base.Generalise(canonical, level, context);
        if (canonical == Refusal) return canonical;
        return canonical.StartsWith(IsNot, StringComparison.Ordinal) ? IsNot : IsDisabled;
    }

    static bool IsNumber(string text) => text.AsSpan().Trim() is { Length: > 0 } trimmed && !trimmed.ContainsAnyExceptInRange('0', '9');

    static bool IsBit(string text) => text.AsSpan().Trim() is "0" or "1";

    sealed class BitReader(DisabilityStandard standard) : StandardReader
    {
        public override StandardValue Read(string text) => text.AsSpan().Trim() switch
        {
            "1" => StandardValue.Valid(IsDisabled),
            "0" => StandardValue.Valid(IsNot),
            _ => standard.Read(text),
        };
    }
}
