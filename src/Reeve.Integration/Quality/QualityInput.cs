using Reeve.Integration.Contracts;
using Reeve.Store.Tables;

namespace Reeve.Integration.Quality;

/// <summary>What a source's quality is measured from.</summary>
public sealed record QualityInput
{
    /// <summary>The standardised table of the source, every column as text. Missing values are missing, not empty text.</summary>
    public required TextTable Table { get; init; }

    /// <summary>What the contract found in the rows that the table was made of.</summary>
    public required ContractSummary Contract { get; init; }

    /// <summary>The number of the newest load in the table, from 1.</summary>
    public required int Load { get; init; }

    /// <summary>The day of that load.</summary>
    public required DateOnly LoadedOn { get; init; }

    /// <summary>The day of the load before it, or null when it is the first.</summary>
    public DateOnly? PreviousLoadOn { get; init; }

    /// <summary>The day on which quality is assessed; not before <see cref="LoadedOn"/>. It says whether a load is overdue.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>
    /// The standardised table of another source by its name, or null when it has none. Null itself when no other source can be read:
    /// rules that need one are then not measured.
    /// </summary>
    public Func<string, TextTable?>? Reference { get; init; }
}
