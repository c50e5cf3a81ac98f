namespace Reeve.Integration.Index.Identity;

/// <summary>Which cluster goes on under which identifier.</summary>
static class Assignment
{
    /// <summary>The persons of earlier builds, each to at most one cluster, and each cluster to at most one of them.</summary>
    /// <remarks>
    /// The pair that shares most records comes first. Records that were there in the last build count before those that come back, so that an identifier in use
    /// is not given up for one that was retired. Of equal pairs, first the person who is in the map longest, then the smaller identifier, then the cluster with the
    /// smaller first record. A cluster that is left goes on under an identifier that its records had once and that nobody has now: so a merge can be undone.
    /// </remarks>
    /// <param name="clusters">The clusters, by their first records.</param>
    /// <param name="before">The map of the last build.</param>
    /// <returns>For each cluster the person, or null.</returns>
    public static string?[] Of(IReadOnlyList<RecordKey[]> clusters, IdentityMap before)
    {
        string?[] persons = new string?[clusters.Count];
        HashSet<string> given = new(StringComparer.Ordinal);
        Give(Candidates(clusters, before, (record, rows) =>
        {
            if (before.Standing.TryGetValue(record, out Membership? row)) rows.Add(row);
        }), persons, given);

        HashSet<RecordKey> left = [.. clusters.Where((_, cluster) => persons[cluster] is null).SelectMany(records => records).Where(before.Standing.ContainsKey)];
        ILookup<RecordKey, Membership> past = before.Rows.Where(row => left.Contains(row.Record)).DistinctBy(row => (row.Record, row.Person)).ToLookup(row => row.Record);
        Give(Candidates(clusters, before, (record, rows) => rows.AddRange(past[record])).FindAll(candidate => !before.Persons[candidate.Person].IsLive), persons, given);
        return persons;
    }

    static List<Candidate> Candidates(IReadOnlyList<RecordKey[]> clusters, IdentityMap before, Action<RecordKey, List<Membership>> addRows)
    {
        List<Candidate> candidates = [];
        Dictionary<string, (int There, int Back)> shared = new(StringComparer.Ordinal);
        List<Membership> rows = [];
        for (int cluster = 0; cluster < clusters.Count; cluster++)
        {
            shared.Clear();
            rows.Clear();
            foreach (RecordKey record in clusters[cluster]) addRows(record, rows);
            foreach (Membership row in rows)
            {
                (int there, int back) = shared.GetValueOrDefault(row.Person);
                shared[row.Person] = row.IsCurrent ? (there + 1, back) : (there, back + 1);
            }
            foreach ((string person, (int there, int back)) in shared) candidates.Add(new Candidate(cluster, person, there, back, before.Persons[person].Since));
        }
        return candidates;
    }

    static void Give(List<Candidate> candidates, string?[] persons, HashSet<string> given)
    {
        candidates.Sort(BestFirst);
        foreach (Candidate candidate in candidates)
            if (persons[candidate.Cluster] is null && given.Add(candidate.Person)) persons[candidate.Cluster] = candidate.Person;
    }

    static int BestFirst(Candidate left, Candidate right)
    {
        int order = right.There.CompareTo(left.There);
        if (order == 0) order = right.Back.CompareTo(left.Back);
        if (order == 0) order = left.Since.CompareTo(right.Since);
        if (order == 0) order = string.CompareOrdinal(left.Person, right.Person);
        return order != 0 ? order : left.Cluster.CompareTo(right.Cluster);
    }

    readonly record struct Candidate(int Cluster, string Person, int There, int Back, DateOnly Since);
}
