using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Store;

namespace Reeve.Integration.NeverLink;

/// <summary>The people who are not linked or shown.</summary>
/// <param name="Number">The number of the list: one more each time it is changed; 0 when there never was one.</param>
/// <param name="Entries">The entries, in the order in which they were added.</param>
public sealed record NeverLinkList(long Number, IReadOnlyList<NeverLinkEntry> Entries)
{
    /// <summary>No list.</summary>
    public static NeverLinkList None { get; } = new(0, []);

    /// <summary>As it is encrypted.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, NeverLinkJson.Default.NeverLinkList);

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="StoreException">Request: it is no list, or one of a newer program.</exception>
    public static NeverLinkList FromBytes(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, NeverLinkJson.Default.NeverLinkList) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            // Without the cause: its message may quote what it read.
            throw new StoreException(StoreFault.Request, "The never-link list cannot be read: it is of a newer program. Use that program.");
        }
    }

    /// <summary>Withheld: it is about people who are to be hidden.</summary>
    public override string ToString() => "[withheld]";
}

[JsonSourceGenerationOptions(UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NeverLinkList))]
sealed partial class NeverLinkJson : JsonSerializerContext;
