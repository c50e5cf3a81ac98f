using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>A telephone number in the international form of ITU-T E.164: <c>+447700900123</c>.</summary>
/// <remarks>
/// A number without a country code is taken as one of the United Kingdom and must have a length that Ofcom's National Telephone Numbering
/// Plan knows. A number with another country's code is kept if it has 7 to 15 digits. An extension is dropped: it tells desks
/// apart, not households. Numbers that nobody has (seven equal digits at the end, 0123456789) give nothing.
/// </remarks>
public sealed record Telephone
{
    /// <summary>The most digits that E.164 allows, and one for the sign.</summary>
    const int MostCharacters = 16;

    Telephone(string value) => Value = value;

    /// <summary>The canonical form: a plus sign, the country code and the number. Personal.</summary>
    public string Value { get; }

    /// <summary>Whether it is under +44: the United Kingdom, Guernsey, Jersey or the Isle of Man.</summary>
    public bool IsUnitedKingdom => Value.StartsWith("+44", StringComparison.Ordinal);

    /// <summary>Whether it is a mobile number under +44 (07, but not 070 and not a pager's 076, save the Isle of Man's 07624).</summary>
    public bool IsUnitedKingdomMobile =>
        Value.StartsWith("+447", StringComparison.Ordinal) && Value[4] != '0' && (Value[4] != '6' || Value.AsSpan(4).StartsWith("624"));

    /// <summary>Reads a number; spaces, brackets, dashes, full stops, a trunk zero in brackets and an extension do not matter.</summary>
    /// <returns>
    /// False when it is no number, has a wrong length, or nobody can have it. Of several numbers in one field the first is read. Ten digits
    /// together that begin with 7 are a mobile number whose zero a spreadsheet has eaten.
    /// </returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Telephone? number)
    {
        Span<char> international = stackalloc char[MostCharacters];
        int length = TelephoneReader.Read(text, international);
        number = length > 0 ? new Telephone(new string(international[..length])) : null;
        return number is not null;
    }

    /// <summary>The international form, as in <c>+447700900123</c>; null when the text is not a number that somebody can have.</summary>
    public static string? Canonical(string? text)
    {
        Span<char> international = stackalloc char[MostCharacters];
        int length = TelephoneReader.Read(text, international);
        return length > 0 ? Characters.Reuse(text!, international[..length]) : null;
    }

    /// <summary>
    /// The canonical form, or for a text that is not valid its letters and digits, so that a misspelt value
    /// can still be compared by its letters. Null when it is missing, a placeholder, or too short to say anything.
    /// </summary>
    public static string? Comparable(string? text) =>
        Canonical(text) ?? (Characters.LooseCode(text, 6) is { } code ? Canonical(code) ?? code : null);

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;
}
