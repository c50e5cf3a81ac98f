using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>An address in parts, as well as its text tells them; made for comparison, not for delivery.</summary>
/// <remarks>
/// The parts carry the names of BS 7666: a number or name of a building, a street, a locality, a town, a postcode. Words are in lower case,
/// folded to a to z, without punctuation, with usual abbreviations written out (<c>rd</c> is <c>road</c>; apartment and apt are
/// <c>flat</c>). Without a gazetteer the line between a street and what follows it is a guess from the words: compare
/// <see cref="Tokens"/> where parts differ. Addresses of other countries come out tolerably: <c>12/45 Smith Street</c> is flat 12 of
/// number 45.
/// </remarks>
public sealed class UkAddress
{
    /// <summary>The longest text that is taken for an address, in characters.</summary>
    public const int MostCharacters = 1000;

    /// <summary>Number or place of the part of a building: <c>2a</c>, <c>ground floor</c>. Null when none.</summary>
    public string? Flat { get; internal init; }

    /// <summary>Name of the building. Null when none.</summary>
    public string? BuildingName { get; internal init; }

    /// <summary>Number of the building, with letter or range: <c>12</c>, <c>14a</c>, <c>12-14</c>. Null when none.</summary>
    public string? Number { get; internal init; }

    /// <summary>The number without letter and range: <c>12</c> of <c>12a-14</c> (BS 7666: start number). Null when none.</summary>
    public string? NumberStart => Number is null ? null : BuildingNumber.Of(Number).Start;

    /// <summary>The letter after the number, or after the first of a range: <c>a</c>. Null when none.</summary>
    public string? NumberSuffix => Number is null ? null : BuildingNumber.Of(Number).Suffix;

    /// <summary>The last number of a range, with its letter: <c>14</c>. Null when it is no range.</summary>
    public string? NumberEnd => Number is null ? null : BuildingNumber.Of(Number).End;

    /// <summary>Name of the street. Null when none was recognised.</summary>
    public string? Street { get; internal init; }

    /// <summary>What stands between street and town: a village, a suburb, an estate. Null when nothing does.</summary>
    public string? Locality { get; internal init; }

    /// <summary>The last line that is no county and no country. Null when none.</summary>
    public string? Town { get; internal init; }

    /// <summary>The postcode in the form of <see cref="Postcode.Value"/>. Null when none was found.</summary>
    public string? Postcode { get; internal init; }

    /// <summary>All words in order, without the postcode and the country.</summary>
    public IReadOnlyList<string> Tokens { get; internal init; } = [];

    /// <summary>The canonical form: the words, a comma where a line ended, the postcode last. Personal.</summary>
    public string Value { get; internal init; } = "";

    /// <summary>Whether <see cref="Value"/> is known to read as itself: no postcode was taken out of the words, and none was changed.</summary>
    internal bool IsSettled { get; init; }

    /// <summary>Reads an address from one text; commas, semicolons and line breaks end a line.</summary>
    /// <returns>Null when the text is missing, a placeholder, longer than any address, or says that there is no fixed address.</returns>
    public static UkAddress? Parse(string? text) => Parse(text, pool: null);

    /// <summary>As <see cref="Parse(string?)"/>, for one of many addresses.</summary>
    internal static UkAddress? Parse(string? text, WordPool? pool) =>
        string.IsNullOrWhiteSpace(text) || text.Length > MostCharacters ? null : AddressParser.Parse(text, pool);

    /// <summary>The <see cref="Tokens"/> of an address from one text, for whoever needs no more of it: parts are not looked for.</summary>
    /// <returns>None when <see cref="Parse(string?)"/> gives no address.</returns>
    public static string[] Words(string? text) => string.IsNullOrWhiteSpace(text) || text.Length > MostCharacters ? [] : AddressParser.Words(text);

    /// <summary>Reads an address from several columns, in the order in which they would be written on an envelope.</summary>
    /// <returns>Null when all are missing or placeholders, or say that there is no fixed address.</returns>
    public static UkAddress? Parse(params ReadOnlySpan<string?> columns) => Parse(string.Join(',', columns));

    /// <summary>Reads an address from one text.</summary>
    /// <returns>False when the text is missing, a placeholder, or says that there is no fixed address.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out UkAddress? address) => (address = Parse(text)) is not null;

    /// <summary>The canonical form of an address, as in <c>12a high street, wexcombe, WX1 2AB</c>; null when there is none.</summary>
    public static string? Canonical(string? text) => Parse(text)?.Value;

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;
}
