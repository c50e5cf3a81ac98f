using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Integration.Connect;

/// <summary>What a file was taken for: a first contract for a person to edit. Holds headers, counts and shares, no value of a record.</summary>
public sealed record SourceGuess
{
    /// <summary>The file, as its path was given.</summary>
    public required string Path { get; init; }

    /// <summary>A name for the source: lower case letters, digits and underscores.</summary>
    public required string Name { get; init; }

    /// <summary>A title for people.</summary>
    public required string Title { get; init; }

    /// <summary>How the file is read.</summary>
    public required FileForm Form { get; init; }

    /// <summary>The character between cells of delimited text; null for other forms, and where each line is one cell.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Rows read.</summary>
    public required int Rows { get; init; }

    /// <summary>What was detected, repaired and left out, in sentences.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The fields, in the order of their first column.</summary>
    public required IReadOnlyList<FieldGuess> Fields { get; init; }

    /// <summary>The field that tells records apart; empty when no single one does.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>Other fields that are filled and different in every row.</summary>
    public required IReadOnlyList<string> OtherKeys { get; init; }
}

/// <summary>What a column was taken for, or several columns that are read as one value.</summary>
public sealed record FieldGuess
{
    /// <summary>A name: lower case letters, digits and underscores; distinct within the source.</summary>
    public required string Name { get; init; }

    /// <summary>The columns, as the file calls them.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The type or standard.</summary>
    public required FieldType Type { get; init; }

    /// <summary>How sensitive it is, by its standard or its header.</summary>
    public required Sensitivity Sensitivity { get; init; }

    /// <summary>Whether every row has it.</summary>
    public required bool Required { get; init; }

    /// <summary>Whether no two rows have the same.</summary>
    public required bool Unique { get; init; }

    /// <summary>The share of rows that are filled, in [0, 1].</summary>
    public required double Filled { get; init; }

    /// <summary>How many different values there are.</summary>
    public required int Distinct { get; init; }

    /// <summary>Why it was taken for what it is, in a few words.</summary>
    public required string Why { get; init; }
}
