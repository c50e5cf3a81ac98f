using Reeve.Integration.Index.Carry;
using Reeve.Integration.Review;

namespace Reeve.Integration.Index.Link;

/// <summary>What `reeve link` is asked to do.</summary>
public sealed record LinkRequest
{
    /// <summary>The files; at least one.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The column that identifies a record, or null to find it.</summary>
    public string? Id { get; init; }

    /// <summary>Columns that are not read.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>The column that holds the truth, used only to evaluate.</summary>
    public string? Truth { get; init; }

    /// <summary>A regular expression that takes the truth out of the record's identifier (first group, or the whole match), used only to evaluate.</summary>
    public string? TruthPattern { get; init; }

    /// <summary>A file that says whose each record is (columns: file, record, person; the first may be left out for one file), used only to evaluate.</summary>
    public string? TruthFile { get; init; }

    /// <summary>A file of clerical labels, used only to evaluate: two record identifiers and a score of 0 to 1.</summary>
    public string? Labels { get; init; }

    /// <summary>A model file, or null to infer and train one.</summary>
    public string? Model { get; init; }

    /// <summary>A file of superseded NHS numbers, old and new, or null.</summary>
    public string? Superseded { get; init; }

    /// <summary>Whether only records of different files are compared.</summary>
    public bool BetweenFilesOnly { get; init; }

    /// <summary>The least match probability of a link, in [0, 1]; null to choose.</summary>
    public double? Threshold { get; init; }

    /// <summary>The least match probability of a link that joins clusters, in [0, 1]; null to choose.</summary>
    public double? ClusterThreshold { get; init; }

    /// <summary>What people decided of pairs of records; they are named as the tables of a place name them.</summary>
    public IReadOnlyList<PairDecision> Decisions { get; init; } = [];

    /// <summary>Teaches the model by decisions of the random sample; null where there is no such sample.</summary>
    public SampleTeacher? Teacher { get; init; }

    /// <summary>Brings what the last run left, where the tables of a place are linked; null for files, of which nothing is left.</summary>
    public ScoreCarrier? Carrier { get; init; }

    /// <summary>Threads; at least 1. The result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The seed of samples.</summary>
    public ulong Seed { get; init; } = 1;
}
