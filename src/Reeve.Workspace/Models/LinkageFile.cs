namespace Reeve.Workspace;

/// <summary>A linkage: for which purpose records of people are linked, of which sources, and how. One file of <c>linkage/</c>.</summary>
public sealed record LinkageFile
{
    /// <summary>Where the file starts.</summary>
    public required Location At { get; init; }

    /// <summary>The name, as nodes and tables have it: <c>person</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Why records are linked.</summary>
    public required string Purpose { get; init; }

    /// <summary>The lawful basis of UK GDPR Article 6(1).</summary>
    public required string LawfulBasis { get; init; }

    /// <summary>The power or duty it rests on.</summary>
    public required string Power { get; init; }

    /// <summary>The sources it covers, and where each is named.</summary>
    public required IReadOnlyList<LinkedSource> Sources { get; init; }

    /// <summary>A model file, relative to the place's folder; null to infer and train one.</summary>
    public string? Model { get; init; }

    /// <summary>A file of the truth (columns: file, record, person), read to evaluate and for nothing else; null when there is none.</summary>
    public string? Truth { get; init; }
}

/// <summary>A source that a linkage covers.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Fields">The fields that linking may read; empty for all whose standard linkage knows.</param>
/// <param name="At">Where it is named.</param>
public sealed record LinkedSource(string Source, IReadOnlyList<string> Fields, Location At);
