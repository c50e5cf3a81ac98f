using Reeve.Linkage.Block;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;

namespace Reeve.Linkage.Train;

/// <summary>
/// The last step of training: the prior, and the class of households, fitted over the pairs of all blocking rules at once, against all possible pairs.
/// m and u stay as the passes found them. Pairs that no rule brings together are taken to be strangers.
/// </summary>
static class JointFit
{
    const int MaxIterations = 300;

    /// <summary>Pairs of one household that the first guess counts for: where there are few households, the class must not drift and learn people.</summary>
    const double Strength = 25;

    /// <summary>About so many pairs are looked at; of more, every k-th by a hash of the pair, counted k times.</summary>
    const long SamplePairs = 2_000_000;

    /// <param name="trained">The model with m and u.</param>
    /// <param name="given">The model as it was given: a prior it had is kept.</param>
    public static LinkageModel Run(RecordSet records, LinkageModel trained, LinkageModel given, KeyColumns columns, PatternSpace space, LinkageOptions options)
    {
        bool households = trained.Households && trained.Comparisons.Any(comparison => comparison.IsShared);
        if (given.Prior is not null && !households) return trained with { Households = false };
        PairStream stream = new(records, columns, trained.Blocking);
        ulong every = (ulong)Math.Max(1, stream.UpperBounds().Sum() / SamplePairs);
        IReadOnlyList<(long Pattern, long Count)> patterns = PatternCounter.Count(stream, space, options, every).Ordered();
        double possible = Math.Max(records.PossiblePairs, 1);
        double prior = trained.Prior!.Value, household = households ? prior : 0;
        double[][] h = [.. trained.Comparisons.Select(comparison => comparison.Levels.Select(level =>
            level.IsNull ? double.NaN : given.Households && level.H is { } known ? known : comparison.IsShared ? level.M!.Value : level.U!.Value).ToArray())];

        double[][] guess = [.. h.Select(levels => (double[])levels.Clone())];
        Fit fit = new(patterns, space, trained);
        for (int iteration = 0; iteration < MaxIterations; iteration++)
        {
            (double matches, double families, double[][] levels) = fit.Expect(prior, household, h);
            double nextPrior = given.Prior ?? Math.Clamp(matches / possible, 1e-12, 0.5), nextHousehold = households ? Math.Clamp(families / possible, 1e-12, 0.4) : 0;
            double change = Math.Abs(nextPrior / prior - 1) + (households ? Math.Abs(nextHousehold / household - 1) : 0);
            (prior, household) = (nextPrior, nextHousehold);
            if (households) Maximise(h, levels, guess, given);
            if (change < 1e-5) break;
        }
        LinkageModel result = trained with { Prior = prior };
        if (!households) return result with { Households = false };
        return result with
        {
            HouseholdPrior = household,
            Comparisons = [.. result.Comparisons.Select((comparison, at) => comparison with
            {
                Levels = [.. comparison.Levels.Select((level, number) => level.IsNull ? level : level with { H = level.H ?? h[at][number] })],
            })],
        };
    }

    /// <summary>h from what is expected of households; what the model was given stays, and the other levels share the rest.</summary>
    static void Maximise(double[][] h, double[][] expected, double[][] guess, LinkageModel given)
    {
        for (int at = 0; at < h.Length; at++)
        {
            IReadOnlyList<ComparisonLevel> levels = given.Comparisons[at].Levels;
            double sum = 0, rest = 1;
            for (int level = 0; level < h[at].Length; level++)
            {
                if (double.IsNaN(h[at][level])) continue;
                if (levels[level].H is { } fixedAt) rest -= fixedAt;
                else sum += expected[at][level] + Strength * guess[at][level];
            }
            for (int level = 0; level < h[at].Length; level++)
                if (!double.IsNaN(h[at][level]) && levels[level].H is null)
                    h[at][level] = Math.Max(rest * (expected[at][level] + Strength * guess[at][level]) / sum, ExpectationMaximisation.Smallest);
        }
    }

    /// <summary>The expectation step: each pattern's share of matches, of households, and of strangers.</summary>
    sealed class Fit
    {
        readonly (byte[] Levels, long Count, double Match)[] patterns;
        readonly LinkageModel model;

        public Fit(IReadOnlyList<(long Pattern, long Count)> patterns, PatternSpace space, LinkageModel model)
        {
            this.model = model;
            this.patterns = [.. patterns.Select(entry =>
            {
                byte[] levels = [.. Enumerable.Range(0, space.Comparisons).Select(at => (byte)space.LevelOf(entry.Pattern, at))];
                return (levels, entry.Count, levels.Select((level, at) => model.Comparisons[at].Levels[level].MatchWeight).Sum());
            })];
        }

        public (double Matches, double Families, double[][] Levels) Expect(double prior, double household, double[][] h)
        {
            double[][] ratio = [.. h.Select((levels, at) => levels.Select((value, level) =>
                double.IsNaN(value) ? 0 : Math.Log2(value) - Math.Log2(model.Comparisons[at].Levels[level].U!.Value)).ToArray())];
            double[][] sums = [.. h.Select(levels => new double[levels.Length])];
            double matches = 0, families = 0, strangers = Math.Log2(1 - prior - household);
            foreach ((byte[] levels, long count, double weight) in patterns)
            {
                double match = Math.Log2(prior) - strangers + weight, family = household > 0 ? Math.Log2(household) - strangers : double.NegativeInfinity;
                for (int at = 0; at < ratio.Length; at++) family += ratio[at][levels[at]];
                // log2 of 2^0 + 2^match + 2^family, without overflow.
                double largest = Math.Max(0, Math.Max(match, family));
                double all = largest + Math.Log2(double.Exp2(-largest) + double.Exp2(match - largest) + double.Exp2(family - largest));
                matches += count * double.Exp2(match - all);
                double expected = count * double.Exp2(family - all);
                families += expected;
                for (int at = 0; at < ratio.Length; at++) sums[at][levels[at]] += expected;
            }
            return (matches, families, sums);
        }
    }
}
