namespace Reeve.Linkage.Train;

/// <summary>One comparison within a pass of expectation maximisation.</summary>
/// <param name="Comparison">Its number in the model.</param>
/// <param name="U">u of each level; NaN for a neutral level.</param>
/// <param name="M">m of each level: a first guess before, the estimate after; NaN for a neutral level.</param>
/// <remarks>The first guess is also the centre of the prior: so many matches as the run's strength are taken to have been seen like it.</remarks>
sealed record TrainedComparison(int Comparison, double[] U, double[] M);

/// <summary>What a pass of expectation maximisation came to.</summary>
/// <param name="Proportion">The share of matches among the pairs.</param>
/// <param name="Comparisons">The estimates.</param>
/// <param name="Iterations">Iterations made.</param>
/// <param name="Converged">Whether the largest change of a parameter fell below the tolerance.</param>
sealed record EmResult(double Proportion, IReadOnlyList<TrainedComparison> Comparisons, int Iterations, bool Converged);

/// <summary>
/// Expectation maximisation of m and of the share of matches over pattern counts, u fixed
/// (Dempster, Laird and Rubin 1977; Winkler 1988; Jaro 1989). Levels of a comparison are taken as independent given match or non-match.
/// </summary>
static class ExpectationMaximisation
{
    /// <summary>No parameter is below this: nothing is impossible, and no logarithm is of zero.</summary>
    public const double Smallest = 1e-9;

    /// <param name="patterns">Levels of the comparisons, and how often they occurred together; always in the same order.</param>
    /// <param name="proportion">The first guess of the share of matches, in (0, 1).</param>
    /// <param name="start">The comparisons with u and a first guess of m.</param>
    /// <param name="strength">Matches that the first guess counts for (a Dirichlet prior): a few records cannot run away with a parameter, many can.</param>
    public static EmResult Run(
        IReadOnlyList<(byte[] Levels, long Count)> patterns, double proportion, IReadOnlyList<TrainedComparison> start,
        double strength = 10, int maxIterations = 200, double tolerance = 1e-5)
    {
        double[][] m = [.. start.Select(comparison => (double[])comparison.M.Clone())];
        double total = patterns.Sum(pattern => (double)pattern.Count);
        int iteration = 0;
        bool converged = false;
        while (iteration < maxIterations && !converged && total > 0)
        {
            iteration++;
            double[][] matches = [.. m.Select(levels => new double[levels.Length])];
            double allMatches = 0;
            foreach ((byte[] levels, long count) in patterns)
            {
                // Weights in bits keep long products from underflowing.
                double weight = Math.Log2(proportion) - Math.Log2(1 - proportion);
                for (int at = 0; at < m.Length; at++)
                    if (!double.IsNaN(m[at][levels[at]])) weight += Math.Log2(m[at][levels[at]]) - Math.Log2(start[at].U[levels[at]]);
                double expected = Score.MatchWeight.Probability(weight) * count;
                allMatches += expected;
                for (int at = 0; at < m.Length; at++) matches[at][levels[at]] += expected;
            }
            double change = 0;
            for (int at = 0; at < m.Length; at++)
            {
                int informative = m[at].Count(value => !double.IsNaN(value));
                double sum = 0;
                for (int level = 0; level < m[at].Length; level++) if (!double.IsNaN(m[at][level])) sum += matches[at][level] + strength * start[at].M[level];
                if (informative == 0 || sum <= 0) continue;
                for (int level = 0; level < m[at].Length; level++)
                {
                    if (double.IsNaN(m[at][level])) continue;
                    double next = Math.Max((matches[at][level] + strength * start[at].M[level]) / sum, Smallest);
                    change = Math.Max(change, Math.Abs(next - m[at][level]));
                    m[at][level] = next;
                }
            }
            double share = Math.Clamp(allMatches / total, Smallest, 1 - Smallest);
            change = Math.Max(change, Math.Abs(share - proportion));
            proportion = share;
            converged = change < tolerance;
        }
        return new EmResult(proportion, [.. start.Select((comparison, at) => comparison with { M = m[at] })], iteration, converged);
    }
}
