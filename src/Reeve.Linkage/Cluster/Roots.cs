namespace Reeve.Linkage.Cluster;

/// <summary>Disjoint sets of records, each called by its smallest number (Tarjan 1975, with paths halved).</summary>
sealed class Roots(int records)
{
    readonly int[] parent = [.. Enumerable.Range(0, records)];

    public int Of(int record)
    {
        while (parent[record] != record) record = parent[record] = parent[parent[record]];
        return record;
    }

    /// <summary>Joins the sets of two roots.</summary>
    /// <returns>The root that stays, which is the smaller.</returns>
    public int Join(int left, int right)
    {
        (int keep, int join) = left < right ? (left, right) : (right, left);
        parent[join] = keep;
        return keep;
    }

    public int[] All() => [.. Enumerable.Range(0, parent.Length).Select(Of)];
}
