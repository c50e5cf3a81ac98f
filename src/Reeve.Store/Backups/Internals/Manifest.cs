using System.Text.Json;

namespace Reeve.Store.Backups.Internals;

/// <summary>A member of an archive.</summary>
/// <param name="Name">Its path in it: see <see cref="MemberName"/>.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash.</param>
sealed record Member(string Name, long Bytes, string Sha256);

/// <summary>What is in an archive: its first member. What it does not name is not restored, and all that it names has to be there.</summary>
sealed record Manifest
{
    public const string Name = "manifest.json";

    public const int CurrentFormat = 1, MostBytes = 1 << 26;

    static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, NewLine = "\n", RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    /// <summary>The version of the archive's form.</summary>
    public required int Format { get; init; }

    /// <summary>The version of the register's tables.</summary>
    public required int Register { get; init; }

    /// <summary>When the backup was made.</summary>
    public required DateTimeOffset Made { get; init; }

    /// <summary>What follows, in its order.</summary>
    public required IReadOnlyList<Member> Members { get; init; }

    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(this, s_json);

    /// <summary>Reads a manifest; null when it is none.</summary>
    public static Manifest? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifest>(json, s_json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
