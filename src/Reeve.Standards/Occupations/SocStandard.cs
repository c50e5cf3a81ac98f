namespace Reeve.Standards;

/// <summary>Occupation: the unit groups of SOC 2020.</summary>
/// <remarks>
/// A code of a minor, sub-major or major group is partial. Since codes of older editions look the same, the column is judged as a whole:
/// where it has ten codes or more of four digits and SOC 2020 lacks over a fifth of them, those that it has are suspect.
/// </remarks>
sealed class SocStandard : Standard
{
    internal const string OnlyGroup = "only the group above the unit group is known";
    internal const string OtherEdition = "the column seems to be coded to another edition of SOC";
    const int FewestCodes = 10, MostKnownPerUnknown = 4;

    static readonly string[] Groups = ["minor-group", "sub-major-group", "major-group"];

    public override string Name => "soc-2020";

    public override string Title => "Occupation (SOC 2020)";

    public override string Definition =>
        "ONS, SOC 2020 Volume 1: structure and descriptions of unit groups, 2020: a code, or the title, of one of the 412 unit groups. "
        + "A code of a group above them is partial. A column of which SOC 2020 lacks many codes is taken for another edition and flagged.";

    public override Sensitivity Sensitivity => Sensitivity.Personal;

    public override IReadOnlyList<string> Values => SocCode.UnitGroups;

    public override IReadOnlyList<string> Levels => Groups;

    public override StandardReader Reader(IReadOnlyCollection<string> distinctValues)
    {
        int known = 0, unknown = 0;
        foreach (string text in distinctValues)
        {
            ReadOnlySpan<char> code = text.AsSpan().Trim();
            if (code.Length != SocCode.UnitDigits || code.ContainsAnyExceptInRange('0', '9')) continue;
            if (SocCode.Exists(code.ToString())) known++;
            else unknown++;
        }
        return new SocReader(known + unknown >= FewestCodes && known < MostKnownPerUnknown * unknown);
    }

    public override string? Generalise(string canonical, string level, GeneralisationContext context)
    {
        int digits = 3 - Array.IndexOf(Groups, level);
        if (digits > 3) return base.Generalise(canonical, level, context);
        return canonical.Length < digits ? null : canonical[..digits];
    }

    sealed class SocReader(bool isOtherEdition) : StandardReader
    {
        public override StandardValue Read(string text)
        {
            string? fault = SocText.Read(text, out string? value);
            if (value is null) return Placeholders.IsPlaceholder(text) ? StandardValue.Missing : StandardValue.Invalid(fault!);
            if (fault is not null) return new(ValueState.Suspect, value, fault);
            if (isOtherEdition) return new(ValueState.Suspect, value, OtherEdition);
            return value.Length == SocCode.UnitDigits ? StandardValue.Valid(value) : new(ValueState.Partial, value, OnlyGroup);
        }
    }
}
