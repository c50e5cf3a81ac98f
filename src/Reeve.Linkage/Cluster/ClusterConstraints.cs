namespace Reeve.Linkage.Cluster;

/// <summary>What a cluster may not hold, and what people decided about records.</summary>
public sealed record ClusterConstraints
{
    /// <summary>Columns of identifiers: a cluster never holds two different values of one, unless <see cref="Together"/> says so.</summary>
    public IReadOnlyList<TextColumn> OneValueOf { get; init; } = [];

    /// <summary>The source of each record when a cluster holds at most one record of a source, unless <see cref="Together"/> says otherwise; otherwise null.</summary>
    public int[]? OneRecordOfEachSource { get; init; }

    /// <summary>Pairs of records that are in one cluster, whatever else is said of them, unless <see cref="Apart"/> contradicts it: see <see cref="DecidedGroups"/>.</summary>
    public IReadOnlyList<RecordPair> Together { get; init; } = [];

    /// <summary>Pairs of records that no cluster holds both of, whatever joins them.</summary>
    public IReadOnlyList<RecordPair> Apart { get; init; } = [];
}

/// <summary>Two records, by number; which is named first does not matter to any result.</summary>
/// <param name="Left">A record, from 0.</param>
/// <param name="Right">Another record.</param>
public readonly record struct RecordPair(int Left, int Right);
