using System.Text.Json.Serialization;

namespace Reeve.Integration.Quality;

/// <summary>The quality of a source at one load: a profile of every field and a measure for every rule. Counts and names of rules; no value of a personal field. Serialisable.</summary>
public sealed record QualityResult
{
    /// <summary>The source.</summary>
    public required string Source { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>The role that answers for it.</summary>
    public required string Steward { get; init; }

    /// <summary>The number of the load, from 1.</summary>
    public required int Load { get; init; }

    /// <summary>The day of the load.</summary>
    public required DateOnly LoadedOn { get; init; }

    /// <summary>The day on which quality was assessed.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Rows of the standardised table.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows read before the contract was applied.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Rows that the contract left out.</summary>
    public required long RowsRejected { get; init; }

    /// <summary>Values that the contract left out of rows that were kept.</summary>
    public required long ValuesNulled { get; init; }

    /// <summary>A profile of each field, in the order of the contract.</summary>
    public required IReadOnlyList<FieldProfile> Fields { get; init; }

    /// <summary>The measures: those of the contract first, then the source's own rules, in the order of the file.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>The six dimensions, in the order of the framework.</summary>
    public required IReadOnlyList<DimensionScore> Dimensions { get; init; }

    /// <summary>Measures that were met.</summary>
    [JsonIgnore]
    public int Met => Dimensions.Sum(dimension => dimension.Met);

    /// <summary>Measures that could be taken: met or missed.</summary>
    [JsonIgnore]
    public int Measured => Dimensions.Sum(dimension => dimension.Measured);

    /// <summary>The share of measures met among those taken, in [0, 1]; null when none could be taken.</summary>
    [JsonIgnore]
    public double? Overall => Measured == 0 ? null : (double)Met / Measured;
}
