using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Integration.Index.Identity;

/// <summary>Identifiers that a key makes of texts: <c>P-7K3M-9QXA-2B4C-D8EF</c>.</summary>
/// <remarks>
/// The first 80 bits of HMAC-SHA256 (RFC 2104) over what they are for, the linkage, the texts and a counter, in Crockford's base 32. Whoever has the key gets the
/// same identifiers from the same texts; whoever has not can neither make them nor tell a text from one.
/// </remarks>
/// <param name="prefix">A letter that says what they name.</param>
/// <param name="use">What they are for: under one key, another use gives other identifiers.</param>
/// <param name="key">The key <c>identity</c> of the place.</param>
/// <param name="linkage">The linkage's name.</param>
sealed class LastingIds(string prefix, string use, byte[] key, string linkage)
{
    const int Bytes = 10, Group = 4;

    /// <summary>The identifier that texts and a counter give.</summary>
    /// <param name="counter">At least 0.</param>
    public string Of(IReadOnlyList<string> texts, int counter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(counter);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Message([use, linkage, .. texts], counter), hash);
        return Grouped(prefix, CrockfordBase32.Encode(hash[..Bytes]));
    }

    /// <summary>The form in which an identifier was given, from what a person typed: small letters, O for 0, without hyphens; null when it is none.</summary>
    public static string? Canonical(string text, string prefix)
    {
        string plain = text.Trim().Replace("-", "", StringComparison.Ordinal);
        if (plain.Length != prefix.Length + Bytes * 8 / 5 || !plain.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return null;
        return CrockfordBase32.Canonical(plain.AsSpan(prefix.Length)) is { } digits ? Grouped(prefix, digits) : null;
    }

    static string Grouped(string prefix, string digits) => string.Join('-', digits.Chunk(Group).Select(group => new string(group)).Prepend(prefix));

    /// <summary>Each text behind its length, so that no two lists of texts are one message.</summary>
    static byte[] Message(string[] texts, int counter)
    {
        byte[] message = new byte[texts.Sum(text => sizeof(int) + Encoding.UTF8.GetByteCount(text)) + sizeof(int)];
        Span<byte> rest = message;
        foreach (string text in texts)
        {
            int length = Encoding.UTF8.GetBytes(text, rest[sizeof(int)..]);
            BinaryPrimitives.WriteInt32BigEndian(rest, length);
            rest = rest[(sizeof(int) + length)..];
        }

        BinaryPrimitives.WriteInt32BigEndian(rest, counter);
        return message;
    }
}
