using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Store;

namespace Reeve.Runs.Disposing;

/// <summary>What a disposal removes, in counts: no name of a record and no value.</summary>
/// <param name="Sources">The sources that lose something, in the order of their names.</param>
/// <param name="Gone">Sources that the place has no more, and whose loads and tables were still kept: all of that goes.</param>
/// <param name="Elsewhere">Where the same rows may still stand and nothing is removed: files and systems that are not Reeve's.</param>
public sealed record DisposalCounts(IReadOnlyList<SourceCounts> Sources, IReadOnlyList<string> Gone, IReadOnlyList<string> Elsewhere)
{
    /// <summary>Tasks of review about these records.</summary>
    public long ReviewTasks { get; init; }

    /// <summary>Decisions of review about these records.</summary>
    public long ReviewDecisions { get; init; }

    /// <summary>Whether there is nothing to remove.</summary>
    [JsonIgnore]
    public bool IsEmpty => Sources.Count == 0 && Gone.Count == 0;

    /// <summary>As JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DisposalJson.Default.DisposalCounts);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="StoreException">Surroundings: it is not what was written.</exception>
    public static DisposalCounts FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, DisposalJson.Default.DisposalCounts) ?? throw new JsonException();
        }
        catch (JsonException fault)
        {
            throw new StoreException(StoreFault.Surroundings, "What the register says of a disposal is damaged: restore the last backup.", fault);
        }
    }
}

/// <summary>What a source loses.</summary>
/// <param name="Source">The source.</param>
/// <param name="Rows">Rows of loads in force.</param>
/// <param name="Originals">Originals that held such rows, those of loads that were replaced among them.</param>
/// <param name="Loads">Loads that were replaced and are dropped whole.</param>
/// <param name="Quarantine">Rows of the quarantine.</param>
/// <param name="Spine">Rows of linkages: record to person.</param>
public sealed record SourceCounts(string Source, long Rows, long Originals, long Loads, long Quarantine, long Spine)
{
    /// <summary>Of the loads dropped, those that could not be read any more, so that nobody knew whom they held.</summary>
    public long UnreadLoads { get; init; }
}

[JsonSerializable(typeof(DisposalCounts))]
sealed partial class DisposalJson : JsonSerializerContext;
