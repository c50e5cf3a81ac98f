using Reeve.Standards;
using Reeve.Workspace.Checks;
using Reeve.Workspace.Plans;
using Reeve.Workspace.Shapes;

namespace Reeve.Workspace.Reading;

/// <summary>One reading of a place.</summary>
sealed class PlaceReadingRun(string folder, IReadOnlyCollection<Standard> standards)
{
    readonly FaultList faults = new();
    readonly PlaceShapes shapes = PlaceShapes.Of(standards);
    readonly Dictionary<string, Standard> byName = standards.ToDictionary(standard => standard.Name);

    public PlaceReading Run()
    {
        if (!File.Exists(Path.Combine(folder, PlaceFiles.Settings)))
        {
            faults.Add(PlaceFiles.Settings, 1, "there is no such file, so this folder is no place", "make one by `reeve init`, or say where it is by `--workspace DIR`");
            return new PlaceReading.Faulty(faults.Sorted()) { Notes = [] };
        }
        PlaceSettings? settings = Sound(PlaceFiles.Settings, _ => shapes.Settings) is ({ } part, _, _) ? SettingsBuilder.Build(part, faults) : null;
        Dictionary<string, SourceDraft> sources = Sources(settings);
        foreach (SourceDraft draft in sources.Values.ToArray()) sources[draft.Name] = new RuleChecks(sources, faults).Check(draft);
        (LinkageFile[] linkages, DoNotLink[] decisions) = Linkages(sources);
        SourceFile[] files = [.. sources.Values.Select(draft => draft.File).OfType<SourceFile>().OrderBy(source => source.Name, StringComparer.Ordinal)];
        ReferenceCycles.Check(files, faults);

        IReadOnlyList<PlaceNote> notes = PlaceFiles.PassedOver(folder);
        if (faults.Count > 0) return new PlaceReading.Faulty(faults.Sorted()) { Notes = notes };
        Place place = new() { Folder = folder, Settings = settings!, Sources = files, Linkages = linkages, NotLinked = decisions };
        foreach (Fault fault in PlanFaults.Of(place)) faults.Add(fault.At, fault.What, fault.NextStep);
        return faults.Count > 0 ? new PlaceReading.Faulty(faults.Sorted()) { Notes = notes } : new PlaceReading.Whole(place) { Notes = notes };
    }

    /// <summary>The sound part of a file and the file as written, or null when nothing more can be said of it.</summary>
    (Part Sound, Node.Mapping Written, string Text)? Sound(string file, Func<Node.Mapping, Shape.Map> shapeOf)
    {
        if (PlaceText.Read(folder, file, faults) is not { } text || YamlReader.Read(file, text, faults) is not { } root) return null;
        if (root is not Node.Mapping written)
        {
            faults.Add(file, root.Line, $"the file is {(root is Node.Sequence ? "a list" : "one value")}, and has to be lines of `key: value`", "start with `version: 1`");
            return null;
        }
        if (FileVersion.Refusal(file, written) is { } refusal)
        {
            faults.Add(refusal.At, refusal.What, refusal.NextStep);
            return null;
        }
        Secrets.Find(file, root, faults);
        Shape.Map shape = shapeOf(written);
        Node.Mapping sound = (Node.Mapping)new ShapeCheck(file, faults).Sound(shape, written, new Subject($"the {shape.What}"), $"the {shape.What}")!;
        return (new Part(file, sound), written, text);
    }

    Dictionary<string, SourceDraft> Sources(PlaceSettings? settings)
    {
        SourceBuilder builder = new(folder, byName, faults);
        string[]? organisations = settings?.Organisations.Select(organisation => organisation.Id).ToArray();
        Dictionary<string, SourceDraft> drafts = [];
        foreach (string file in PlaceFiles.Descriptions(folder, "sources", faults))
        {
            string name = PlaceFiles.NameOf(file);
            SourceDraft draft = Sound(file, _ => shapes.Source) is var (part, written, _) ? builder.Build(name, part, written) : new SourceDraft(name, new Location(file, 1), null, null, new HashSet<string>());
            if (!drafts.TryAdd(name, SourceChecks.Check(draft, organisations, faults)))
                faults.Add(file, 1, $"this is a second source with the name `{name}`; the first is {drafts[name].At.File}", "rename one of the files");
        }
        return drafts;
    }

    (LinkageFile[] Linkages, DoNotLink[] Decisions) Linkages(Dictionary<string, SourceDraft> sources)
    {
        Dictionary<string, LinkageFile> linkages = [];
        List<DoNotLink> decisions = [];
        foreach (string file in PlaceFiles.Descriptions(folder, "linkage", faults))
        {
            if (Sound(file, written => IsDecision(written) ? shapes.Decision : shapes.Linkage) is not var (part, written, text)) continue;
            if (IsDecision(written))
            {
                DoNotLink decision = DecisionBuilder.Build(part, faults);
                DecisionChecks.Check(decision, sources, faults);
                decisions.Add(decision);
                continue;
            }

            LinkageFile linkage = LinkageBuilder.Build(PlaceFiles.NameOf(file), part, text, folder, faults);
            LinkageChecks.Check(linkage, sources, faults);
            if (!linkages.TryAdd(linkage.Name, linkage))
                faults.Add(file, 1, $"this is a second linkage with the name `{linkage.Name}`; the first is {linkages[linkage.Name].At.File}", "rename one of the files");
        }
        foreach (LinkageFile linkage in linkages.Values)
        {
            LinkageChecks.CheckKind(linkage, linkages, sources, faults);
            DecisionChecks.Check(linkage, decisions, faults);
        }
        return ([.. linkages.Values.OrderBy(linkage => linkage.Name, StringComparer.Ordinal)], [.. decisions]);
    }

    static bool IsDecision(Node.Mapping written) => written[DecisionShape.Tells] is not null;
}
