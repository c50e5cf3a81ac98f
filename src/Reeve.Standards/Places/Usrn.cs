using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>A Unique Street Reference Number: eight digits.</summary>
/// <remarks>
/// BS 7666-1:2006, kept by GeoPlace in the National Street Gazetteer. There is no check digit: a wrong digit is not noticed. Files that
/// hold it as an integer lose leading noughts, which the canonical form puts back.
/// </remarks>
public sealed record Usrn
{
    internal const int Length = 8;

    Usrn(string value) => Value = value;

    /// <summary>The canonical form: eight digits.</summary>
    public string Value { get; }

    /// <summary>
    /// Reads a USRN; spaces, missing leading noughts, and a spreadsheet's apostrophe before and <c>.0</c> behind do not matter.
    /// </summary>
    /// <returns>False when there is anything else, more than eight digits, or nothing but noughts.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Usrn? number)
    {
        number = Read(text, out string? value) is null && value is not null ? new Usrn(value) : null;
        return number is not null;
    }

    /// <summary>Eight digits, or null when the text is not a USRN.</summary>
    public static string? Canonical(string? text) => TryParse(text, out Usrn? number) ? number.Value : null;

    /// <summary>Withheld: a street beside a person is personal.</summary>
    public override string ToString() => Withheld.Text;

    /// <summary>Null or why this is no USRN; the value is null as well when it is nought.</summary>
    internal static string? Read(ReadOnlySpan<char> text, out string? value)
    {
        Span<char> digits = stackalloc char[Length];
        string? fault = Digits.Read(text, digits, out int count);
        value = fault is null && count > 0 ? new string(digits[..count]).PadLeft(Length, '0') : null;
        return fault;
    }
}
