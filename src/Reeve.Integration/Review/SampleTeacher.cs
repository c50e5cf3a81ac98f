using Reeve.Integration.Index.Link;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;
using Reeve.Linkage.Train;
using Reeve.Store.Registers.Reviews;
using Reeve.Workspace;

namespace Reeve.Integration.Review;

/// <summary>
/// Teaches a model by what reviewers decided of the random sample. Only the sample: it is known how probable each of its pairs was to be drawn, so what is in it can be counted for all that
/// is not. Of the other tasks, which were chosen for being hard, that is not known, and they teach nothing. Only the prior: a hundred pairs hold too few of any level to better its m and u.
/// </summary>
/// <param name="options">How the sample is drawn.</param>
public sealed class SampleTeacher(ReviewOptions options)
{
    /// <summary>Raised when the same decisions would teach something else.</summary>
    public const int Revision = 1;

    /// <summary>With fewer decisions of the sample, nothing moves.</summary>
    public const int Fewest = 20;

    /// <summary>Teaches.</summary>
    /// <param name="given">The model as it was given: a prior that it had is kept.</param>
    /// <param name="trained">The model as records trained it.</param>
    /// <param name="pairs">The pairs that it scored.</param>
    /// <param name="threshold">The least match probability of a link.</param>
    /// <param name="decided">What people decided of the records.</param>
    /// <param name="names">The name of a record by its number.</param>
    /// <param name="notes">Told what a person should know.</param>
    /// <returns>What it learnt; null when it learnt nothing.</returns>
    internal Lesson? Teach(
        LinkageModel given, LinkageModel trained, IReadOnlyList<ScoredPair> pairs, double threshold, AppliedDecisions decided, Func<int, RecordReference> names, List<string> notes)
    {
        if (decided.All.Count == 0 || options.Sample == 0) return null;
        if (given.Prior is not null)
        {
            notes.Add("The model file gives the prior, so decisions of reviewers do not train it.");
            return null;
        }

        IReadOnlyList<JudgedPair> judged = Judged(pairs, threshold, decided, names);
        if (judged.Count < Fewest)
        {
            if (judged.Count > 0) notes.Add($"{judged.Count:N0} decisions of reviewers are of the random sample; from {Fewest} on they train the model.");
            return null;
        }

        double shift = PriorShift.Of(judged);
        Lesson lesson = new()
        {
            Decisions = judged.Count, Shift = shift, Before = trained, Model = PriorShift.Applied(trained, shift), Pairs = pairs, Threshold = threshold,
            Reach = MatchWeight.Probability(MatchWeight.FromProbability(Math.Min(options.From, threshold)) + shift),
        };
        notes.Add(lesson.Note);
        return lesson;
    }

    /// <summary>The pairs of the sample that are decided, each counted for its stratum's pairs over its stratum's decisions.</summary>
    /// <remarks>Whether or not other decisions contradict them: were these left out, what is decided of hard pairs would choose which of the sample counts.</remarks>
    IReadOnlyList<JudgedPair> Judged(IReadOnlyList<ScoredPair> pairs, double threshold, AppliedDecisions decided, Func<int, RecordReference> names)
    {
        (IReadOnlyList<ReviewStratum> strata, IReadOnlyList<(ScoredPair Pair, string Stratum)> drawn) = ReviewSample.Draw(pairs, threshold, options, names);
        (ScoredPair Pair, string Stratum, bool IsMatch)[] told =
        [
            .. drawn.Select(each => (each.Pair, each.Stratum, Decision: decided.Find(each.Pair.Left, each.Pair.Right)))
                .Where(each => each.Decision is not null).Select(each => (each.Pair, each.Stratum, each.Decision!.Decision.IsSame)),
        ];
        Dictionary<string, double> standsFor = strata.ToDictionary(stratum => stratum.Name, stratum => stratum.Pairs / (double)Math.Max(1, told.Count(each => each.Stratum == stratum.Name)));
        return [.. told.Select(each => new JudgedPair(each.Pair.Weight, each.IsMatch, standsFor[each.Stratum]))];
    }
}
