using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Runs.Disposing.Internals;
using Reeve.Runs.State;
using Reeve.Store.Disposals;

namespace Reeve.Runs.Disposing;

/// <summary>A signed statement of what was disposed of, in counts: JSON with an ECDSA signature (P-256, SHA-256; FIPS 186-5) over everything else in it.</summary>
/// <remarks>What is signed is the JSON without its signature in the canonical form of <see cref="CanonicalText"/>, so that spaces and order do not matter.</remarks>
public static class Certificate
{
    const string Form = "reeve-disposal-1", Signature = "signature", PublicKey = "public_key";

    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the certificate of a disposal and signs it with the place's key.</summary>
    internal static string Make(OpenPlace open, Disposal disposal, DisposalCounts counts)
    {
        DateTimeOffset now = open.Clock.GetUtcNow();
        JsonObject json = new()
        {
            ["certificate"] = Form, ["number"] = disposal.Number, ["place"] = open.Place.Settings.Name, ["kind"] = disposal.Intent.Kind.ToString().ToLowerInvariant(),
            ["reason"] = disposal.Intent.Reason, ["officer"] = disposal.Intent.Officer, ["as_of"] = disposal.Intent.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["started"] = Time(disposal.Started), ["finished"] = Time(now), ["program"] = disposal.Intent.Program,
            ["removed"] = new JsonObject
            {
                ["rows"] = counts.Sources.Sum(source => source.Rows), ["originals"] = counts.Sources.Sum(source => source.Originals), ["replaced_loads"] = counts.Sources.Sum(source => source.Loads),
                ["quarantine_rows"] = counts.Sources.Sum(source => source.Quarantine), ["spine_rows"] = counts.Sources.Sum(source => source.Spine),
                ["review_tasks"] = counts.ReviewTasks, ["review_decisions"] = counts.ReviewDecisions,
            },
            ["sources"] = new JsonArray([.. counts.Sources.Select(source => new JsonObject
            {
                ["source"] = source.Source, ["rows"] = source.Rows, ["originals"] = source.Originals, ["replaced_loads"] = source.Loads,
                ["quarantine_rows"] = source.Quarantine, ["spine_rows"] = source.Spine,
            })]),
            ["sources_without_a_file"] = Texts(counts.Gone),
            ["not_removed_from"] = Texts(counts.Elsewhere),
            ["older_backups"] = new JsonArray([.. open.State.Register.Backups.All().Where(backup => backup.Made <= now)
                .Select(backup => new JsonObject { ["path"] = backup.Path, ["made"] = Time(backup.Made) })]),
        };
        using ECDsa key = CertificateKey.Of(open.State.Keys);
        json[PublicKey] = Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
        json[Signature] = Convert.ToBase64String(key.SignData(CanonicalText.Bytes(json), HashAlgorithmName.SHA256));
        return json.ToJsonString(Indented) + "\n";
    }

    /// <summary>Says whether a certificate is as it was signed, and by whom.</summary>
    /// <param name="text">The certificate.</param>
    /// <param name="own">The place whose key it may be; null when none is at hand.</param>
    public static CertificateReading Verify(string text, OpenPlace? own)
    {
        try
        {
            if (JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is not JsonObject json || (string?)json["certificate"] != Form)
                return new CertificateReading.NoCertificate();
            byte[] signature = Convert.FromBase64String((string?)json[Signature] ?? ""), publicKey = Convert.FromBase64String((string?)json[PublicKey] ?? "");
            json.Remove(Signature);
            using ECDsa key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            if (!key.VerifyData(CanonicalText.Bytes(json), signature, HashAlgorithmName.SHA256)) return new CertificateReading.Changed();
            return new CertificateReading.Sound((long?)json["number"] ?? 0, Convert.ToHexStringLower(SHA256.HashData(publicKey)), own is null ? null : IsOwn(own, publicKey));
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException or ArgumentException or CryptographicException)
        {
            return new CertificateReading.NoCertificate();
        }
    }

    static bool IsOwn(OpenPlace own, byte[] publicKey)
    {
        if (own.State.Keys.Find(CertificateKey.Name) is null) return false;
        using ECDsa key = CertificateKey.Of(own.State.Keys);
        return key.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(publicKey);
    }

    static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>What a certificate turned out to be.</summary>
public abstract record CertificateReading
{
    CertificateReading()
    {
    }

    /// <summary>It is as it was signed.</summary>
    /// <param name="Number">The number of the disposal.</param>
    /// <param name="Key">The SHA-256 of the public key, by which those who know the place recognise it.</param>
    /// <param name="IsOwn">Whether the key is that of the place at hand; null when none is.</param>
    public sealed record Sound(long Number, string Key, bool? IsOwn) : CertificateReading;

    /// <summary>Something in it was changed after it was signed.</summary>
    public sealed record Changed : CertificateReading;

    /// <summary>It is no certificate of a disposal.</summary>
    public sealed record NoCertificate : CertificateReading;
}
