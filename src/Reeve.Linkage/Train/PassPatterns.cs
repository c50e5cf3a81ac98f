using Reeve.Linkage.Block;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;

namespace Reeve.Linkage.Train;

/// <summary>What one training rule's pairs look like: how often each combination of levels occurs, for the comparisons that the rule does not decide.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Pairs">Its pairs.</param>
/// <param name="Comparisons">Numbers of the comparisons that read none of its columns.</param>
/// <param name="Patterns">Levels of those comparisons, in the same order, and how often they occur together.</param>
sealed record PassPatterns(BlockingRule Rule, long Pairs, int[] Comparisons, IReadOnlyList<(byte[] Levels, long Count)> Patterns)
{
    /// <summary>The passes of a model; a rule that decides every comparison gives none.</summary>
    public static List<PassPatterns> Collect(RecordSet records, LinkageModel model, KeyColumns columns, LinkageOptions options)
    {
        List<PassPatterns> passes = [];
        foreach (BlockingRule rule in model.TrainingRules.Count > 0 ? model.TrainingRules : model.Blocking)
        {
            HashSet<string> blocked = [.. rule.Columns];
            int[] free = [.. Enumerable.Range(0, model.Comparisons.Count).Where(at => !model.Comparisons[at].Columns.Any(blocked.Contains))];
            if (free.Length == 0) continue;
            PatternSpace space = new([.. free.Select(at => model.Comparisons[at])], columns, options.Synonyms);
            PatternCounts counts = PatternCounter.Count(new PairStream(records, columns, [rule]), space, options);
            List<(byte[], long)> patterns = [.. counts.Ordered().Select(entry =>
                (Enumerable.Range(0, free.Length).Select(at => (byte)space.LevelOf(entry.Pattern, at)).ToArray(), entry.Count))];
            if (patterns.Count > 0) passes.Add(new PassPatterns(rule, counts.Total, free, patterns));
        }
        return passes;
    }
}
