using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>A Unique Property Reference Number: up to twelve digits.</summary>
/// <remarks>
/// BS 7666-2:2006, kept by GeoPlace; "UPRN" of OS Open UPRN (technical specification: an integer of size 12). The number has no check
/// digit and no meaning: any digits pass, a wrong digit is not noticed, and whether a property has the number is known only to a
/// gazetteer. Files pad it with noughts to twelve or not; the canonical form has none.
/// </remarks>
public sealed record Uprn
{
    const int Most = 12;

    Uprn(string value) => Value = value;

    /// <summary>The canonical form: 1 to 12 digits, the first of which is not 0. Personal where it stands beside a person.</summary>
    public string Value { get; }

    /// <summary>Reads a UPRN; spaces, leading noughts, and a spreadsheet's apostrophe before and <c>.0</c> behind do not matter.</summary>
    /// <returns>False when there is anything else, more than twelve digits, or nothing but noughts.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Uprn? number)
    {
        Span<char> digits = stackalloc char[Most];
        number = Digits.Read(text, digits, out int count) is null && count > 0 ? new Uprn(new string(digits[..count])) : null;
        return number is not null;
    }

    /// <summary>The digits without leading noughts; null when the text is not a UPRN.</summary>
    public static string? Canonical(string? text) => TryParse(text, out Uprn? number) ? number.Value : null;

    /// <summary>Withheld: an address is personal where people live.</summary>
    public override string ToString() => Withheld.Text;
}
