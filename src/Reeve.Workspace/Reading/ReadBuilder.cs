namespace Reeve.Workspace.Reading;

/// <summary>Makes the model of where a source is read.</summary>
static class ReadBuilder
{
    static readonly TimeSpan UsualLimit = TimeSpan.FromMinutes(10);

    /// <param name="written">The part as it was written, faulty keys included.</param>
    public static SourceRead Build(Part read, Node.Mapping? written, string folder, FaultList faults)
    {
        Location at = read.At;
        string kind = read.First("file", "folder", "sqlite", "postgres", "open_referral", "command") ?? "file";
        string subject = read.Text(kind) ?? "";
        bool faultyFormat = written?["format"] is not null && !read.Has("format");
        if (kind is "file" or "folder" or "sqlite" && read.Has(kind)) Inside(read.AtKey(kind), kind, subject, folder, faults, absoluteAllowed: kind is not "sqlite");
        switch (kind)
        {
            case "folder":
                string pattern = read.Text("pattern") ?? "";
                if (pattern.Contains('/', StringComparison.Ordinal)) faults.Add(read.AtKey("pattern"), "`pattern` has a `/`, and is a pattern of names in one folder", "put the folder under `folder`");
                return new SourceRead.Folder(subject, pattern, read.Text("which") is not "all", FormBuilder.Build(read, pattern, faults, faultyFormat || !read.Has("pattern"))) { At = at };
            case "sqlite":
                return new SourceRead.Sqlite(subject, read.Text("query") ?? "") { At = at };
            case "postgres":
                if (read.Has(kind)) PathChecks.Secret(read.AtKey(kind), subject, faults);
                return new SourceRead.Postgres(subject, read.Text("query") ?? "") { At = at };
            case "open_referral":
                Feed(read.AtKey(kind), subject, folder, faults);
                return new SourceRead.OpenReferral(subject) { At = at };
            case "command":
                Dictionary<string, string> environment = read.Entries("environment").Where(entry => entry.Value is Node.Scalar).ToDictionary(entry => entry.Key, entry => ((Node.Scalar)entry.Value).Text);
                foreach (Node.Scalar value in read.Values("command").Concat(read.Entries("environment").Select(entry => entry.Value).OfType<Node.Scalar>()))
                    PathChecks.Secret(read.AtLine(value.Line), value.Text, faults);
                return new SourceRead.Command(read.Texts("command"), environment, Lengths.Time(read.Text("time_limit")) ?? UsualLimit, FormBuilder.Build(read, null, faults, faultyFormat)) { At = at };
            default:
                return new SourceRead.File(subject, FormBuilder.Build(read, subject, faults, faultyFormat || !read.Has("file"))) { At = at };
        }
    }

    static void Feed(Location at, string address, string folder, FaultList faults)
    {
        if (!address.Contains("://", StringComparison.Ordinal))
        {
            Inside(at, "open_referral", address, folder, faults, absoluteAllowed: false);
            return;
        }
        if (Secrets.LooksLikeOne(address)) return; // Noted already, for the whole file.
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
            faults.Add(at, "`open_referral` is no URL of http or https, nor a file or folder of the place", "write `https://...`, or the path from the place's folder");
    }

    static void Inside(Location at, string key, string path, string folder, FaultList faults, bool absoluteAllowed)
    {
        if (!PathChecks.Path(at, $"`{key}`", path, faults, absoluteAllowed) || path.StartsWith('/')) return;
        if (PlacePaths.LeavesByLink(folder, path))
            faults.Add(at, $"`{key}` leads out of the place by a symbolic link", absoluteAllowed ? "write the absolute path it leads to" : "put the file itself into the place");
    }
}
