using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>A company number as Companies House gives it: eight characters.</summary>
/// <remarks>
/// Companies Act 2006 section 1066 leaves the form to the registrar. In use: eight digits (England and Wales), two letters and six digits
/// (<c>SC</c> Scotland, <c>NI</c> Northern Ireland, <c>OC</c> a limited liability partnership...), R and seven digits (older ones of
/// Northern Ireland), and two letters, five digits and a letter (registered societies). Files lose leading noughts, which are put back.
/// There is no check digit, and which letters are in use is not checked.
/// </remarks>
public sealed record CompanyNumber
{
    internal const int Length = 8;
    internal const string WrongForm = "is not eight digits, or one or two letters and digits to make eight";

    CompanyNumber(string value) => Value = value;

    /// <summary>The canonical form: eight capitals and digits.</summary>
    public string Value { get; }

    /// <summary>Reads a number; letter case, spaces and missing noughts do not matter.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out CompanyNumber? number)
    {
        number = Read(text) is { } value ? new CompanyNumber(value) : null;
        return number is not null;
    }

    /// <summary>Eight characters, or null when the text is not a company number.</summary>
    public static string? Canonical(string? text) => Read(text);

    static string? Read(ReadOnlySpan<char> text)
    {
        Span<char> code = stackalloc char[Length];
        int length = text.Contains('.') ? -1 : Characters.CopyCode(text, code);
        if (length < 1) return null;
        ReadOnlySpan<char> left = code[..length];
        int letters = left.IndexOfAnyInRange('0', '9');
        if (letters is < 0 or > 2 || (letters == 1 && left[0] != 'R')) return null;
        ReadOnlySpan<char> digits = left[letters..];
        bool isSociety = letters == 2 && length == Length && char.IsAsciiLetterUpper(digits[^1]);
        if ((isSociety ? digits[..^1] : digits).ContainsAnyExceptInRange('0', '9') || !digits.ContainsAnyInRange('1', '9')) return null;
        return string.Concat(left[..letters], digits.ToString().PadLeft(Length - letters, '0'));
    }
}
