using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Reeve.Store.Keys;

namespace Reeve.Store.Disposals;

/// <summary>Recognises what was disposed of without keeping it: HMAC-SHA-256 (RFC 2104) under the key <c>disposal</c> of the place.</summary>
/// <remarks>Without the key a token says nothing, not even to someone who guesses. Each kind of token has a name of its own in what is hashed, and every part its length.</remarks>
public sealed class DisposalTokens
{
    /// <summary>The key's name among the keys of a place.</summary>
    public const string KeyName = "disposal";

    readonly byte[] _key;

    /// <summary>Tokens of a place.</summary>
    /// <param name="keys">The place's keys; the key is made when it is not there.</param>
    /// <exception cref="StoreException">As for <see cref="PlaceKeys.Get"/>.</exception>
    public DisposalTokens(PlaceKeys keys) => _key = keys.Get(KeyName);

    DisposalTokens(byte[] key) => _key = key;

    /// <summary>Tokens under a random key that is kept nowhere: enough to find things once.</summary>
    public static DisposalTokens OfTheMoment() => new(RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes));

    /// <summary>By what the key itself is known again: tokens of another key recognise nothing.</summary>
    public string Check => Of("key");

    /// <summary>A record of a source, by the name its key gives it.</summary>
    public string Record(string source, string record) => Of("record", source, record);

    /// <summary>A row of a source whose records have no key, by all that its contract reads.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cells">Its cells in the order of the contract; null where there is nothing.</param>
    public string Row(string source, IEnumerable<string?> cells) => Of(["row", source, .. cells]);

    /// <summary>An identifier that a linkage gave a person; no two linkages give the same.</summary>
    public string Person(string person) => Of("person", person);

    /// <summary>An NHS number, in any source.</summary>
    /// <param name="number">Ten digits.</param>
    public string NhsNumber(string number) => Of("nhs-number", number);

    /// <summary>Somebody of this name, born on this day, in any source.</summary>
    /// <param name="forename">Folded.</param>
    /// <param name="surname">Folded.</param>
    /// <param name="born">ISO 8601.</param>
    public string NameAndBirth(string forename, string surname, string born) => Of("name", forename, surname, born);

    /// <summary>Bytes as they came, by their SHA-256.</summary>
    public string Bytes(string hash) => Of("bytes", hash);

    string Of(params IEnumerable<string?> parts)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (string? part in parts)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(part ?? "");
            BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
            hmac.AppendData(length);
            hmac.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hmac.GetHashAndReset());
    }
}
