using Reeve.Linkage.Score;

namespace Reeve.Linkage.Cluster;

/// <summary>What a cluster may not hold.</summary>
public sealed record ClusterConstraints
{
    /// <summary>Columns of identifiers: a cluster never holds two different values of one.</summary>
    public IReadOnlyList<TextColumn> OneValueOf { get; init; } = [];

    /// <summary>The source of each record when a cluster holds at most one record of a source; otherwise null.</summary>
    public int[]? OneRecordOfEachSource { get; init; }
}

/// <summary>Records of one person: by connected components, or by best link first when constraints forbid some joins.</summary>
public static class Clusterer
{
    /// <summary>
    /// The cluster of each record, as the smallest record number in it. Links are taken strongest first (ties by record numbers); a link that
    /// would break a constraint is passed over. Without constraints these are the connected components.
    /// </summary>
    /// <param name="links">Links that count; the order does not matter.</param>
    /// <param name="passedOver">Links that a constraint kept from joining two clusters.</param>
    public static int[] Cluster(int records, IEnumerable<ScoredPair> links, ClusterConstraints constraints, out long passedOver)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(constraints);
        int[] parent = [.. Enumerable.Range(0, records)];
        Dictionary<int, List<int>>? members = constraints.OneRecordOfEachSource is null ? null : [];
        // The one filled value of each identifier column in the cluster of a root, or -1.
        int[][] values = [.. constraints.OneValueOf.Select(column => (int[])column.Codes.Clone())];
        ScoredPair[] ordered = [.. links];
        Array.Sort(ordered, (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        passedOver = 0;
        foreach (ScoredPair link in ordered)
        {
            int left = Root(link.Left), right = Root(link.Right);
            if (left == right) continue;
            (int keep, int join) = left < right ? (left, right) : (right, left);
            if (!Allowed(keep, join)) { passedOver++; continue; }
            parent[join] = keep;
            foreach (int[] value in values) if (value[keep] < 0) value[keep] = value[join];
            if (members is not null)
            {
                List<int> all = Members(keep);
                all.AddRange(Members(join));
                members[keep] = all;
                members.Remove(join);
            }
        }
        for (int record = 0; record < records; record++) parent[record] = Root(record);
        return parent;

        bool Allowed(int a, int b)
        {
            foreach (int[] value in values) if (value[a] >= 0 && value[b] >= 0 && value[a] != value[b]) return false;
            if (members is null) return true;
            int[] sources = constraints.OneRecordOfEachSource!;
            HashSet<int> seen = [.. Members(a).Select(record => sources[record])];
            return !Members(b).Any(record => seen.Contains(sources[record]));
        }

        List<int> Members(int root) => members!.TryGetValue(root, out List<int>? list) ? list : [root];

        int Root(int record)
        {
            while (parent[record] != record) record = parent[record] = parent[parent[record]];
            return record;
        }
    }
}
