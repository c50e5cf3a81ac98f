namespace Reeve.Report.Linking;

/// <summary>What became of a row that was not taken as it stood.</summary>
public enum RowProblemKind
{
    /// <summary>It could not be read, and is not in the linkage.</summary>
    Rejected,

    /// <summary>It had too few or too many fields, and was read as well as it allowed.</summary>
    Ragged,

    /// <summary>It could be read but was kept out of the linkage on purpose (blank, a total line, a person on the never-link list).</summary>
    LeftOut,
}

/// <summary>The rows of one file that share one problem.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Why">The reason as a sentence that quotes no value.</param>
/// <param name="Count">How many rows there were; at least 1.</param>
/// <param name="Lines">The physical lines (from 1) on which they start, rising; may hold only the first of <paramref name="Count"/>.</param>
public sealed record RowProblem(RowProblemKind Kind, string Why, long Count, IReadOnlyList<int> Lines);
