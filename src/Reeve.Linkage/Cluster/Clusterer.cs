using Reeve.Linkage.Score;

namespace Reeve.Linkage.Cluster;

/// <summary>Records of one person: by connected components, or by best link first when constraints forbid some joins.</summary>
public static class Clusterer
{
    /// <summary>
    /// The cluster of each record, as the smallest record number in it. What people decided comes first (<see cref="DecidedGroups"/>). Then links are taken
    /// strongest first (ties by record numbers); a link that would break a constraint is passed over. Without constraints these are the connected components.
    /// </summary>
    /// <param name="records">Records there are; at least 0.</param>
    /// <param name="links">Links that count; the order does not matter.</param>
    /// <param name="constraints">What a cluster may not hold, and what was decided.</param>
    /// <param name="passedOver">Links that a constraint kept from joining two clusters.</param>
    /// <exception cref="ArgumentException">A decided pair names one record twice.</exception>
    public static int[] Cluster(int records, IEnumerable<ScoredPair> links, ClusterConstraints constraints, out long passedOver)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(constraints);
        GrowingClusters clusters = new(records, constraints);
        foreach (RecordPair pair in DecidedGroups.Of(records, constraints.Together, constraints.Apart).Joined) clusters.Join(pair.Left, pair.Right);
        ScoredPair[] ordered = [.. links];
        Array.Sort(ordered, (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        passedOver = 0;
        foreach (ScoredPair link in ordered)
            if (!clusters.JoinIfAllowed(link.Left, link.Right)) passedOver++;
        return clusters.All();
    }
}
