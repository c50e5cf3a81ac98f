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
        foreach (LinkedSource linked in linkage.Sources)
            if (sources.TryGetValue(linked.Source, out SourceDraft? dated))
                foreach (string field in new[] { linked.From, linked.Until }.OfType<string>())
                {
                    if (dated.FieldNames?.Contains(field) == false)
                        faults.Add(linked.At, $"the linkage reads field {Shown.Quote(field)}, which source `{dated.Name}` does not have", DidYouMean.Step(field, dated.FieldNames));
                    else if (dated.File?.Field(field) is { } contract && !IsDay(contract.Type))
                        faults.Add(linked.At, $"`{field}` of source `{dated.Name}` is not a date", "name a field of type `date`");
                }
        CheckSurvivorship(linkage, faults);
        if (sources.TryGetValue(linkage.Name, out SourceDraft? same))
            faults.Add(linkage.At, $"the linkage has the name of source `{same.Name}` ({same.At.File})", "rename one of the files");
    }

    static void CheckSurvivorship(LinkageFile linkage, FaultList faults)
    {
        if (linkage.Survivorship.Count > 0 && linkage.Kind != LinkageKind.People)
            faults.Add(linkage.At, "only a linkage of people has `survivorship`", "take the key away");
        string[] covered = [.. linkage.Sources.Select(source => source.Source).Order(StringComparer.Ordinal)];
        foreach ((string field, SurvivorshipRule rule) in linkage.Survivorship)
            foreach (string source in (rule as SurvivorshipRule.BySource)?.Order.Except(covered) ?? [])
                faults.Add(linkage.At, $"`survivorship` of `{field}` names source {Shown.Quote(source)}, which the linkage does not cover", DidYouMean.Step(source, covered));
    }

    /// <summary>Holds what a kind of linkage needs to the other linkages and the sources there are.</summary>
    public static void CheckKind(LinkageFile linkage, IReadOnlyDictionary<string, LinkageFile> linkages, IReadOnlyDictionary<string, SourceDraft> sources, FaultList faults)
    {
        if (linkage.Kind != LinkageKind.People && linkage.Review != new ReviewOptions()) faults.Add(linkage.At, "only a linkage of people has `review`", "take the key away");
        switch (linkage.Kind)
        {
            case LinkageKind.People when linkage.Gazetteer is not null || linkage.Households is not null:
                faults.Add(linkage.At, "a linkage of people has no `gazetteer`, `people` or `properties`", "say `kind: properties` or `kind: households`, or take the key away");
                break;
            case LinkageKind.Properties:
                if (linkage.Gazetteer is not { } gazetteer) faults.Add(linkage.At, "a linkage to properties needs a `gazetteer`", "name the source that has the properties: `gazetteer: gazetteer`");
                else if (!sources.TryGetValue(gazetteer, out SourceDraft? draft))
                    faults.Add(linkage.At, $"the gazetteer is source {Shown.Quote(gazetteer)}, and there is no such source", DidYouMean.Step(gazetteer, [.. sources.Keys.Order(StringComparer.Ordinal)]));
                else if (draft.File is { } file && !file.Fields.Any(field => field.Type is FieldType.Standardised { Standard.Name: "uprn" }))
                    faults.Add(linkage.At, $"source `{gazetteer}` has no field of standard `uprn`, so it is no gazetteer", "name the source that has the properties");
                break;
            case LinkageKind.Households:
                if (linkage.Households is not { } parts)
                {
                    faults.Add(linkage.At, "a linkage of households needs `people` and `properties`", "name the two linkages that households are made of: `people: person` and `properties: property`");
                    break;
                }

                Part(parts.People, "people", LinkageKind.People);
                Part(parts.Properties, "properties", LinkageKind.Properties);
                break;
        }

        void Part(string name, string key, LinkageKind kind)
        {
            if (!linkages.TryGetValue(name, out LinkageFile? part) || part.Kind != kind)
            {
                faults.Add(linkage.At, $"`{key}` is {Shown.Quote(name)}, and there is no linkage of {key} of that name",
                    DidYouMean.Step(name, [.. linkages.Values.Where(other => other.Kind == kind).Select(other => other.Name).Order(StringComparer.Ordinal)]));
                return;
            }

            foreach (LinkedSource linked in linkage.Sources.Where(linked => part.Sources.All(other => other.Source != linked.Source)))
                faults.Add(linked.At, $"households are made of source `{linked.Source}`, which linkage `{name}` does not cover", "cover it there, or take it away here");
        }
    }

    static bool IsDay(FieldType type) => type is FieldType.Plain { Type: PlainType.Date or PlainType.Timestamp } or FieldType.Standardised { Standard.Name: "date" or "date-of-birth" };
}
