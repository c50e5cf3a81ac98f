namespace Reeve.Standards;

/// <summary>NHS numbers.</summary>
sealed class NhsNumberStandard : PeopleStandard
{
    const int Digits = 10;

    /// <inheritdoc/>
    public override string Name => "nhs-number";

    /// <inheritdoc/>
    public override string Title => "NHS number";

    /// <inheritdoc/>
    public override string Definition =>
        "NHS Data Model and Dictionary, NHS NUMBER: ten digits, the last a modulus 11 check digit. Numbers that begin with 999, kept for testing, are valid here.";

    /// <inheritdoc/>
    public override Sensitivity Sensitivity => Sensitivity.Identifier;

    /// <inheritdoc/>
    protected override StandardValue Read(string text)
    {
        if (NhsNumber.Canonical(text) is { } canonical) return StandardValue.Valid(canonical);
        if (Placeholders.IsPlaceholder(text)) return StandardValue.Missing;
        Span<char> code = stackalloc char[Digits];
        if (Characters.CopyCode(text, code) != Digits || code.ContainsAnyExceptInRange('0', '9')) return StandardValue.Invalid("not ten digits");
        return StandardValue.Invalid(code.ContainsAnyExcept(code[0]) ? "check digit is wrong" : "one digit repeated");
    }
}
