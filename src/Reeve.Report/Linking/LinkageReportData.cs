namespace Reeve.Report.Linking;

/// <summary>
/// Everything the report of one linkage run shows. The caller fills it; the report computes nothing about the linkage itself
/// and reads no clock, so the same data gives the same bytes.
/// </summary>
public sealed record LinkageReportData
{
    /// <summary>The heading of the report, as a person would name the run: "Housing and council tax".</summary>
    public required string Title { get; init; }

    /// <summary>When the run was made, as the text to show: "14 March 2026, 09:30".</summary>
    public required string GeneratedAt { get; init; }

    /// <summary>The program and its version: "Reeve 0.1.0".</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>The command that makes this report again; it holds no value of a person's record.</summary>
    public required string Command { get; init; }

    /// <summary>Sentences a reader must see before the figures: a weak identifier, a model that did not converge. Often empty.</summary>
    public IReadOnlyList<string> Cautions { get; init; } = [];

    /// <summary>The files read, in the order given.</summary>
    public required IReadOnlyList<InputFile> Inputs { get; init; }

    /// <summary>What each column was taken to be, file by file in the order of the headers.</summary>
    public required IReadOnlyList<ColumnUse> Columns { get; init; }

    /// <summary>The rules that chose which pairs to compare, in the order they ran.</summary>
    public required IReadOnlyList<BlockingRule> BlockingRules { get; init; }

    /// <summary>The trained model.</summary>
    public required LinkageModel Model { get; init; }

    /// <summary>The figures of the run.</summary>
    public required RunFigures Figures { get; init; }

    /// <summary>How the match weights of the compared pairs are spread.</summary>
    public required WeightHistogram Weights { get; init; }

    /// <summary>What other thresholds would have given, by rising weight; may be empty.</summary>
    public required IReadOnlyList<ThresholdPoint> Thresholds { get; init; }

    /// <summary>How the result compares with known answers, or null when none were given.</summary>
    public TruthEvaluation? Truth { get; init; }

    /// <summary>How many groups there are of each size, by rising size; sizes with no group may be left out.</summary>
    public required IReadOnlyList<ClusterSize> ClusterSizes { get; init; }

    /// <summary>The pairs nearest to the threshold, least certain first; may be empty.</summary>
    public required IReadOnlyList<UncertainPair> LeastCertain { get; init; }
}
