namespace Reeve.Report.Linking;

/// <summary>What a column is used for; several may hold.</summary>
[Flags]
public enum ColumnUses
{
    /// <summary>Not used.</summary>
    None = 0,

    /// <summary>Its values are compared and weighed.</summary>
    Comparison = 1,

    /// <summary>It helps to choose the pairs that are compared.</summary>
    Blocking = 2,

    /// <summary>It names the record (its key in the source) and says nothing about the person.</summary>
    Identifier = 4,
}

/// <summary>What one column of one file was taken to be.</summary>
public sealed record ColumnUse
{
    /// <summary>The file's name, as in <see cref="InputFile.Name"/>.</summary>
    public required string File { get; init; }

    /// <summary>The column's header as it stands in the file.</summary>
    public required string Header { get; init; }

    /// <summary>What it was taken to be: "date of birth"; null when nothing was recognised.</summary>
    public string? TakenAs { get; init; }

    /// <summary>Why it was taken so, in a few words: "header, and 99% read as dates".</summary>
    public required string Why { get; init; }

    /// <summary>The share of rows that hold a value, in [0, 1].</summary>
    public required double Filled { get; init; }

    /// <summary>The share of filled rows that are valid for what it was taken to be, in [0, 1]; null when anything is valid.</summary>
    public double? Valid { get; init; }

    /// <summary>The number of distinct values; at least 0.</summary>
    public required long Distinct { get; init; }

    /// <summary>What it is used for.</summary>
    public required ColumnUses Uses { get; init; }

    /// <summary>Why it is used, or not used, in a few words; null when there is nothing to add.</summary>
    public string? UsesWhy { get; init; }
}
