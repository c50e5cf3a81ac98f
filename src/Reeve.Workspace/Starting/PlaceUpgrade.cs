using Reeve.Workspace.Reading;

namespace Reeve.Workspace;

/// <summary>
/// Brings the files of a place to the newest version of their format, one version at a time. It changes texts and leaves comments as they are.
/// It writes nothing: whoever calls it writes the new texts, each whole.
/// </summary>
public abstract record PlaceUpgrade
{
    // Step N makes version N + 1 of version N. Version 0 are files from before versions were written down.
    static readonly Func<string, string>[] Steps = [FromZero];

    PlaceUpgrade()
    {
    }

    /// <summary>What is to be written.</summary>
    /// <param name="Changed">The files that change, by their path; none when all have the newest version. The schemas that <c>reeve init</c> wrote are among them when they are older.</param>
    public sealed record Upgraded(IReadOnlyList<StarterFile> Changed) : PlaceUpgrade;

    /// <summary>Something keeps the place from being upgraded; nothing is to be written.</summary>
    /// <param name="Faults">By file and line; at least one.</param>
    public sealed record Refused(IReadOnlyList<Fault> Faults) : PlaceUpgrade;

    /// <summary>Reads the files of a place and gives the new texts of those that are older.</summary>
    /// <param name="folder">The place's folder.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static PlaceUpgrade Of(string folder)
    {
        FaultList faults = new();
        string[] files =
        [
            .. File.Exists(Path.Combine(folder, PlaceFiles.Settings)) ? [PlaceFiles.Settings] : Array.Empty<string>(),
            .. PlaceFiles.Descriptions(folder, "sources", faults), .. PlaceFiles.Descriptions(folder, "linkage", faults),
        ];
        if (files.Length == 0) faults.Add(PlaceFiles.Settings, 1, "there is no such file, so this folder is no place", "make one by `reeve init`, or say where it is by `--workspace DIR`");
        List<StarterFile> changed = [];
        foreach (string file in files)
            if (PlaceText.Read(folder, file, faults) is { } text && Of(file, text, faults) is { } upgraded && upgraded != text)
                changed.Add(new StarterFile(file, upgraded));
        foreach ((string name, string schema) in PlaceSchemas.All)
            if (File.Exists(Path.Combine(folder, "schemas", name)) && File.ReadAllText(Path.Combine(folder, "schemas", name)) != schema) changed.Add(new StarterFile($"schemas/{name}", schema));
        return faults.Count > 0 ? new Refused(faults.Sorted()) : new Upgraded([.. changed.OrderBy(each => each.Path, StringComparer.Ordinal)]);
    }

    /// <summary>The newest form of a text, or null when the fault has been noted.</summary>
    internal static string? Of(string file, string text, FaultList faults)
    {
        if (YamlReader.Read(file, text, faults) is not { } root) return null;
        Entry? version = (root as Node.Mapping)?.Entries.FirstOrDefault(entry => entry.Key == "version");
        int? from = root is not Node.Mapping ? null : version is null ? 0 : FileVersion.Number(version.Value);
        switch (from)
        {
            case null:
                faults.Add(file, version?.Value.Line ?? root.Line, "the file's version is not a whole number", $"write `version: {PlaceSettings.CurrentVersion}`");
                return null;
            case > PlaceSettings.CurrentVersion:
                faults.Add(file, version!.Line, $"the file has version {from}, and this program writes version {PlaceSettings.CurrentVersion}", "use a newer `reeve`");
                return null;
            default:
                string upgraded = Steps.Skip(from.Value).Aggregate(text, (before, step) => step(before));
                if (IsNewest(file, upgraded)) return upgraded;
                faults.Add(file, version?.Line ?? root.Line, "the file is written so that it cannot be upgraded without a person", $"write `version: {PlaceSettings.CurrentVersion}` as a line of its own");
                return null;
        }
    }

    // The steps work on lines, and YAML can be written in other ways: `{place: Wexcombe}`, `"version": 0`.
    static bool IsNewest(string file, string text)
    {
        FaultList faults = new();
        return YamlReader.Read(file, text, faults) is Node.Mapping map && faults.Count == 0 && map["version"] is { } version && FileVersion.Number(version) == PlaceSettings.CurrentVersion;
    }

    /// <summary>Files of version 0 have no <c>version:</c>, or <c>version: 0</c>; else they are those of version 1.</summary>
    static string FromZero(string text)
    {
        string end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string[] lines = text.Split(end);
        int written = Array.FindIndex(lines, line => line.StartsWith("version:", StringComparison.Ordinal));
        if (written >= 0)
        {
            lines[written] = lines[written].Replace("0", "1", StringComparison.Ordinal);
            return string.Join(end, lines);
        }

        // Comments at the top say something of the whole file, and a `---` or `%YAML` comes before any key: the version goes below them.
        int at = Array.FindIndex(lines, line => line.Trim().Length > 0 && line[0] is not ('#' or '%') && !line.StartsWith("---", StringComparison.Ordinal));
        return string.Join(end, [.. lines[..at], "version: 1", .. lines[at..]]);
    }
}
