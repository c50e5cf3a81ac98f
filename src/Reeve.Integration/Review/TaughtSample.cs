using Reeve.Integration.Index.Link;
using Reeve.Linkage.Score;
using Reeve.Store.Registers.Reviews;
using Reeve.Workspace;

namespace Reeve.Integration.Review;

/// <summary>
/// The random sample of a run. Where decisions taught the model, the sample is still drawn of what the model was before, so that the same pairs are in it, with the same probabilities,
/// whatever was decided. Each stratum is then parted into what is linked now and what is not, and the parts' sizes are known: a part of a simple random sample is one of its part.
/// </summary>
static class TaughtSample
{
    /// <summary>Draws the sample of a run.</summary>
    /// <param name="result">The run.</param>
    /// <param name="options">How many, and what is uncertain.</param>
    /// <param name="reference">The name of a record by its number.</param>
    /// <returns>As <see cref="ReviewSample.Draw"/>, with the weights of the model as it is now.</returns>
    public static (IReadOnlyList<ReviewStratum> Strata, IReadOnlyList<(ScoredPair Pair, string Stratum)> Drawn) Draw(LinkResult result, ReviewOptions options, Func<int, RecordReference> reference)
    {
        double threshold = result.LinkThreshold.Probability;
        return result.Lesson is { } lesson ? Parted(lesson, result.Scored.Pairs, threshold, options, reference) : ReviewSample.Draw(result.Scored.Pairs, threshold, options, reference);
    }

    /// <summary>Draws of what the model was, and parts by what it is.</summary>
    /// <param name="lesson">What it learnt.</param>
    /// <param name="now">The pairs as it scores them now.</param>
    /// <param name="threshold">The least match probability of a link now.</param>
    /// <param name="options">How many, and what is uncertain.</param>
    /// <param name="reference">The name of a record by its number.</param>
    internal static (IReadOnlyList<ReviewStratum> Strata, IReadOnlyList<(ScoredPair Pair, string Stratum)> Drawn) Parted(
        Lesson lesson, IReadOnlyList<ScoredPair> now, double threshold, ReviewOptions options, Func<int, RecordReference> reference)
    {
        (IReadOnlyList<ReviewStratum> strata, IReadOnlyList<(ScoredPair Pair, string Stratum)> drawn) = ReviewSample.Draw(lesson.Pairs, lesson.Threshold, options, reference);
        if (strata.Count == 0) return (strata, drawn);
        Dictionary<(int, int), ScoredPair> scored = now.ToDictionary(pair => (pair.Left, pair.Right));
        // A pair that is so improbable now that it is not kept is no link.
        ScoredPair Now(ScoredPair before) => scored.TryGetValue((before.Left, before.Right), out ScoredPair pair) ? pair : before with { Weight = before.Weight + lesson.Shift };
        bool IsLinked(ScoredPair before) => Now(before).Probability >= threshold;

        Dictionary<string, long> sizes = new(StringComparer.Ordinal);
        long linkedAndReached = 0;
        foreach (ScoredPair pair in lesson.Pairs)
        {
            if (ReviewSample.StratumOf(pair.Probability, lesson.Threshold, options) is not { } stratum) continue;
            bool linked = IsLinked(pair);
            if (linked) linkedAndReached++;
            string part = ReviewSample.Part(stratum, linked);
            sizes[part] = sizes.GetValueOrDefault(part) + 1;
        }

        long beyond = now.Count(pair => pair.Probability >= threshold) - linkedAndReached;
        List<ReviewStratum> parts = [.. strata.SelectMany(stratum => new[] { ReviewSample.Part(stratum.Name, true), ReviewSample.Part(stratum.Name, false) }).Where(sizes.ContainsKey).Select(part => new ReviewStratum(part, sizes[part]))];
        if (beyond > 0) parts.Add(new ReviewStratum(ReviewSample.Beyond, beyond));
        return (parts, [.. drawn.Select(each => (Now(each.Pair), ReviewSample.Part(each.Stratum, IsLinked(each.Pair))))]);
    }
}
