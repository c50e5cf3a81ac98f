namespace Reeve.Standards;

sealed class UpnStandard : CodeStandard
{
    internal const string Temporary = "temporary";
    internal const string AllNoughts = "all noughts";

    public override string Name => "upn";

    public override string Title => "Unique Pupil Number";

    public override string Definition =>
        "DfE, Unique pupil numbers: a guide for schools and local authorities, version 1.2, June 2019, annex A: a check letter, eleven digits, and a digit or letter. "
        + "A temporary number ends in a letter, is used and is flagged. A blind number: no default key across services.";

    public override Sensitivity Sensitivity => Sensitivity.Identifier;

    public override bool IsBlindNumber => true;

    protected override StandardValue Read(string text)
    {
        Span<char> code = stackalloc char[13];
        if (Upn.Fault(text, code) is { } fault) return StandardValue.Invalid(fault);
        string value = Characters.Reuse(text, code);
        if (char.IsAsciiLetter(value[^1])) return new(ValueState.Suspect, value, Temporary);
        // A000000000000 satisfies the arithmetic.
        return value.AsSpan(1).ContainsAnyExcept('0') ? StandardValue.Valid(value) : new(ValueState.Suspect, value, AllNoughts);
    }
}
