namespace Reeve.Report.Indexes;

/// <summary>Everything the report on an index shows. The caller fills it; the report reads no clock, so the same data gives the same bytes. No value of a record belongs in it.</summary>
public sealed record IndexReportData
{
    /// <summary>The name of the place: "Wexcombe".</summary>
    public required string Place { get; init; }

    /// <summary>When the report was made, as the text to show.</summary>
    public required string GeneratedAt { get; init; }

    /// <summary>The program and its version: "Reeve 0.1.0".</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>The command that makes this report again.</summary>
    public required string Command { get; init; }

    /// <summary>Why records are linked.</summary>
    public required string Purpose { get; init; }

    /// <summary>The power that the linking rests on.</summary>
    public required string Power { get; init; }

    /// <summary>What is counted, and how many: "records", "62,210".</summary>
    public required IReadOnlyList<(string What, long Count)> Counts { get; init; }

    /// <summary>What figures of precision and recall rest on, in a sentence.</summary>
    public required string Basis { get; init; }

    /// <summary>Whether linkage error is equal between groups, in a sentence; null when it is not known.</summary>
    public required string? Equality { get; init; }

    /// <summary>All records together.</summary>
    public required IndexGroup All { get; init; }

    /// <summary>The groups, by characteristic: "sex".</summary>
    public required IReadOnlyList<(string Characteristic, IReadOnlyList<IndexGroup> Groups)> Characteristics { get; init; }

    /// <summary>The largest gaps between groups.</summary>
    public required IReadOnlyList<IndexGap> Gaps { get; init; }

    /// <summary>Pairs that are easily taken for one person.</summary>
    public required IReadOnlyList<IndexLookAlikes> LookAlikes { get; init; }

    /// <summary>How right properties and households are, in sentences.</summary>
    public required IReadOnlyList<string> Others { get; init; }
}

/// <summary>A group; one of too few people has no figures.</summary>
/// <param name="Name">Its name.</param>
/// <param name="People">People; null of a group that is too small.</param>
/// <param name="Records">Records; null of a group that is too small.</param>
/// <param name="Unlinked">The share of records that are linked to no other.</param>
/// <param name="Precision">The share of links that are right.</param>
/// <param name="Recall">The share of matches that are found.</param>
/// <param name="Exact">The share of people with exactly their records.</param>
public sealed record IndexGroup(string Name, int? People, int? Records, IndexShare? Unlinked, IndexShare? Precision, IndexShare? Recall, IndexShare? Exact);

/// <summary>A share with its interval at 95%, in [0, 1]; NaN where there is nothing to share.</summary>
/// <param name="Value">The share.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public sealed record IndexShare(double Value, double Low, double High);

/// <summary>A gap between two groups.</summary>
/// <param name="Characteristic">By what people are told into groups.</param>
/// <param name="Measure">What differs, in words.</param>
/// <param name="Worst">The group with the lower share.</param>
/// <param name="Best">The group with the higher share.</param>
/// <param name="Gap">The difference and its interval.</param>
/// <param name="IsBeyondChance">Whether chance alone would hardly give it.</param>
public sealed record IndexGap(string Characteristic, string Measure, string Worst, string Best, IndexShare Gap, bool IsBeyondChance);

/// <summary>Pairs that are easily taken for one person.</summary>
/// <param name="What">Which, in words.</param>
/// <param name="Pairs">How many.</param>
/// <param name="Linked">How many were put together.</param>
/// <param name="Wrong">Of them, those of two people; null when it is not known.</param>
/// <param name="Missed">Of the others, those of one person; null when it is not known.</param>
public sealed record IndexLookAlikes(string What, long Pairs, long Linked, long? Wrong, long? Missed);
