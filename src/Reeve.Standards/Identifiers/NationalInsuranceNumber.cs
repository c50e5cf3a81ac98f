using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>A National Insurance number: two letters, six digits and a suffix A to D that may be missing.</summary>
/// <remarks>
/// HMRC National Insurance Manual, NIM39110. Neither letter of the prefix is D, F, I, Q, U or V; the second is not O; the prefixes
/// BG, GB, KN, NK, NT, TN and ZZ are not used. OO, CR, FY, MW, NC, PP, PY and PZ begin administrative references that look like
/// numbers but do not identify a person for good; they are not accepted either. The suffix tells no two people apart, so a number
/// without it is complete for comparison: compare <see cref="Body"/>.
/// </remarks>
public sealed record NationalInsuranceNumber
{
    const int BodyLength = 8;
    const string NeverInPrefix = "DFIQUV";

    NationalInsuranceNumber(string value) => Value = value;

    /// <summary>The canonical form: nine characters as in <c>AB123456C</c>, or eight when the suffix is not known. Personal.</summary>
    public string Value { get; }

    /// <summary>Prefix and digits, without the suffix: eight characters. Personal.</summary>
    public string Body => Value[..BodyLength];

    /// <summary>Whether the suffix is known.</summary>
    public bool HasSuffix => Value.Length > BodyLength;

    /// <summary>Reads a National Insurance number; letter case, spaces, dashes and full stops do not matter.</summary>
    /// <returns>False when it has another form or a prefix that is not allocated to people.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out NationalInsuranceNumber? number)
    {
        Span<char> code = stackalloc char[BodyLength + 1];
        int length = Read(text, code);
        number = length > 0 ? new NationalInsuranceNumber(new string(code[..length])) : null;
        return number is not null;
    }

    /// <summary>Capitals without spaces, with the suffix if it is known; null when the text is not a valid number.</summary>
    public static string? Canonical(string? text)
    {
        Span<char> code = stackalloc char[BodyLength + 1];
        int length = Read(text, code);
        return length > 0 ? Characters.Reuse(text!, code[..length]) : null;
    }

    /// <summary>
    /// The canonical form, or for a text that is not valid its letters and digits, so that a misspelt value
    /// can still be compared by its letters. Null when it is missing, a placeholder, or too short to say anything.
    /// </summary>
    public static string? Comparable(string? text) =>
        Canonical(text) ?? (Characters.LooseCode(text, 5) is { } code ? Canonical(code) ?? code : null);

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;

    static int Read(ReadOnlySpan<char> text, Span<char> code)
    {
        int length = Characters.CopyCode(text, code);
        if (length < BodyLength) return 0;
        if (!IsPrefixOfPeople(code[0], code[1]) || code[2..BodyLength].ContainsAnyExceptInRange('0', '9')) return 0;
        return length == BodyLength || code[BodyLength] is >= 'A' and <= 'D' ? length : 0;
    }

    static bool IsPrefixOfPeople(char first, char second)
    {
        if (!char.IsAsciiLetterUpper(first) || !char.IsAsciiLetterUpper(second)) return false;
        if (NeverInPrefix.Contains(first) || NeverInPrefix.Contains(second) || second == 'O') return false;
        return (first, second) is not (('B', 'G') or ('G', 'B') or ('K', 'N') or ('N', 'K') or ('N', 'T') or ('T', 'N') or ('Z', 'Z')
            or ('C', 'R') or ('F', 'Y') or ('M', 'W') or ('N', 'C') or ('P', 'P') or ('P', 'Y') or ('P', 'Z'));
    }
}
