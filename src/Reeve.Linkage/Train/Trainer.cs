using Reeve.Linkage.Block;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;

namespace Reeve.Linkage.Train;

/// <summary>
/// Trains a model on the records themselves, without knowing the truth: u from random pairs, m by expectation maximisation over blocked pairs
/// (several passes; comparisons that read a blocked column are left out of the pass), and the prior from what the passes find.
/// Values that the model already has are kept.
/// </summary>
public static class Trainer
{
    /// <summary>Trains what the model leaves open.</summary>
    /// <exception cref="ModelException">The model is not valid, or does not fit the records.</exception>
    public static Training Train(RecordSet records, LinkageModel model, LinkageOptions options)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        model.Validate();
        if (model.IsTrained) return new Training(model, 0, [], ["The model was trained already; its values are used as they are."]);
        KeyColumns columns = new(records);
        PatternSpace space = new(model.Comparisons, columns, options.Synonyms);
        List<string> notes = [];

        (long[][] counts, long randomPairs) = RandomPairs.Compare(records, space, options.RandomPairs, options.Seed, options.Threads, options.Cancel);
        double[][] observed = [.. model.Comparisons.Select((comparison, at) => RandomAgreement.Observed(comparison, counts[at], records, columns))];
        options.Progress?.Invoke("train", 0.3);

        List<PassPatterns> passes = PassPatterns.Collect(records, model, columns, options);
        options.Progress?.Invoke("train", 0.8);

        double prior = model.Prior ?? FirstPrior(records, model, columns);
        double[][] first = [.. model.Comparisons.Select(FirstM)], m = first;
        double[][] u = observed;
        List<TrainingPass> report = [];
        // Random pairs hold some true pairs. A second round takes out what the first round's matches added to u.
        for (int round = 0; round < 2; round++)
        {
            (m, report) = Passes(model, passes, u, first, prior, records.PossiblePairs, notes, last: round == 1);
            u = [.. observed.Select((levels, at) => RandomAgreement.WithoutMatches(levels, m[at], prior))];
        }
        LinkageModel trained = JointFit.Run(records, With(model, m, u, prior), model, columns, space, options);
        options.Progress?.Invoke("train", 1);
        return new Training(trained, randomPairs, report, notes);
    }

    static double FirstPrior(RecordSet records, LinkageModel model, KeyColumns columns)
    {
        if (model.DeterministicRules.Count == 0) return Math.Clamp(1.0 / Math.Max(records.Count, 2), 1e-9, 0.5);
        long found = new PairStream(records, columns, model.DeterministicRules).Run(1, () => new long[1], (count, _, left, _) => count[0] += left.Length).Sum(count => count[0]);
        double expected = Math.Max(found, 1) / model.DeterministicRecall;
        return Math.Clamp(expected / Math.Max(records.PossiblePairs, 1), 1e-9, 0.5);
    }

    /// <summary>
    /// The first guess, from what is usual in administrative records: four matches in five agree at the first level, one in twelve is in the last,
    /// the levels between share the rest, each half as often as the one before: slips are mostly small.
    /// </summary>
    static double[] FirstM(Comparison comparison)
    {
        int informative = comparison.Levels.Count(level => !level.IsNull), seen = 0;
        double between = 0.12;
        return [.. comparison.Levels.Select(level =>
        {
            if (level.IsNull) return double.NaN;
            seen++;
            if (informative == 1) return 1;
            if (informative == 2) return seen == 1 ? 0.9 : 0.1;
            if (seen == 1) return 0.8;
            if (seen == informative) return 0.08;
            double share = seen == informative - 1 ? between : between / 2;
            between -= share;
            return share;
        })];
    }

    static (double[][] M, List<TrainingPass> Report) Passes(
        LinkageModel model, List<PassPatterns> passes, double[][] u, double[][] start, double prior, long possiblePairs, List<string> notes, bool last)
    {
        double[][] sums = [.. start.Select(levels => new double[levels.Length])];
        double[] weights = new double[start.Length];
        List<TrainingPass> report = [];
        foreach (PassPatterns pass in passes)
        {
            double proportion = Math.Clamp(prior * possiblePairs / Math.Max(pass.Pairs, 1) / 2, 0.001, 0.5);
            EmResult result = ExpectationMaximisation.Run(pass.Patterns, proportion, [.. pass.Comparisons.Select(at => new TrainedComparison(at, u[at], start[at]))]);
            report.Add(new TrainingPass(pass.Rule, pass.Pairs, result.Proportion, [.. pass.Comparisons.Select(at => model.Comparisons[at].Name)], result.Iterations, result.Converged));
            double matches = result.Proportion * pass.Pairs;
            foreach (TrainedComparison trained in result.Comparisons)
            {
                weights[trained.Comparison] += matches;
                for (int level = 0; level < trained.M.Length; level++) sums[trained.Comparison][level] += matches * trained.M[level];
            }
        }
        double[][] m = [.. start.Select((levels, at) => weights[at] > 0 ? sums[at].Select(sum => sum / weights[at]).ToArray() : levels)];
        if (last)
        {
            for (int at = 0; at < m.Length; at++)
                if (weights[at] <= 0) notes.Add($"No pass could estimate m of `{model.Comparisons[at].Name}`; a first guess is used.");
        }
        return (m, report);
    }

    static LinkageModel With(LinkageModel model, double[][] m, double[][] u, double prior) => model with
    {
        Prior = prior,
        Comparisons = [.. model.Comparisons.Select((comparison, at) => comparison with
        {
            Levels = [.. comparison.Levels.Select((level, number) => level.IsNull ? level : level with
            {
                M = level.M ?? Math.Clamp(m[at][number], ExpectationMaximisation.Smallest, 1),
                U = level.U ?? Math.Clamp(u[at][number], ExpectationMaximisation.Smallest, 1),
            })],
        })],
    };
}
