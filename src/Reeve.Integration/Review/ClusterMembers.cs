namespace Reeve.Integration.Review;

/// <summary>The records of each cluster.</summary>
sealed class ClusterMembers
{
    readonly IReadOnlyList<int> clusters;
    readonly int[] starts, records;

    /// <param name="clusters">The cluster of each record, as the number of one of its records.</param>
    public ClusterMembers(IReadOnlyList<int> clusters)
    {
        this.clusters = clusters;
        starts = new int[clusters.Count + 1];
        records = new int[clusters.Count];
        foreach (int cluster in clusters) starts[cluster + 1]++;
        for (int cluster = 0; cluster < clusters.Count; cluster++) starts[cluster + 1] += starts[cluster];
        int[] next = starts[..^1];
        for (int record = 0; record < clusters.Count; record++) records[next[clusters[record]]++] = record;
    }

    /// <summary>The records of a cluster, in order.</summary>
    public ArraySegment<int> Of(int cluster) => new(records, starts[cluster], starts[cluster + 1] - starts[cluster]);

    /// <summary>How many records are in the cluster of a record; at least 1.</summary>
    public int Size(int record) => starts[clusters[record] + 1] - starts[clusters[record]];
}
