namespace Reeve.Report.Linking;

/// <summary>One file that was read.</summary>
public sealed record InputFile
{
    /// <summary>The file's name, without the folders of the machine it was read on.</summary>
    public required string Name { get; init; }

    /// <summary>The records that went into the linkage; at least 0.</summary>
    public required long Rows { get; init; }

    /// <summary>The character encoding it was read with: "UTF-8", "Windows-1252".</summary>
    public required string Encoding { get; init; }

    /// <summary>The delimiter in words: "comma", "tab"; null for a format that has none.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The physical line (from 1) of the column names, or null when there was none.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>Rows that were not taken as they stood, one entry for each kind and reason.</summary>
    public IReadOnlyList<RowProblem> Problems { get; init; } = [];

    /// <summary>Whole sentences about how the file was read.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
