using Reeve.Workspace.Reading;

namespace Reeve.Workspace.Checks;

/// <summary>Holds decisions not to link to the sources there are, and linkages to those decisions.</summary>
static class DecisionChecks
{
    /// <summary>A decision about a source that is misspelt would protect nobody.</summary>
    public static void Check(DoNotLink decision, IReadOnlyDictionary<string, SourceDraft> sources, FaultList faults)
    {
        foreach (LinkedSource named in decision.Sources.Where(named => !sources.ContainsKey(named.Source)))
            faults.Add(named.At, $"the decision names source {Shown.Quote(named.Source)}, and there is no such source", DidYouMean.Step(named.Source, [.. sources.Keys.Order(StringComparer.Ordinal)]));
        foreach (LinkedSource second in decision.Sources.GroupBy(named => named.Source).SelectMany(static same => same.Skip(1)))
            faults.Add(second.At, $"the decision names source {Shown.Quote(second.Source)} twice", "keep one");
    }

    /// <summary>A linkage of any kind may cover one of the sources that a decision names, and not two; its gazetteer counts.</summary>
    public static void Check(LinkageFile linkage, IReadOnlyList<DoNotLink> decisions, FaultList faults)
    {
        LinkedSource[] covered = [.. linkage.Sources, .. linkage.Gazetteer is { } gazetteer ? [new LinkedSource(gazetteer, [], linkage.At)] : Array.Empty<LinkedSource>()];
        foreach (DoNotLink decision in decisions)
        {
            LinkedSource[] named = [.. covered.Where(source => decision.Sources.Any(other => other.Source == source.Source)).DistinctBy(source => source.Source).OrderBy(source => source.At.Line)];
            if (named.Length < 2) continue;
            faults.Add(named[^1].At,
                $"the linkage covers {string.Join(" and ", named.Select(source => $"`{source.Source}`"))}, which are not to be linked: {Shown.Clean(decision.Reason)} ({decision.At.File})",
                "take sources away until one of them is left, or have whoever decided it change the decision");
        }
    }
}
