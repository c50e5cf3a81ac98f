namespace Reeve.Linkage.Cluster;

/// <summary>Clusters while they grow, with what each must not be joined to.</summary>
sealed class GrowingClusters
{
    readonly Roots roots;
    readonly IdentifierValues[] identifiers;
    readonly int[]? sources;
    readonly Dictionary<int, List<int>> members = [];

    /// <summary>For a root, the roots that it is kept apart from; both ways.</summary>
    readonly Dictionary<int, HashSet<int>> apart = [];

    public GrowingClusters(int records, ClusterConstraints constraints)
    {
        roots = new Roots(records);
        identifiers = [.. constraints.OneValueOf.Select(column => new IdentifierValues(column))];
        sources = constraints.OneRecordOfEachSource;
        foreach (RecordPair pair in constraints.Apart)
        {
            Apart(pair.Left).Add(pair.Right);
            Apart(pair.Right).Add(pair.Left);
        }
    }

    /// <summary>Joins the clusters of two records, whatever the constraints say.</summary>
    public void Join(int left, int right)
    {
        int a = roots.Of(left), b = roots.Of(right);
        if (a != b) JoinRoots(a, b);
    }

    /// <summary>Joins the clusters of two records unless a constraint forbids it.</summary>
    /// <returns>False when one does.</returns>
    public bool JoinIfAllowed(int left, int right)
    {
        int a = roots.Of(left), b = roots.Of(right);
        if (a == b) return true;
        if (!Allowed(a, b)) return false;
        JoinRoots(a, b);
        return true;
    }

    public int[] All() => roots.All();

    bool Allowed(int a, int b)
    {
        if (apart.TryGetValue(a, out HashSet<int>? enemies) && enemies.Contains(b)) return false;
        foreach (IdentifierValues identifier in identifiers) if (!identifier.Allows(a, b)) return false;
        if (sources is null) return true;
        HashSet<int> seen = [.. Members(a).Select(record => sources[record])];
        return !Members(b).Any(record => seen.Contains(sources[record]));
    }

    void JoinRoots(int a, int b)
    {
        int keep = roots.Join(a, b), join = keep == a ? b : a;
        foreach (IdentifierValues identifier in identifiers) identifier.Join(keep, join);
        if (apart.Remove(join, out HashSet<int>? enemies))
        {
            foreach (int enemy in enemies)
            {
                apart[enemy].Remove(join);
                apart[enemy].Add(keep);
                Apart(keep).Add(enemy);
            }
        }

        if (sources is null) return;
        List<int> all = Members(keep);
        all.AddRange(Members(join));
        members[keep] = all;
        members.Remove(join);
    }

    HashSet<int> Apart(int root)
    {
        if (!apart.TryGetValue(root, out HashSet<int>? enemies)) apart.Add(root, enemies = []);
        return enemies;
    }

    List<int> Members(int root) => members.TryGetValue(root, out List<int>? list) ? list : [root];
}
