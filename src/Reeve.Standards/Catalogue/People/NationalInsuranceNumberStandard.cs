namespace Reeve.Standards;

/// <summary>National Insurance numbers.</summary>
sealed class NationalInsuranceNumberStandard : PeopleStandard
{
    const int Body = 8, Whole = 9;

    /// <inheritdoc/>
    public override string Name => "national-insurance-number";

    /// <inheritdoc/>
    public override string Title => "National Insurance number";

    /// <inheritdoc/>
    public override string Definition =>
        "HMRC National Insurance Manual, NIM39110. Temporary numbers (TN with a date of birth, and HMRC's temporary references such as 63 T1 23 45) and those with "
        + "administrative prefixes are kept and flagged: they tell nobody apart for good. A number without its suffix is partial.";

    /// <inheritdoc/>
    public override Sensitivity Sensitivity => Sensitivity.Identifier;

    /// <inheritdoc/>
    protected override StandardValue Read(string text)
    {
        if (NationalInsuranceNumber.Canonical(text) is { } canonical)
        {
            return canonical.Length == Whole ? StandardValue.Valid(canonical) : new StandardValue(ValueState.Partial, canonical, "no suffix letter");
        }
        if (Placeholders.IsPlaceholder(text)) return StandardValue.Missing;
        Span<char> room = stackalloc char[Whole];
        int length = Characters.CopyCode(text, room);
        if (length < Body) return StandardValue.Invalid("not two letters, six digits and a letter");
        ReadOnlySpan<char> code = room[..length];
        if (IsTemporaryReference(code)) return new StandardValue(ValueState.Suspect, new string(code), "a temporary reference of HMRC");
        if (!char.IsAsciiLetter(code[0]) || !char.IsAsciiLetter(code[1]) || code[2..Body].ContainsAnyExceptInRange('0', '9') || (length == Whole && char.IsAsciiDigit(code[Body])))
            return StandardValue.Invalid("not two letters, six digits and a letter");
        return Prefix(code) is { } reason ? new StandardValue(ValueState.Suspect, new string(code), reason) : StandardValue.Invalid(WhyNot(code));
    }

    static string? Prefix(ReadOnlySpan<char> code) => code[..2] switch
    {
        "TN" => "a temporary number",
        "OO" or "CR" or "FY" or "MW" or "NC" or "PP" or "PY" or "PZ" => "an administrative number",
        _ => null,
    };

    static string WhyNot(ReadOnlySpan<char> code) =>
        NationalInsuranceNumber.TryParse(code[..Body], out _) ? "the last letter is not A to D" : "the prefix is not allocated";

    /// <summary>11 A1 11 11: two digits, a letter and five digits.</summary>
    static bool IsTemporaryReference(ReadOnlySpan<char> code) =>
        code.Length == Body && char.IsAsciiLetter(code[2]) && !code[..2].ContainsAnyExceptInRange('0', '9') && !code[3..].ContainsAnyExceptInRange('0', '9');
}
