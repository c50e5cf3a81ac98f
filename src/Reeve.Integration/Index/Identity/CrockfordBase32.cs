namespace Reeve.Integration.Index.Identity;

/// <summary>Crockford's base 32 (2019): digits and capitals without I, L, O and U, which are read as others or as words.</summary>
static class CrockfordBase32
{
    const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const int Bits = 5;

    /// <summary>Five bits a digit, the highest first.</summary>
    /// <param name="bytes">A multiple of five.</param>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % Bits != 0) throw new ArgumentException("The number of bytes is a multiple of five.", nameof(bytes));
        Span<char> text = stackalloc char[bytes.Length * 8 / Bits];
        ulong waiting = 0;
        int have = 0, at = 0;
        foreach (byte each in bytes)
        {
            waiting = waiting << 8 | each;
            for (have += 8; have >= Bits; have -= Bits) text[at++] = Digits[(int)(waiting >> (have - Bits) & 31)];
        }
        return new string(text);
    }

    /// <summary>A text in the form in which it was written: small letters, and the letters that are taken for digits, are put right (I and L are 1, O is 0).</summary>
    /// <returns>The digits; null when the text has another character.</returns>
    public static string? Canonical(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[text.Length];
        for (int at = 0; at < text.Length; at++)
        {
            char letter = char.ToUpperInvariant(text[at]) switch { 'I' or 'L' => '1', 'O' => '0', var other => other };
            if (!Digits.Contains(letter, StringComparison.Ordinal)) return null;
            digits[at] = letter;
        }
        return new string(digits);
    }
}
