using System.Runtime.InteropServices;
using Reeve.Linkage.Block;
using Reeve.Linkage.Model;

namespace Reeve.Linkage.Score;

/// <summary>Scores every pair that the blocking rules bring together and keeps those that matter.</summary>
public static class PairScorer
{
    /// <summary>Scores with a trained model.</summary>
    /// <param name="keepFrom">The least match probability that is kept, in [0, 1].</param>
    /// <exception cref="ModelException">The model is not trained or does not fit the records.</exception>
    public static ScoredPairs Score(RecordSet records, LinkageModel model, double keepFrom, LinkageOptions options) => Score(records, model, keepFrom, options, null);

    /// <summary>As <see cref="Score(RecordSet, LinkageModel, double, LinkageOptions)"/>, but only the pairs that hold a record of a set: what has to be scored again when these records have changed.</summary>
    /// <remarks>With the term frequencies given (<see cref="LinkageOptions.Terms"/>), the weight of a pair hangs on its two records alone, so the other pairs have the weights that they had.</remarks>
    /// <param name="records">The records.</param>
    /// <param name="model">The model.</param>
    /// <param name="keepFrom">The least match probability that is kept, in [0, 1].</param>
    /// <param name="options">Threads, synonyms and the rest.</param>
    /// <param name="changed">For each record whether it is of the set; null for all pairs.</param>
    /// <exception cref="ModelException">The model is not trained or does not fit the records.</exception>
    public static ScoredPairs Score(RecordSet records, LinkageModel model, double keepFrom, LinkageOptions options, bool[]? changed)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        model.Validate();
        KeyColumns columns = new(records);
        PatternSpace space = new(model.Comparisons, columns, options.Synonyms);
        Scorer scorer = new(model, records, columns, space, options.Terms);
        double keepWeight = keepFrom <= 0 ? double.NegativeInfinity : MatchWeight.FromProbability(keepFrom);
        Progress progress = new(options);
        IReadOnlyList<Worker> workers = new PairStream(records, columns, model.Blocking, changed).Run(options.Threads,
            () => new Worker(space, scorer, keepWeight, model.Blocking.Count), (worker, rule, left, right) => worker.Take(rule, left, right), progress, options.Cancel);
        List<ScoredPair> pairs = [.. workers.SelectMany(worker => worker.Kept)];
        pairs.Sort((a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        long[] byRule = new long[model.Blocking.Count];
        SortedDictionary<int, long> histogram = [];
        foreach (Worker worker in workers)
        {
            for (int rule = 0; rule < byRule.Length; rule++) byRule[rule] += worker.ByRule[rule];
            foreach ((int bin, long count) in worker.Histogram) histogram[bin] = histogram.GetValueOrDefault(bin) + count;
        }
        long[][] levels = [.. model.Comparisons.Select(comparison => new long[comparison.Levels.Count])];
        foreach (Worker worker in workers)
            foreach ((long pattern, long count) in worker.Patterns)
                for (int at = 0; at < levels.Length; at++) levels[at][space.LevelOf(pattern, at)] += count;
        return new ScoredPairs(pairs, byRule.Sum(), workers.Sum(worker => worker.Vetoed), byRule, [.. histogram.Select(bin => (bin.Key, bin.Value))]) { Levels = levels };
    }

    sealed class Progress(LinkageOptions options) : IProgress<double>
    {
        public void Report(double value) => options.Progress?.Invoke("score", value);
    }

    sealed class Worker(PatternSpace space, Scorer scorer, double keepWeight, int rules)
    {
        readonly PatternSpace.Comparer comparer = new(space);
        readonly Dictionary<long, (PatternWeight Weight, long Count)> patterns = [];

        public List<ScoredPair> Kept { get; } = [];

        public long[] ByRule { get; } = new long[rules];

        public Dictionary<int, long> Histogram { get; } = [];

        public IEnumerable<(long Pattern, long Count)> Patterns => patterns.Select(entry => (entry.Key, entry.Value.Count));

        public long Vetoed { get; private set; }

        public void Take(int rule, ReadOnlySpan<int> left, ReadOnlySpan<int> right)
        {
            ByRule[rule] += left.Length;
            for (int at = 0; at < left.Length; at++)
            {
                int l = left[at], r = right[at];
                long pattern = comparer.Pattern(l, r);
                ref (PatternWeight Weight, long Count) seen = ref CollectionsMarshal.GetValueRefOrAddDefault(patterns, pattern, out bool known);
                if (!known) seen.Weight = scorer.PatternWeight(pattern);
                seen.Count++;
                double weight = scorer.Weight(pattern, seen.Weight, l, r);
                int bin = (int)Math.Floor(Math.Clamp(weight, -200, 200));
                Histogram[bin] = Histogram.GetValueOrDefault(bin) + 1;
                if (weight < keepWeight) continue;
                if (scorer.IsVetoed(l, r)) { Vetoed++; continue; }
                Kept.Add(new ScoredPair(l, r, weight));
            }
        }
    }
}
