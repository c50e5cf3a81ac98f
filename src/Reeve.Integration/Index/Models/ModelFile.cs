using Reeve.Linkage.Model;

namespace Reeve.Integration.Index.Models;

/// <summary>A linkage model as a file holds it: the model, and how files are read for it and links chosen.</summary>
public sealed record ModelFile
{
    /// <summary>The model; what it leaves open is trained.</summary>
    public required LinkageModel Model { get; init; }

    /// <summary>Whether the model speaks of vetoes; if not, two different NHS numbers veto a match where there are any.</summary>
    public bool SaysVetoes { get; init; } = true;

    /// <summary>Header of a file's column to what it is: <c>forename</c>, <c>full_name</c>, <c>id</c>, <c>ignored</c>... Headers it does not name are inferred.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The least match probability of a link, in [0, 1]; null to choose.</summary>
    public double? LinkThreshold { get; init; }

    /// <summary>The least match probability of a link that joins clusters, in [0, 1]; null to choose.</summary>
    public double? ClusterThreshold { get; init; }

    /// <summary>What a reader of the file should know of the prior, in one line; null for nothing. It is a comment, and not read back.</summary>
    public string? AboutPrior { get; init; }

    /// <summary>Field to the line that first blocks on it or compares it; empty for a model that was not read from a file.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Whether a cluster holds at most one record of each file.</summary>
    public bool OneRecordOfEachSource { get; init; }
}

/// <summary>A model file that cannot be used: where, what, and the next step. Exit code 2.</summary>
public sealed class ModelFileException(string file, int line, string what) : Exception($"{file}:{line}: {what}");
