namespace Reeve.Integration.Index.Identity;

/// <summary>The clusters of a run, numbered by their first records, so that nothing hangs on the order in which records were read.</summary>
sealed class Clusters
{
    readonly int[] _ofRecord;

    Clusters(int[] ofRecord, RecordKey[][] records, int[][] members) => (_ofRecord, Records, Members) = (ofRecord, records, members);

    /// <summary>For each cluster its records, in order.</summary>
    public RecordKey[][] Records { get; }

    /// <summary>For each cluster the positions of its records among those found, in the order of the records.</summary>
    public int[][] Members { get; }

    /// <summary>The cluster of the record at a position.</summary>
    public int Of(int position) => _ofRecord[position];

    /// <exception cref="ArgumentException">A record stands twice.</exception>
    public static Clusters Of(IReadOnlyList<FoundRecord> found)
    {
        RecordKey[] keys = [.. found.Select(each => each.Record)];
        int[] order = [.. Enumerable.Range(0, found.Count)];
        Array.Sort(keys, order, RecordKey.Order);
        for (int at = 1; at < keys.Length; at++) if (keys[at] == keys[at - 1]) throw new ArgumentException("A record stands twice.", nameof(found));
        Dictionary<int, int> numbers = [];
        List<List<int>> members = [];
        int[] ofRecord = new int[found.Count];
        foreach (int position in order)
        {
            if (!numbers.TryGetValue(found[position].Cluster, out int number))
            {
                numbers.Add(found[position].Cluster, number = members.Count);
                members.Add([]);
            }
            members[number].Add(position);
            ofRecord[position] = number;
        }
        return new Clusters(ofRecord, [.. members.Select(cluster => cluster.Select(position => found[position].Record).ToArray())], [.. members.Select(cluster => cluster.ToArray())]);
    }
}
