using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Reeve.Runs.Disposing.Internals;

namespace Reeve.Runs.Tests.Disposing;

public class CertificateKeyTests
{
    [Fact]
    public void The_same_secret_gives_the_same_key_and_another_another()
    {
        using ECDsa one = CertificateKey.Of(new byte[32]), again = CertificateKey.Of(new byte[32]), other = CertificateKey.Of([1, .. new byte[31]]);
        Assert.Equal(one.ExportSubjectPublicKeyInfo(), again.ExportSubjectPublicKeyInfo());
        Assert.NotEqual(one.ExportSubjectPublicKeyInfo(), other.ExportSubjectPublicKeyInfo());
        byte[] text = "counts"u8.ToArray();
        Assert.True(again.VerifyData(text, one.SignData(text, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256));
        Assert.False(other.VerifyData(text, one.SignData(text, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256));
    }

    [Fact]
    public void Many_secrets_give_a_key_each_that_signs()
    {
        for (byte secret = 0; secret < 100; secret++)
        {
            using ECDsa key = CertificateKey.Of(SHA256.HashData([secret]));
            Assert.True(key.VerifyData(new byte[] { secret }, key.SignData(new byte[] { secret }, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256));
        }
    }

    [Fact]
    public void Order_and_spaces_do_not_matter_to_what_is_signed() => Assert.Equal(
        """{"a":[1,null,"é"],"b":{"c":"x y","d":2}}""",
        Encoding.UTF8.GetString(CanonicalText.Bytes(JsonNode.Parse("{ \"b\" : {\"d\":2, \"c\":\"x y\"},\n\"a\":[1, null ,\"\\u00e9\"] }")!)));
}
