using Reeve.Linkage.Score;

namespace Reeve.Integration.Index.Link;

/// <summary>Chooses thresholds where nobody set them, and says why.</summary>
static class Thresholds
{
    public static ChosenThreshold ForLinks(double? given, bool byPerson, IReadOnlyList<ScoredPair> pairs)
    {
        if (given is { } set) return new ChosenThreshold(set, byPerson ? "You set it." : "The model sets it.");
        ExpectedQuality best = ThresholdChoice.ForLinks(pairs);
        return new ChosenThreshold(best.Probability, $"There the model expects the best balance: {best.Precision:0.0%} of the links right, {best.Recall:0.0%} of the matches found.");
    }

    public static ChosenThreshold ForClusters(double? given, bool byPerson, double linkThreshold, IReadOnlyList<ScoredPair> pairs)
    {
        if (given is { } set) return new ChosenThreshold(set, byPerson ? "You set it." : "The model sets it.");
        ExpectedQuality choice = ThresholdChoice.ForClusters(pairs, linkThreshold);
        return new ChosenThreshold(choice.Probability, $"The lowest at which the model expects at most 1 link in 100 to be wrong ({1 - choice.Precision:0.00%}): one wrong link makes one person of two.");
    }
}
