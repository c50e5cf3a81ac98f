using Reeve.Linkage.Score;

namespace Reeve.Integration.Index.Identity;

/// <summary>What puts a record to its person.</summary>
public enum LinkedHow
{
    /// <summary>Nothing: the person has no other record.</summary>
    Alone,

    /// <summary>The model's links.</summary>
    Linked,

    /// <summary>A reviewer's decision.</summary>
    Decided,
}

/// <summary>Why a record is where it is.</summary>
/// <param name="How">What puts it there.</param>
/// <param name="Probability">The match probability of its strongest pair with a record of the same person, in [0, 1]; null without one.</param>
public sealed record RecordEvidence(LinkedHow How, double? Probability)
{
    /// <summary>The evidence of each record.</summary>
    /// <param name="clusters">The cluster of each record.</param>
    /// <param name="pairs">Scored pairs of records by number, in any order.</param>
    /// <param name="isDecided">Whether a reviewer's decision put a record where it is, by its number.</param>
    public static IReadOnlyList<RecordEvidence> Of(IReadOnlyList<int> clusters, IEnumerable<ScoredPair> pairs, Func<int, bool> isDecided)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(isDecided);
        // A cluster's number is that of one of its records.
        int[] sizes = new int[clusters.Count];
        foreach (int cluster in clusters) sizes[cluster]++;
        double[] strongest = new double[clusters.Count];
        Array.Fill(strongest, double.NaN);
        foreach (ScoredPair pair in pairs)
        {
            if (clusters[pair.Left] != clusters[pair.Right]) continue;
            foreach (int record in (ReadOnlySpan<int>)[pair.Left, pair.Right])
                if (!(strongest[record] >= pair.Weight)) strongest[record] = pair.Weight;
        }
        return [.. clusters.Select((cluster, record) => new RecordEvidence(
            sizes[cluster] == 1 ? LinkedHow.Alone : isDecided(record) ? LinkedHow.Decided : LinkedHow.Linked,
            double.IsNaN(strongest[record]) ? null : MatchWeight.Probability(strongest[record])))];
    }
}
