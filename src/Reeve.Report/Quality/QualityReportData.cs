namespace Reeve.Report.Quality;

/// <summary>
/// Everything the report on the quality of a place's sources shows. The caller fills it; the report computes nothing about quality itself and
/// reads no clock, so the same data gives the same bytes. No value of a field about people belongs in it.
/// </summary>
public sealed record QualityReportData
{
    /// <summary>The name of the place: "Wexcombe".</summary>
    public required string Place { get; init; }

    /// <summary>When the report was made, as the text to show: "14 March 2026, 09:30".</summary>
    public required string GeneratedAt { get; init; }

    /// <summary>The program and its version: "Reeve 0.1.0".</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>The command that makes this report again.</summary>
    public required string Command { get; init; }

    /// <summary>The sources, the best first.</summary>
    public required IReadOnlyList<QualitySource> Sources { get; init; }
}

/// <summary>The quality of one source at its newest load.</summary>
public sealed record QualitySource
{
    /// <summary>Its name in files and tables: "council_tax".</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>The role that answers for it.</summary>
    public required string Steward { get; init; }

    /// <summary>Its place among the sources, from 1; null when nothing could be measured.</summary>
    public required int? Place { get; init; }

    /// <summary>Whether another source has the same place.</summary>
    public required bool Shared { get; init; }

    /// <summary>The number of its newest load, from 1.</summary>
    public required int Load { get; init; }

    /// <summary>The day of that load, as the text to show.</summary>
    public required string LoadedOn { get; init; }

    /// <summary>Rows of the table; at least 0.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows read; at least 0.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Rows that its contract left out.</summary>
    public required long RowsRejected { get; init; }

    /// <summary>Values that its contract left out of rows that were kept.</summary>
    public required long ValuesNulled { get; init; }

    /// <summary>Rules met.</summary>
    public required int Met { get; init; }

    /// <summary>Rules that could be measured.</summary>
    public required int Measured { get; init; }

    /// <summary>The dimensions, in the order of the framework; the same for every source.</summary>
    public required IReadOnlyList<DimensionFigure> Dimensions { get; init; }

    /// <summary>The rules, in the order of dimensions.</summary>
    public required IReadOnlyList<RuleFigure> Rules { get; init; }

    /// <summary>The fields, in the order of the contract.</summary>
    public required IReadOnlyList<FieldFigure> Fields { get; init; }

    /// <summary>The loads, oldest first, the newest among them.</summary>
    public required IReadOnlyList<LoadFigure> Loads { get; init; }

    /// <summary>What changed at the newest load; null when it is the first.</summary>
    public ChangeFigure? Change { get; init; }
}

/// <summary>One dimension of a source.</summary>
/// <param name="Name">Its name: "Completeness".</param>
/// <param name="Share">The share of checks that passed, in [0, 1]; null when none could be made.</param>
/// <param name="Met">Rules met.</param>
/// <param name="Measured">Rules that could be measured.</param>
/// <param name="NotMeasured">Rules that could not.</param>
/// <param name="OfLoads">Whether its rules ask yes or no of each load, and count no rows: its share jumps, and would hide the lines of the others.</param>
public sealed record DimensionFigure(string Name, double? Share, int Met, int Measured, int NotMeasured, bool OfLoads = false);

/// <summary>What changed since the load before, in sentences without a value of a record; names of fields and rules stand between back-quotes.</summary>
/// <param name="Since">The load it is compared with, as the text to show: "load 3 (14 March 2026)".</param>
/// <param name="Worse">What got worse; often empty.</param>
/// <param name="Better">What got better.</param>
/// <param name="Other">What is neither.</param>
public sealed record ChangeFigure(string Since, IReadOnlyList<string> Worse, IReadOnlyList<string> Better, IReadOnlyList<string> Other);

/// <summary>One load in the trend.</summary>
/// <param name="Load">Its number.</param>
/// <param name="LoadedOn">Its day, as the text to show.</param>
/// <param name="Rows">Rows of the table.</param>
/// <param name="Met">Rules met.</param>
/// <param name="Measured">Rules that could be measured.</param>
/// <param name="Shares">The share of checks that passed for each dimension, in [0, 1] or null, in the order of <see cref="QualitySource.Dimensions"/>.</param>
public sealed record LoadFigure(int Load, string LoadedOn, long Rows, int Met, int Measured, IReadOnlyList<double?> Shares);
