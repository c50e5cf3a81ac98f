using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Reeve.Integration.Index.Identity;

namespace Reeve.Integration.Index.Households;

/// <summary>First identifiers of households: <c>H-7K3M-9QXA-2B4C-D8EF</c>.</summary>
/// <remarks>
/// The first 80 bits of HMAC-SHA256 (RFC 2104) over the linkage, the household's property, its first member and the first day that is stated of them, and a counter, in
/// Crockford's base 32. Whoever has the key gets the same identifiers from the same households.
/// </remarks>
public sealed class HouseholdIds
{
    const int Bytes = 10, Group = 4;
    const string Use = "reeve household 1";

    readonly byte[] _key;
    readonly string _linkage;

    /// <summary>The identifiers of a linkage.</summary>
    /// <param name="key">The key <c>identity</c> of the place.</param>
    /// <param name="linkage">The linkage's name.</param>
    public HouseholdIds(byte[] key, string linkage)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(linkage);
        (_key, _linkage) = (key, linkage);
    }

    /// <summary>The identifier that a household and a counter give.</summary>
    /// <param name="household">The household; of an establishment its property alone counts, as residents come and go.</param>
    /// <param name="counter">At least 0.</param>
    public string Of(Household household, int counter)
    {
        ArgumentNullException.ThrowIfNull(household);
        ArgumentOutOfRangeException.ThrowIfNegative(counter);
        Residence first = household.Members[0];
        // The day of a load is not taken: another machine may have loaded on another day.
        string from = first.FromBasis == DayBasis.Stated ? HouseholdTables.Text(first.From!.Value) : "";
        string[] texts = household.Kind.IsCommunal() ? [Use, _linkage, household.Property] : [Use, _linkage, household.Property, first.Person, from];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Message(texts, counter), hash);
        return "H-" + string.Join('-', CrockfordBase32.Encode(hash[..Bytes]).Chunk(Group).Select(group => new string(group)));
    }

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
