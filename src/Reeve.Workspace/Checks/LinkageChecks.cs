using Reeve.Workspace.Reading;

namespace Reeve.Workspace.Checks;

/// <summary>Holds a linkage to the sources and fields there are.</summary>
static class LinkageChecks
{
    public static void Check(LinkageFile linkage, IReadOnlyDictionary<string, SourceDraft> sources, FaultList faults)
    {
        foreach (IGrouping<string, LinkedSource> named in linkage.Sources.GroupBy(source => source.Source))
            foreach (LinkedSource second in named.Skip(1)) faults.Add(second.At, $"the linkage names source {Shown.Quote(second.Source)} twice", "keep one");
        foreach (LinkedSource linked in linkage.Sources)
        {
            if (!sources.TryGetValue(linked.Source, out SourceDraft? source))
                faults.Add(linked.At, $"the linkage names source {Shown.Quote(linked.Source)}, and there is no such source", DidYouMean.Step(linked.Source, [.. sources.Keys.Order(StringComparer.Ordinal)]));
            else
                foreach (string field in linked.Fields.Where(field => source.FieldNames?.Contains(field) == false).Distinct())
                    faults.Add(linked.At, $"the linkage reads field {Shown.Quote(field)}, which source `{source.Name}` does not have", DidYouMean.Step(field, source.FieldNames!));
        }
        if (sources.TryGetValue(linkage.Name, out SourceDraft? same))
            faults.Add(linkage.At, $"the linkage has the name of source `{same.Name}` ({same.At.File})", "rename one of the files");
    }
}
