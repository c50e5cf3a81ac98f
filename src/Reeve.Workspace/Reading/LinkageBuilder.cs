using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reeve.Workspace.Reading;

/// <summary>Makes the model of a linkage from the sound part of its file.</summary>
static class LinkageBuilder
{
    static readonly Dictionary<string, LinkageKind> Kinds = new()
    {
        ["people"] = LinkageKind.People, ["properties"] = LinkageKind.Properties, ["households"] = LinkageKind.Households,
    };

    public static LinkageFile Build(string name, Part part, string text, string folder, FaultList faults)
    {
        Check(part, "model", mustBeThere: true, folder, faults);
        Check(part, "truth", mustBeThere: false, folder, faults);
        return new LinkageFile
        {
            At = part.At,
            Name = name,
            Kind = Kinds.GetValueOrDefault(part.Text("kind") ?? ""),
            TextHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Author = part.Text("author"),
            Dpia = part.Text("dpia"),
            Purpose = part.Text("purpose") ?? "",
            LawfulBasis = part.Text("lawful_basis") ?? "",
            Power = part.Text("power") ?? "",
            Sources = part.Node["sources"] is Node.Mapping map
                ? [.. map.Entries.Select(entry => Linked(entry, part))]
                : [.. part.Values("sources").Select(value => new LinkedSource(value.Text, [], part.AtLine(value.Line)))],
            Gazetteer = part.Text("gazetteer"),
            Households = part.Text("people") is { } people && part.Text("properties") is { } properties ? new HouseholdParts(people, properties) : null,
            Review = part.Map("review") is { } review ? Reviewed(review, faults) : new ReviewOptions(),
            Model = part.Text("model"),
            Survivorship = part.Entries("survivorship").ToDictionary(entry => entry.Key, entry => Rule(entry.Value), StringComparer.Ordinal),
            Truth = part.Text("truth"),
        };
    }

    static LinkedSource Linked(Entry entry, Part part)
    {
        Location at = part.AtLine(entry.Line);
        if (entry.Value is not Node.Mapping map) return new LinkedSource(entry.Key, [], at);
        Part inner = new(part.File, map);
        return new LinkedSource(entry.Key, inner.Texts("fields"), at) { From = inner.Text("from"), Until = inner.Text("until") };
    }

    static SurvivorshipRule Rule(Node node) => node switch
    {
        Node.Sequence list => new SurvivorshipRule.BySource([.. list.Items.OfType<Node.Scalar>().Select(source => source.Text)]),
        Node.Scalar { Text: "newest" } => new SurvivorshipRule.Newest(),
        _ => new SurvivorshipRule.MostCommon(),
    };

    static ReviewOptions Reviewed(Part part, FaultList faults)
    {
        ReviewOptions usual = new(), said = new()
        {
            From = Number("from") ?? usual.From, To = Number("to") ?? usual.To, AtMost = part.Whole("at_most") ?? usual.AtMost, Sample = part.Whole("sample") ?? usual.Sample,
            Reviewers = part.Whole("reviewers") ?? usual.Reviewers, LargeCluster = part.Whole("large_cluster") ?? usual.LargeCluster,
        };
        if (said.From <= said.To) return said;
        faults.Add(part.At, string.Create(CultureInfo.InvariantCulture, $"`from` of `review` is {said.From} and `to` is {said.To}: no link lies between"), "let `from` be the smaller number");
        return usual;

        double? Number(string key) => part.Text(key) is { } text ? double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;
    }

    // Data may come later, and the truth is data: a restored place has none. The model belongs to the place and is read as it is.
    static void Check(Part part, string key, bool mustBeThere, string folder, FaultList faults)
    {
        if (part.Text(key) is not { } path || !PathChecks.Path(part.AtKey(key), $"`{key}`", path, faults, absoluteAllowed: false)) return;
        if (PlacePaths.LeavesByLink(folder, path)) faults.Add(part.AtKey(key), $"`{key}` leads out of the place by a symbolic link", "put the file itself into the place");
        else if (mustBeThere && !File.Exists(Path.Combine(folder, path)))
            faults.Add(part.AtKey(key), $"`{key}` names {Shown.Quote(path)}, and there is no such file", $"put it there, or take `{key}` away");
    }
}
