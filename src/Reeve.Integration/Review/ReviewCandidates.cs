using Reeve.Integration.Index.Link;
using Reeve.Linkage.Score;
using Reeve.Store.Registers.Reviews;
using Reeve.Workspace;

namespace Reeve.Integration.Review;

/// <summary>Finds what is worth asking: uncertain links, weak bridges, clusters that an identifier keeps apart, and clusters that are very large.</summary>
sealed class ReviewCandidates
{
    /// <summary>A bridge of at least this probability is no weak one.</summary>
    const double Strong = 0.999;

    /// <summary>A weak bridge parts a cluster into two of at least two records each.</summary>
    const int LeastWithBridge = 4;

    /// <summary>A cluster is worth this many bits of doubt whatever its link's probability says: what the model is sure of may be wrong too.</summary>
    const double LeastDoubtOfCluster = 0.25;

    /// <summary>What an answer about two records that are in one cluster anyway is worth, beside one that joins or parts clusters.</summary>
    const double Redundant = 0.25;

    readonly LinkResult result;
    readonly ReviewOptions options;
    readonly ClusterMembers members;
    readonly Dictionary<(int, int), ReviewCandidate> found = [];

    public ReviewCandidates(LinkResult result, ReviewOptions options)
    {
        this.result = result;
        this.options = options;
        members = new ClusterMembers(result.Clusters);
        ScoredPair[] joining = [.. result.Scored.Pairs.Where(pair => pair.Probability >= result.ClusterThreshold.Probability)];
        Uncertain();
        Bridges(joining);
        Contradictions(joining);
        Large(joining);
    }

    /// <summary>The candidates, the most useful first; ties by record numbers.</summary>
    public IEnumerable<ReviewCandidate> Ordered =>
        found.Values.OrderByDescending(each => each.Usefulness).ThenBy(each => each.Pair.Left).ThenBy(each => each.Pair.Right);

    /// <summary>The records of the clusters of a pair, without the pair, in the order of records.</summary>
    public IEnumerable<int> Others(ScoredPair pair) =>
        new[] { result.Clusters[pair.Left], result.Clusters[pair.Right] }.Distinct().SelectMany(cluster => members.Of(cluster)).Where(record => record != pair.Left && record != pair.Right).Order();

    int Size(int record) => members.Size(record);

    (int, int) Clusters(ScoredPair pair)
    {
        int left = result.Clusters[pair.Left], right = result.Clusters[pair.Right];
        return (Math.Min(left, right), Math.Max(left, right));
    }

    bool InOneCluster(ScoredPair pair) => result.Clusters[pair.Left] == result.Clusters[pair.Right];

    void Uncertain()
    {
        // One answer joins or parts two clusters: the second question about the same two waits until the first is answered.
        HashSet<(int, int)> asked = [];
        foreach (ScoredPair pair in result.Scored.Pairs.Where(pair => pair.Probability >= options.From && pair.Probability <= options.To).OrderByDescending(pair => ReviewCandidate.Doubt(pair.Probability)).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right))
        {
            int size = InOneCluster(pair) ? Size(pair.Left) : Size(pair.Left) + Size(pair.Right);
            double redundant = !asked.Add(Clusters(pair)) || (InOneCluster(pair) && size > 2) ? Redundant : 1;
            Add(new ReviewCandidate(pair, ReviewKind.Pair, "uncertain link", ReviewCandidate.Doubt(pair.Probability) * Math.Log2(1 + size) * redundant, 0));
        }
    }

    void Bridges(ScoredPair[] joining)
    {
        ScoredPair[] within = [.. joining.Where(pair => InOneCluster(pair) && Size(pair.Left) >= LeastWithBridge)];
        foreach ((int link, _) in WeakBridges.Find(within))
        {
            ScoredPair pair = within[link];
            // A decided link is none that somebody has to look at; and with another pair decided, the link is no bridge.
            if (pair.Probability < Strong) Add(OfCluster(pair, $"weak bridge of a cluster of {Size(pair.Left)}", Size(pair.Left)));
        }
    }

    /// <summary>Links whose records an identifier, or a source that has a person once, keeps in two clusters: one question for each two clusters, about their strongest link.</summary>
    void Contradictions(ScoredPair[] joining)
    {
        HashSet<(int, int)> apart = [.. result.Decided.Apart.Select(pair => Clusters(new ScoredPair(pair.Left, pair.Right, 0)))], asked = [];
        foreach (ScoredPair pair in joining.Where(pair => !InOneCluster(pair)).OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right))
        {
            (int, int) clusters = Clusters(pair);
            if (apart.Contains(clusters) || !asked.Add(clusters)) continue;
            Add(OfCluster(pair, $"an identifier keeps apart what a link would join: clusters of {Size(pair.Left)} and {Size(pair.Right)}", Size(pair.Left) + Size(pair.Right)));
        }
    }

    void Large(ScoredPair[] joining)
    {
        foreach (IGrouping<int, ScoredPair> cluster in joining.Where(pair => InOneCluster(pair) && Size(pair.Left) >= options.LargeCluster).GroupBy(pair => result.Clusters[pair.Left]))
        {
            int size = members.Of(cluster.Key).Count;
            ScoredPair weakest = cluster.MinBy(pair => (pair.Weight, pair.Left, pair.Right));
            Add(OfCluster(weakest, $"weakest link of a cluster of {size}", size));
        }
    }

    static ReviewCandidate OfCluster(ScoredPair pair, string why, int size) =>
        new(pair, ReviewKind.Cluster, why, Math.Max(ReviewCandidate.Doubt(pair.Probability), LeastDoubtOfCluster) * Math.Log2(1 + size), size);

    /// <summary>A pair is asked once, for the reason that makes it most useful.</summary>
    void Add(ReviewCandidate candidate)
    {
        (int, int) pair = (candidate.Pair.Left, candidate.Pair.Right);
        if (!found.TryGetValue(pair, out ReviewCandidate? known) || known.Usefulness < candidate.Usefulness) found[pair] = candidate;
    }
}
