using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>A Unique Pupil Number: a check letter, eleven digits, and a digit or, in a temporary number, a letter.</summary>
/// <remarks>
/// DfE, "Unique pupil numbers (UPNs): a guide for schools and local authorities" (version 1.2, June 2019), annex A; the arithmetic as in
/// the UK Government Data Standards Catalogue, Unique Pupil Number 2.0 (18 November 2004). After the check letter come the number of the
/// local authority (3), of the establishment (4), the year of allocation (2) and a serial number (3). The characters in positions 2 to 13
/// are weighted 2 to 13 and summed; the remainder by 23 picks the letter from A to Z without I, O and S. A school gives a temporary
/// number, which ends in one of those letters (A counts 0), until it knows the pupil's own. Since 23 is prime and no weight is a multiple
/// of it, one wrong digit, one wrong letter and two swapped neighbours are always noticed. What is not: a letter in the last place for
/// the digit that counts the same, A for 0 to K for 9. Whether an authority or a school has the number is not looked up.
/// <para>
/// The DfE calls the UPN a "blind number": it is for education, and not to be a reference that ties a child's records together across
/// services (the wording is relied on as known; the text of section 2 of the guide could not be read when this was written). See
/// <see cref="Standard.IsBlindNumber"/>.
/// </para>
/// </remarks>
public sealed record Upn
{
    internal const string CheckLetterIsWrong = "check letter is wrong";
    internal const string WrongForm = "is not a letter, eleven digits, and a digit or letter";
    const int Length = 13;
    const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    Upn(string value) => Value = value;

    /// <summary>The canonical form: thirteen capitals and digits, no spaces. Personal.</summary>
    public string Value { get; }

    /// <summary>Whether it is a temporary number: likely to be replaced, and perhaps one of several of the same pupil.</summary>
    public bool IsTemporary => char.IsAsciiLetterUpper(Value[^1]);

    /// <summary>Reads a UPN; letter case, spaces, dashes and full stops do not matter.</summary>
    /// <returns>False when it has another form or the check letter is wrong.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Upn? number)
    {
        Span<char> code = stackalloc char[Length];
        number = Fault(text, code) is null ? new Upn(new string(code)) : null;
        return number is not null;
    }

    /// <summary>Thirteen capitals and digits; null when the text is not a UPN.</summary>
    public static string? Canonical(string? text)
    {
        Span<char> code = stackalloc char[Length];
        return text is not null && Fault(text, code) is null ? Characters.Reuse(text, code) : null;
    }

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;

    /// <summary>The check letter of the twelve characters that follow it.</summary>
    internal static char CheckLetter(ReadOnlySpan<char> twelve)
    {
        int sum = 0;
        for (int i = 0; i < twelve.Length; i++)
            sum += (i + 2) * (char.IsAsciiDigit(twelve[i]) ? twelve[i] - '0' : Letters.IndexOf(twelve[i]));
        return Letters[sum % Letters.Length];
    }

    /// <summary>Null when the text is a UPN, which then stands in <paramref name="code"/>; otherwise why it is not.</summary>
    internal static string? Fault(ReadOnlySpan<char> text, Span<char> code)
    {
        if (Characters.CopyCode(text, code) != Length || !Letters.Contains(code[0])) return WrongForm;
        if (code[1..12].ContainsAnyExceptInRange('0', '9')) return WrongForm;
        if (!char.IsAsciiDigit(code[12]) && !Letters.Contains(code[12])) return WrongForm;
        return CheckLetter(code[1..]) == code[0] ? null : CheckLetterIsWrong;
    }
}
