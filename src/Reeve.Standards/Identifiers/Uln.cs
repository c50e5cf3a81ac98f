using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>A Unique Learner Number: ten digits, the last a modulus 11 check digit.</summary>
/// <remarks>
/// Issued by the Learning Records Service. The check as HESA publishes it (Student record 2017/18, field ULN) and DfE's school census
/// applies it (error 1575): the first nine digits are weighted 10 down to 2 and summed; the check digit is 10 less the remainder of the
/// sum by 11; a remainder of 0 means that no such number is issued. The first digit is not 0. One wrong digit and two swapped neighbours
/// are always noticed. The check was made so that no ULN is also an NHS number.
/// </remarks>
public sealed record Uln
{
    internal const string WrongForm = "is not ten digits";
    internal const string BeginsWithNought = "begins with 0";
    internal const string NeverIssued = "no such number is issued";
    internal const string CheckDigitIsWrong = "check digit is wrong";
    const int Length = 10;

    Uln(string value) => Value = value;

    /// <summary>The canonical form: ten digits, no spaces. Personal.</summary>
    public string Value { get; }

    /// <summary>Reads a ULN; spaces, dashes and full stops between the digits do not matter.</summary>
    /// <returns>False when there are not ten digits, the first is 0, or the check digit is wrong.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Uln? number)
    {
        Span<char> digits = stackalloc char[Length];
        number = Fault(text, digits) is null ? new Uln(new string(digits)) : null;
        return number is not null;
    }

    /// <summary>Ten digits, or null when the text is not a ULN.</summary>
    public static string? Canonical(string? text)
    {
        Span<char> digits = stackalloc char[Length];
        return text is not null && Fault(text, digits) is null ? Characters.Reuse(text, digits) : null;
    }

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;

    /// <summary>The check digit of nine digits (0 to 9), or 10 when no number with these digits is issued.</summary>
    internal static int CheckDigit(ReadOnlySpan<char> nine)
    {
        int sum = 0;
        for (int i = 0; i < 9; i++) sum += (10 - i) * (nine[i] - '0');
        return 10 - (sum % 11);
    }

    /// <summary>Null when the text is a ULN, which then stands in <paramref name="digits"/>; otherwise why it is not.</summary>
    internal static string? Fault(ReadOnlySpan<char> text, Span<char> digits)
    {
        if (Characters.CopyCode(text, digits) != Length || digits.ContainsAnyExceptInRange('0', '9')) return WrongForm;
        if (digits[0] == '0') return BeginsWithNought;
        int check = CheckDigit(digits);
        if (check == 10) return NeverIssued;
        return check == digits[9] - '0' ? null : CheckDigitIsWrong;
    }
}
