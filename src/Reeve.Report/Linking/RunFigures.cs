namespace Reeve.Report.Linking;

/// <summary>The figures of one run.</summary>
public sealed record RunFigures
{
    /// <summary>Records in all files together; at least 0.</summary>
    public required long Records { get; init; }

    /// <summary>Pairs that were compared; at least 0.</summary>
    public required long Compared { get; init; }

    /// <summary>Pairs there would be without blocking, or null when that is not known.</summary>
    public double? Possible { get; init; }

    /// <summary>Pairs at or above the threshold; at least 0.</summary>
    public required long Links { get; init; }

    /// <summary>Groups of records after clustering, single records included: the people found.</summary>
    public required long People { get; init; }

    /// <summary>From which weight on a pair is a link.</summary>
    public required Cutoff LinkThreshold { get; init; }

    /// <summary>From which weight on a link joins groups.</summary>
    public required Cutoff ClusterThreshold { get; init; }

    /// <summary>How long each stage took, in order.</summary>
    public IReadOnlyList<StageTime> Stages { get; init; } = [];
}

/// <summary>A threshold and the reason for it.</summary>
/// <param name="Weight">The match weight in log2, the prior included.</param>
/// <param name="Probability">The same as a probability, in [0, 1].</param>
/// <param name="Why">Why it was chosen, as a sentence.</param>
public sealed record Cutoff(double Weight, double Probability, string Why);

/// <summary>How long one stage took.</summary>
/// <param name="Name">The stage in words: "Reading the files".</param>
/// <param name="Seconds">Its seconds; at least 0.</param>
public sealed record StageTime(string Name, double Seconds);
