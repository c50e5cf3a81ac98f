namespace Reeve.Standards;

/// <summary>Postcodes of the United Kingdom.</summary>
sealed class PostcodeStandard : PeopleStandard
{
    const int MostCharacters = 7;

    /// <inheritdoc/>
    public override string Name => "postcode";

    /// <inheritdoc/>
    public override string Title => "Postcode";

    /// <inheritdoc/>
    public override string Definition =>
        "BS 7666:2006 and the Royal Mail's Postcode Address File: form only, not whether it is in use. The ZZ99 pseudo postcodes of the NHS "
        + "(Organisation Data Service) stand for no place and are missing. A district or sector alone is kept as partial.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parts { get; } = ["district", "sector"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Levels { get; } = ["sector", "district", "area"];

    /// <inheritdoc/>
    public override string? Generalise(string canonical, string level, GeneralisationContext context) => level switch
    {
        "sector" => SectorOf(canonical),
        "district" => DistrictOf(canonical),
        "area" => DistrictOf(canonical) is { } district ? district[..LettersOf(district)] : null,
        _ => base.Generalise(canonical, level, context),
    };

    /// <summary>The sector of a whole postcode or a sector: <c>SW1A 1</c>. Null of a district.</summary>
    internal static string? SectorOf(string canonical)
    {
        int space = canonical.IndexOf(' ');
        return space > 0 && space + 1 < canonical.Length ? canonical[..(space + 2)] : null;
    }

    /// <inheritdoc/>
    protected override StandardValue Read(string text)
    {
        if (Postcode.TryParse(text, out Postcode? postcode))
        {
            string?[] parts = [postcode.Outward, postcode.Sector];
            return postcode.IsRepaired
                ? new StandardValue(ValueState.Suspect, postcode.Value, "a letter and a digit that look alike were exchanged", parts)
                : StandardValue.Valid(postcode.Value, parts);
        }
        if (Placeholders.IsPlaceholder(text)) return StandardValue.Missing;
        Span<char> code = stackalloc char[MostCharacters];
        int length = Characters.CopyCode(text, code);
        if (length < 0) return StandardValue.Invalid("not the form of a postcode");
        if (code[..length].StartsWith("ZZ99")) return new StandardValue(ValueState.Missing, null, "a pseudo postcode of the NHS, which is no place");
        if (code[..length].StartsWith("BFPO")) return StandardValue.Invalid("a number of a forces post office, not a postcode");
        return Part(code[..length], text.AsSpan().Trim().ContainsAny(" \u00A0")) ?? StandardValue.Invalid("not the form of a postcode");
    }

    /// <summary>"SW1A" or "SW1A 1": a district, and with a space a sector.</summary>
    static StandardValue? Part(ReadOnlySpan<char> code, bool spaced)
    {
        const string unit = "1AA"; // the form of any inward half
        if (code.Length < 2) return null;
        if (spaced && char.IsAsciiDigit(code[^1]) && IsDistrict(code[..^1]))
        {
            string sector = $"{code[..^1]} {code[^1]}";
            return new StandardValue(ValueState.Partial, sector, "only the sector", [sector[..^2], sector]);
        }
        if (!IsDistrict(code)) return null;
        string district = new(code);
        return new StandardValue(ValueState.Partial, district, "only the district", [district, null]);

        static bool IsDistrict(ReadOnlySpan<char> outward) => outward.Length is >= 2 and <= 4 && PostcodeFormat.IsValid($"{outward}{unit}");
    }

    static string? DistrictOf(string canonical)
    {
        int space = canonical.IndexOf(' ');
        string district = space < 0 ? canonical : canonical[..space];
        return district.Length == 0 ? null : district;
    }

    static int LettersOf(string district)
    {
        int digit = district.AsSpan().IndexOfAnyInRange('0', '9');
        return digit <= 0 ? district.Length : digit;
    }
}
