using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Reeve.Store.Keys;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>The key with which a place signs: ECDSA on P-256, derived from 32 random bytes kept as the key <c>certificate</c>.</summary>
/// <remarks>
/// The private number is made of more bits than it has, reduced to [1, n-1] (FIPS 186-5, A.2.1: extra random bits), which are drawn from the kept key by HKDF
/// (RFC 5869). So one file of 32 bytes is all that there is to keep, and it may come from the environment as other keys do.
/// </remarks>
static class CertificateKey
{
    public const string Name = "certificate";

    const int DrawnBytes = 48, NumberBytes = 32;

    /// <summary>The order n of the base point of P-256 (SP 800-186, 3.2.1.3).</summary>
    static readonly BigInteger Order = BigInteger.Parse("0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);

    public static ECDsa Of(PlaceKeys keys) => Of(keys.Get(Name));

    /// <summary>The key pair of some secret.</summary>
    public static ECDsa Of(byte[] secret)
    {
        byte[] drawn = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, DrawnBytes, info: Encoding.ASCII.GetBytes("reeve disposal certificate"));
        BigInteger number = (new BigInteger(drawn, isUnsigned: true, isBigEndian: true) % (Order - 1)) + 1;
        byte[] d = new byte[NumberBytes];
        byte[] bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        bytes.CopyTo(d, NumberBytes - bytes.Length);
        return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = d });
    }
}
