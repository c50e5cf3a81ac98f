using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>A United Kingdom postcode, as in <c>SW1A 1AA</c>.</summary>
/// <remarks>
/// The form is that of BS 7666 and the Royal Mail, with GIR 0AA, the forces' BF1 codes and the nine codes of overseas territories.
/// Whether an address has the code is not known here: that takes the Royal Mail's file. A forces' number such as <c>BFPO 801</c> is
/// not a postcode. O typed for 0 and I for 1 (and the reverse) are repaired where the format leaves one reading, and
/// <see cref="IsRepaired"/> says so.
/// </remarks>
public sealed record Postcode
{
    const int MostCharacters = 7;

    Postcode(string value, bool repaired)
    {
        Value = value;
        IsRepaired = repaired;
    }

    /// <summary>The canonical form: capitals and one space, as in <c>SW1A 1AA</c>. Personal: fifteen or so addresses share one.</summary>
    public string Value { get; }

    /// <summary>Whether a letter was read as the digit that looks like it, or a digit as the letter.</summary>
    public bool IsRepaired { get; }

    /// <summary>The half before the space: <c>SW1A</c>.</summary>
    public string Outward => Value[..^4];

    /// <summary>The half after the space: <c>1AA</c>.</summary>
    public string Inward => Value[^3..];

    /// <summary>The outward half and the first digit of the inward: <c>SW1A 1</c>. About three thousand addresses.</summary>
    public string Sector => Value[..^2];

    /// <summary>The letters at the beginning: <c>SW</c>. The whole outward half for an overseas territory.</summary>
    public string Area
    {
        get
        {
            int digit = Value.AsSpan(0, Value.Length - 4).IndexOfAnyInRange('0', '9');
            return digit < 0 ? Outward : Value[..digit];
        }
    }

    /// <summary>Reads a postcode; letter case, missing or extra spaces, dashes and full stops do not matter.</summary>
    /// <returns>False when the text does not have the form of a whole postcode, even after repair.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Postcode? postcode)
    {
        Span<char> spaced = stackalloc char[MostCharacters + 1];
        int length = Read(text, spaced, out bool repaired);
        postcode = length > 0 ? new Postcode(new string(spaced[..length]), repaired) : null;
        return postcode is not null;
    }

    /// <summary>Capitals with one space, repaired if need be; null when the text is not a postcode.</summary>
    public static string? Canonical(string? text)
    {
        Span<char> spaced = stackalloc char[MostCharacters + 1];
        int length = Read(text, spaced, out _);
        return length > 0 ? Characters.Reuse(text!, spaced[..length]) : null;
    }

    /// <summary>
    /// The canonical form, or for a text that is not valid its letters and digits with a space before the last three, so that a
    /// misspelt value can still be compared by its letters. Null when it is missing, a placeholder, or too short to say anything.
    /// </summary>
    public static string? Comparable(string? text) =>
        Canonical(text) ?? (Characters.LooseCode(text, 2) is { } code ? Canonical(code) ?? Spaced(code) : null);

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;

    static string Spaced(string code) => code.Length is >= 5 and <= 8 ? $"{code[..^3]} {code[^3..]}" : code;

    static int Read(ReadOnlySpan<char> text, Span<char> spaced, out bool repaired)
    {
        repaired = false;
        int length = Characters.CopyCode(text, spaced[..MostCharacters]);
        if (length < 5) return 0;
        Span<char> code = spaced[..length];
        if (!PostcodeFormat.IsValid(code))
        {
            repaired = PostcodeFormat.TryRepair(code);
            if (!repaired) return 0;
        }
        spaced[(length - 3)..length].CopyTo(spaced[(length - 2)..]);
        spaced[length - 3] = ' ';
        return length + 1;
    }
}
