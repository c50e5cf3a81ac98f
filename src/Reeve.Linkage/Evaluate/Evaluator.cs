using Reeve.Linkage.Block;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;

namespace Reeve.Linkage.Evaluate;

/// <summary>Holds links and clusters against the truth. The truth is a number for each record: equal for one person, -1 where it is not known.</summary>
public static class Evaluator
{
    /// <summary>Pairs of records of one person that could be compared.</summary>
    public static long TruePairs(RecordSet records, int[] truth)
    {
        ArgumentNullException.ThrowIfNull(records);
        return People(truth).Sum(person => person.Count * (person.Count - 1L) / 2
            - (records.BetweenSourcesOnly ? person.GroupBy(record => records.Sources![record]).Sum(group => group.Count() * (group.Count() - 1L) / 2) : 0));
    }

    /// <summary>Precision and recall at every weight at which a link stands, strongest first.</summary>
    /// <param name="links">Links with their weights; those with an unknown truth are left out.</param>
    /// <param name="truePairs">Pairs that there are to find.</param>
    public static IReadOnlyList<ThresholdPoint> Curve(IEnumerable<ScoredPair> links, int[] truth, long truePairs)
    {
        ArgumentNullException.ThrowIfNull(truth);
        List<ThresholdPoint> points = [];
        long right = 0, wrong = 0;
        ScoredPair[] known = [.. links.Where(link => truth[link.Left] >= 0 && truth[link.Right] >= 0)];
        // Links of one weight are counted together, so it does not matter which of them comes first.
        Array.Sort(Array.ConvertAll(known, link => -link.Weight), known);
        for (int at = 0; at < known.Length; at++)
        {
            if (truth[known[at].Left] == truth[known[at].Right]) right++; else wrong++;
            if (at + 1 == known.Length || known[at + 1].Weight < known[at].Weight)
                points.Add(new ThresholdPoint(known[at].Weight, at + 1, new PairCounts(right, wrong, truePairs - right)));
        }
        return points;
    }

    /// <summary>True pairs that no blocking rule brings together: whatever the comparisons say, they are not found.</summary>
    public static long LostToBlocking(RecordSet records, IReadOnlyList<BlockingRule> blocking, int[] truth)
    {
        ArgumentNullException.ThrowIfNull(records);
        KeyColumns columns = new(records);
        RuleTest[] rules = [.. blocking.Select(rule => new RuleTest(rule, columns))];
        long lost = 0;
        foreach (List<int> person in People(truth))
            for (int i = 0; i < person.Count; i++)
                for (int j = i + 1; j < person.Count; j++)
                    if (records.MayCompare(person[i], person[j]) && !Array.Exists(rules, rule => rule.Holds(person[i], person[j]))) lost++;
        return lost;
    }

    /// <summary>Clusters against the truth, over the records whose truth is known.</summary>
    public static ClusterEvaluation Clusters(int[] clusters, int[] truth)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        ArgumentNullException.ThrowIfNull(truth);
        int[] known = [.. Enumerable.Range(0, truth.Length).Where(record => truth[record] >= 0)];
        Dictionary<int, long> found = Sizes(known, record => clusters[record]), people = Sizes(known, record => truth[record]);
        Dictionary<(int, int), long> both = [];
        foreach (int record in known) both[(clusters[record], truth[record])] = both.GetValueOrDefault((clusters[record], truth[record])) + 1;
        long together = both.Values.Sum(Pairs), linked = found.Values.Sum(Pairs), real = people.Values.Sum(Pairs);
        long exact = both.Count(entry => entry.Value == found[entry.Key.Item1] && entry.Value == people[entry.Key.Item2]);
        double precision = 0, recall = 0;
        foreach (((int cluster, int person), long size) in both.OrderBy(entry => entry.Key))
        {
            precision += (double)size * size / found[cluster];
            recall += (double)size * size / people[person];
        }
        int count = Math.Max(known.Length, 1);
        return new ClusterEvaluation(new PairCounts(together, linked - together, real - together), exact, found.Count, people.Count, precision / count, recall / count);

        static long Pairs(long size) => size * (size - 1) / 2;
    }

    static Dictionary<int, long> Sizes(int[] records, Func<int, int> key)
    {
        Dictionary<int, long> sizes = [];
        foreach (int record in records) sizes[key(record)] = sizes.GetValueOrDefault(key(record)) + 1;
        return sizes;
    }

    static IEnumerable<List<int>> People(int[] truth)
    {
        Dictionary<int, List<int>> people = [];
        for (int record = 0; record < truth.Length; record++)
        {
            if (truth[record] < 0) continue;
            if (!people.TryGetValue(truth[record], out List<int>? person)) people.Add(truth[record], person = []);
            person.Add(record);
        }
        return people.Values;
    }
}
