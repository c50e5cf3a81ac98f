namespace Reeve.Standards;

/// <summary>Telephone numbers.</summary>
sealed class TelephoneStandard : PeopleStandard
{
    const int FewestDigits = 7;

    /// <inheritdoc/>
    public override string Name => "telephone";

    /// <inheritdoc/>
    public override string Title => "Telephone number";

    /// <inheritdoc/>
    public override string Definition =>
        "ITU-T E.164 (2010), as in +447700900123; lengths of UK numbers from Ofcom's National Telephone Numbering Plan. A number without a country code is "
        + "taken for one of the United Kingdom; an extension is left out, and of several numbers the first is read. Kinds: mobile (07), landline (01, 02), "
        + "non-geographic (03, 05, 08, 09), personal (070 and pagers), abroad.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Levels { get; } = ["kind"];

    /// <inheritdoc/>
    public override string? Generalise(string canonical, string level, GeneralisationContext context) => level switch
    {
        "kind" => Telephone.TryParse(canonical, out Telephone? number) ? Kind(number) : null,
        _ => base.Generalise(canonical, level, context),
    };

    /// <inheritdoc/>
    protected override StandardValue Read(string text)
    {
        if (Telephone.Canonical(text) is { } canonical) return StandardValue.Valid(canonical);
        if (Placeholders.IsPlaceholder(text)) return StandardValue.Missing;
        int digits = 0, first = -1;
        bool varied = false;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c)) continue;
            if (first < 0) first = c;
            varied |= c != first;
            digits++;
        }
        if (digits == 0) return StandardValue.Invalid("has no digits");
        if (!varied && digits > 1) return StandardValue.Invalid("one digit repeated");
        return StandardValue.Invalid(digits < FewestDigits ? "too few digits" : "not a number that somebody can have");
    }

    static string Kind(Telephone number)
    {
        if (!number.IsUnitedKingdom) return "abroad";
        if (number.IsUnitedKingdomMobile) return "mobile";
        return number.Value[3] switch { '1' or '2' => "landline", '7' => "personal", _ => "non-geographic" };
    }
}
