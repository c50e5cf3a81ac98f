using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>An NHS number: ten digits, the last a modulus 11 check digit.</summary>
/// <remarks>
/// NHS Data Model and Dictionary, data element NHS NUMBER: the first nine digits are weighted 10 down to 2 and summed; the check
/// digit is 11 less the remainder of the sum by 11; 11 becomes 0, and 10 means that the number is never issued. Health and Care
/// numbers of Northern Ireland and Community Health Index numbers of Scotland have the same form and pass as well.
/// Ten equal digits satisfy the arithmetic but are what people type to get past a form, so they are not accepted.
/// </remarks>
public sealed record NhsNumber
{
    const int Digits = 10;

    NhsNumber(string value) => Value = value;

    /// <summary>The canonical form: ten digits, no spaces. Personal.</summary>
    public string Value { get; }

    /// <summary>Whether it lies in the range that begins 999, kept for testing and never issued to a patient.</summary>
    public bool IsTest => Value.StartsWith("999", StringComparison.Ordinal);

    /// <summary>Reads an NHS number; spaces, dashes and full stops between the digits do not matter.</summary>
    /// <returns>False when there are not ten digits, the check digit is wrong, or all digits are equal.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out NhsNumber? number)
    {
        Span<char> digits = stackalloc char[Digits];
        number = Read(text, digits) ? new NhsNumber(new string(digits)) : null;
        return number is not null;
    }

    /// <summary>Ten digits, or null when the text is not a valid NHS number.</summary>
    public static string? Canonical(string? text)
    {
        Span<char> digits = stackalloc char[Digits];
        return text is not null && Read(text, digits) ? Characters.Reuse(text, digits) : null;
    }

    /// <summary>
    /// The canonical form, or for a text that is not valid its letters and digits, so that a misspelt value
    /// can still be compared by its letters. Null when it is missing, a placeholder, or too short to say anything.
    /// </summary>
    public static string? Comparable(string? text) =>
        Canonical(text) ?? (Characters.LooseCode(text, 5) is { } code ? Canonical(code) ?? code : null);

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;

    /// <summary>The check digit of nine digits (0 to 9), or 10 when no number with these digits is issued.</summary>
    internal static int CheckDigit(ReadOnlySpan<char> nine)
    {
        int sum = 0;
        for (int i = 0; i < 9; i++) sum += (10 - i) * (nine[i] - '0');
        int check = 11 - (sum % 11);
        return check == 11 ? 0 : check;
    }

    static bool Read(ReadOnlySpan<char> text, Span<char> digits) =>
        Characters.CopyCode(text, digits) == Digits
        && !digits.ContainsAnyExceptInRange('0', '9')
        && digits.ContainsAnyExcept(digits[0])
        && CheckDigit(digits) == digits[9] - '0';
}
