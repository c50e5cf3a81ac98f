using System.Text.Json.Serialization;

namespace Reeve.Integration.Quality;

/// <summary>The quality of one source, load by load. Serialisable by <see cref="QualityJson"/>.</summary>
/// <param name="Loads">Results of one source by rising number of the load, each number once.</param>
public sealed record QualityHistory(IReadOnlyList<QualityResult> Loads)
{
    /// <summary>A source that was not assessed yet.</summary>
    public static QualityHistory Empty { get; } = new([]);

    /// <summary>The newest result, or null when there is none.</summary>
    [JsonIgnore]
    public QualityResult? Latest => Loads.Count == 0 ? null : Loads[^1];

    /// <summary>The result before the newest, or null when there is none.</summary>
    [JsonIgnore]
    public QualityResult? Previous => Loads.Count < 2 ? null : Loads[^2];

    /// <summary>What changed at the newest load; null when there is nothing to compare it with.</summary>
    [JsonIgnore]
    public QualityChange? Change => Previous is { } previous ? QualityChange.Between(previous, Latest!) : null;

    /// <summary>The history with one more result. A load that is assessed again takes the place of what was said of it.</summary>
    /// <exception cref="ArgumentException">It is of another source.</exception>
    public QualityHistory With(QualityResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (Latest is { } latest && latest.Source != result.Source) throw new ArgumentException($"A history of `{latest.Source}` takes no result of `{result.Source}`.", nameof(result));
        return new([.. Loads.Where(load => load.Load != result.Load).Append(result).OrderBy(load => load.Load)]);
    }
}
