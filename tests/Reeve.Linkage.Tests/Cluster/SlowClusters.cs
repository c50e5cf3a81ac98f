using Reeve.Linkage.Cluster;
using Reeve.Linkage.Score;

namespace Reeve.Linkage.Tests.Cluster;

/// <summary>Clusters as one would make them by hand: sets of records, every rule asked of every record, each time.</summary>
static class SlowClusters
{
    public static int[] Of(int records, IEnumerable<ScoredPair> links, ClusterConstraints constraints)
    {
        List<HashSet<int>> groups = Singles(records);
        foreach (RecordPair pair in constraints.Together) Join(groups, pair.Left, pair.Right);
        List<HashSet<int>> faulty = [.. groups.Where(group => constraints.Apart.Any(pair => group.Contains(pair.Left) && group.Contains(pair.Right)))];

        List<HashSet<int>> clusters = Singles(records);
        foreach (RecordPair pair in constraints.Together.Where(pair => !faulty.Any(group => group.Contains(pair.Left)))) Join(clusters, pair.Left, pair.Right);
        foreach (ScoredPair link in links.OrderByDescending(link => link.Weight).ThenBy(link => link.Left).ThenBy(link => link.Right))
        {
            HashSet<int> left = clusters.Single(group => group.Contains(link.Left)), right = clusters.Single(group => group.Contains(link.Right));
            if (left != right && Allowed(left, right, constraints)) Join(clusters, link.Left, link.Right);
        }

        return [.. Enumerable.Range(0, records).Select(record => clusters.Single(group => group.Contains(record)).Min())];
    }

    static bool Allowed(HashSet<int> left, HashSet<int> right, ClusterConstraints constraints)
    {
        if (constraints.Apart.Any(pair => (left.Contains(pair.Left) && right.Contains(pair.Right)) || (left.Contains(pair.Right) && right.Contains(pair.Left)))) return false;
        // Two values may be together only where one side has both already, because somebody decided so.
        return constraints.OneValueOf.All(column =>
        {
            HashSet<string> a = [.. left.Select(record => column[record]).OfType<string>()], b = [.. right.Select(record => column[record]).OfType<string>()];
            return a.Count == 0 || b.Count == 0 || a.IsSubsetOf(b) || b.IsSubsetOf(a);
        });
    }

    static List<HashSet<int>> Singles(int records) => [.. Enumerable.Range(0, records).Select(record => new HashSet<int> { record })];

    static void Join(List<HashSet<int>> groups, int left, int right)
    {
        HashSet<int> keep = groups.Single(group => group.Contains(left)), join = groups.Single(group => group.Contains(right));
        if (keep == join) return;
        keep.UnionWith(join);
        groups.Remove(join);
    }
}
