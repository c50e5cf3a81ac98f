using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Integration.Index.Identity;

/// <summary>First identifiers of persons: <c>P-7K3M-9QXA-2B4C-D8EF</c>.</summary>
/// <remarks>
/// The first 80 bits of HMAC-SHA256 (RFC 2104) over the linkage, the person's first record and a counter, in Crockford's base 32. Whoever has the key gets the
/// same identifiers from the same records; whoever has not can neither make them nor tell a record from one.
/// </remarks>
public sealed class PersonIds
{
    const int Bytes = 10, Group = 4;
    const string Prefix = "P", Use = "reeve person 1";

    readonly byte[] _key;
    readonly string _linkage;

    /// <summary>The identifiers of a linkage.</summary>
    /// <param name="key">The key <c>identity</c> of the place.</param>
    /// <param name="linkage">The linkage's name.</param>
    public PersonIds(byte[] key, string linkage)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(linkage);
        (_key, _linkage) = (key, linkage);
    }

    /// <summary>The identifier of a new person.</summary>
    /// <param name="first">The first of its records (<see cref="RecordKey.Order"/>).</param>
    /// <param name="isUsed">Whether somebody has, or had, an identifier: then the next counter is tried.</param>
    public string Next(RecordKey first, Func<string, bool> isUsed)
    {
        ArgumentNullException.ThrowIfNull(isUsed);
        for (int counter = 0; ; counter++)
            if (Of(first, counter) is var identifier && !isUsed(identifier)) return identifier;
    }

    /// <summary>The identifier that a record and a counter give.</summary>
    /// <param name="first">The record.</param>
    /// <param name="counter">At least 0.</param>
    public string Of(RecordKey first, int counter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(counter);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Message(first, counter), hash);
        string digits = CrockfordBase32.Encode(hash[..Bytes]);
        return string.Join('-', Enumerable.Range(0, digits.Length / Group).Select(at => digits.Substring(at * Group, Group)).Prepend(Prefix));
    }

    /// <summary>The form in which an identifier was given, from what a person typed: small letters, O for 0, without hyphens; null when it is none.</summary>
    public static string? Canonical(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string plain = text.Trim().Replace("-", "", StringComparison.Ordinal);
        if (plain.Length != 1 + Bytes * 8 / 5 || !plain.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return null;
        return CrockfordBase32.Canonical(plain.AsSpan(1)) is { } digits
            ? string.Join('-', digits.Chunk(Group).Select(group => new string(group)).Prepend(Prefix))
            : null;
    }

    /// <summary>Each text behind its length, so that no two lists of texts are one message.</summary>
    byte[] Message(RecordKey first, int counter)
    {
        string[] texts = [Use, _linkage, first.Source, first.Record];
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
