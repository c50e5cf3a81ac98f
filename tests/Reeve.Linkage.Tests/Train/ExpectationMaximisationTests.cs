using Reeve.Linkage.Train;

namespace Reeve.Linkage.Tests.Train;

public sealed class ExpectationMaximisationTests
{
    static readonly double[][] M = [[0.8, 0.15, 0.05], [0.9, 0.1], [0.7, 0.2, 0.1], [0.95, 0.05]];
    static readonly double[][] U = [[0.01, 0.04, 0.95], [0.1, 0.9], [0.002, 0.01, 0.988], [0.5, 0.5]];

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.1)]
    [InlineData(0.01)]
    public void Known_parameters_are_recovered_from_the_pattern_counts_they_make(double proportion)
    {
        List<(byte[], long)> patterns = Patterns(proportion, 100_000_000);
        TrainedComparison[] start = [.. M.Select((m, at) => new TrainedComparison(at, U[at], [.. Enumerable.Repeat(1.0 / m.Length, m.Length)]))];
        // A start that says nothing of the order would have nowhere to go; the trainer's own start leans to agreement.
        for (int at = 0; at < start.Length; at++) start[at] = start[at] with { M = [.. M[at].Select((_, level) => level == 0 ? 0.6 : 0.4 / (M[at].Length - 1))] };
        EmResult result = ExpectationMaximisation.Run(patterns, 0.2, start, strength: 0, maxIterations: 5000, tolerance: 1e-10);
        Assert.True(result.Converged);
        Assert.Equal(proportion, result.Proportion, 4);
        for (int at = 0; at < M.Length; at++)
            for (int level = 0; level < M[at].Length; level++) Assert.Equal(M[at][level], result.Comparisons[at].M[level], 3);
    }

    [Fact]
    public void A_level_never_seen_has_a_small_parameter_and_not_none()
    {
        EmResult result = ExpectationMaximisation.Run([([0], 1000)], 0.5, [new TrainedComparison(0, [0.1, 0.9], [0.9, 0.1])]);
        Assert.InRange(result.Comparisons[0].M[1], ExpectationMaximisation.Smallest, 0.01);
        Assert.True(double.IsFinite(Math.Log2(result.Comparisons[0].M[1])));
    }

    [Fact]
    public void No_pairs_leave_the_start_as_it_was()
    {
        EmResult result = ExpectationMaximisation.Run([], 0.5, [new TrainedComparison(0, [0.1, 0.9], [0.9, 0.1])]);
        Assert.Equal([0.9, 0.1], result.Comparisons[0].M);
    }

    /// <summary>Every pattern with the count that independence given match and non-match makes us expect.</summary>
    static List<(byte[], long)> Patterns(double proportion, long pairs)
    {
        List<(byte[], long)> patterns = [];
        Add([], 1, 1);
        return patterns;

        void Add(byte[] levels, double match, double other)
        {
            if (levels.Length == M.Length)
            {
                patterns.Add((levels, (long)Math.Round(pairs * (proportion * match + (1 - proportion) * other))));
                return;
            }
            for (int level = 0; level < M[levels.Length].Length; level++) Add([.. levels, (byte)level], match * M[levels.Length][level], other * U[levels.Length][level]);
        }
    }
}
