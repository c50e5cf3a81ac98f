namespace Reeve.Workspace.Reading;

/// <summary>Makes the model of a linkage from the sound part of its file.</summary>
static class LinkageBuilder
{
    public static LinkageFile Build(string name, Part part, string folder, FaultList faults)
    {
        Check(part, "model", mustBeThere: true, folder, faults);
        Check(part, "truth", mustBeThere: false, folder, faults);
        return new LinkageFile
        {
            At = part.At,
            Name = name,
            Purpose = part.Text("purpose") ?? "",
            LawfulBasis = part.Text("lawful_basis") ?? "",
            Power = part.Text("power") ?? "",
            Sources = part.Node["sources"] is Node.Mapping map
                ? [.. map.Entries.Select(entry => new LinkedSource(entry.Key, entry.Value is Node.Mapping inner ? new Part(part.File, inner).Texts("fields") : [], part.AtLine(entry.Line)))]
                : [.. part.Values("sources").Select(value => new LinkedSource(value.Text, [], part.AtLine(value.Line)))],
            Model = part.Text("model"),
            Truth = part.Text("truth"),
        };
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
