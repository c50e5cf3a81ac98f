namespace Reeve.Linkage.Cluster;

/// <summary>What decisions come to when they are taken together: which pairs are joined, and which contradict one another.</summary>
/// <param name="Joined">Pairs to be together, of groups that nothing contradicts.</param>
/// <param name="Suspended">Pairs to be together, of groups that hold a pair to be apart: they have no force until somebody resolves it.</param>
/// <param name="Contradicting">Pairs to be apart whose records the pairs to be together would join. These hold.</param>
public sealed record DecidedGroups(IReadOnlyList<RecordPair> Joined, IReadOnlyList<RecordPair> Suspended, IReadOnlyList<RecordPair> Contradicting)
{
    /// <summary>
    /// Finds the contradictions. A group is all records that pairs to be together connect. A group that holds a pair to be apart has all of its pairs
    /// to be together suspended: which of them is wrong is not for a machine to say, and keeping apart can be mended later while a wrong join cannot be unseen.
    /// The order of pairs does not matter.
    /// </summary>
    /// <param name="records">Records there are; at least 0.</param>
    /// <param name="together">Pairs to be in one cluster.</param>
    /// <param name="apart">Pairs that no cluster may hold.</param>
    /// <exception cref="ArgumentException">A pair names one record twice.</exception>
    public static DecidedGroups Of(int records, IReadOnlyList<RecordPair> together, IReadOnlyList<RecordPair> apart)
    {
        ArgumentNullException.ThrowIfNull(together);
        ArgumentNullException.ThrowIfNull(apart);
        if (together.Concat(apart).Any(pair => pair.Left == pair.Right)) throw new ArgumentException("A pair is of two records.", nameof(together));
        if (together.Count == 0) return new DecidedGroups([], [], []);
        Roots roots = new(records);
        foreach (RecordPair pair in together) roots.Join(roots.Of(pair.Left), roots.Of(pair.Right));
        RecordPair[] contradicting = [.. apart.Where(pair => roots.Of(pair.Left) == roots.Of(pair.Right))];
        HashSet<int> faulty = [.. contradicting.Select(pair => roots.Of(pair.Left))];
        ILookup<bool, RecordPair> sorted = together.ToLookup(pair => faulty.Contains(roots.Of(pair.Left)));
        return new DecidedGroups([.. sorted[false]], [.. sorted[true]], contradicting);
    }
}
