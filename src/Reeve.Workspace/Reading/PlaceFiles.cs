using System.Text.RegularExpressions;

namespace Reeve.Workspace.Reading;

/// <summary>The files of a place: which are read, and which are passed over.</summary>
static partial class PlaceFiles
{
    public const string Settings = "reeve.yaml";

    const int MostFiles = 2000;

    static readonly string[] Later = ["agreements", "models", "measures", "scorecards", "automations"];
    static readonly string[] Known = ["sources", "linkage", "data"];

    /// <summary>The descriptions in a folder of the place, in the order of names: <c>sources/housing.yaml</c>.</summary>
    public static IReadOnlyList<string> Descriptions(string place, string folder, FaultList faults)
    {
        string path = Path.Combine(place, folder);
        if (!Directory.Exists(path)) return [];
        if (PlacePaths.LeavesByLink(place, folder))
        {
            faults.Add(folder, 1, "this is a link to a folder outside the place, which may not be read", "put the folder itself here");
            return [];
        }
        List<string> found = [];
        foreach (string name in Directory.EnumerateFiles(path).Select(each => Path.GetFileName(each)).Order(StringComparer.Ordinal))
        {
            if (name.StartsWith('.') || IsModel(folder, name)) continue;
            string file = $"{folder}/{Shown.Clean(name)}";
            if (name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)) faults.Add(file, 1, "the file's name ends in `.yml`, and is not read", "let it end in `.yaml`");
            else if (!name.EndsWith(".yaml", StringComparison.Ordinal)) continue;
            else if (!FileName().IsMatch(name)) faults.Add(file, 1, "the file's name cannot name what it describes; it has to be lower case letters and digits, in words joined by `-` or `_`", "rename it, as `council-tax.yaml`");
            else if (found.Count == MostFiles) faults.Add(file, 1, $"the folder has more than {MostFiles} descriptions", "look whether they belong here");
            else if (found.Count < MostFiles) found.Add(file);
        }
        return found;
    }

    /// <summary>The name of what a file describes: <c>sources/council-tax.yaml</c> is <c>council_tax</c>.</summary>
    public static string NameOf(string file) => Path.GetFileNameWithoutExtension(file).Replace('-', '_');

    /// <summary>What is there and is not read.</summary>
    public static IReadOnlyList<PlaceNote> PassedOver(string place)
    {
        List<PlaceNote> notes = [];
        foreach (string name in Directory.EnumerateDirectories(place).Select(each => Path.GetFileName(each)).Where(name => !name.StartsWith('.')))
        {
            if (Later.Contains(name)) notes.Add(new PlaceNote($"{name}/", "not read by this version"));
            else if (!Known.Contains(name) && HasDescriptions(Path.Combine(place, name))) notes.Add(new PlaceNote($"{Shown.Clean(name)}/", "no folder that is read; files of a place are in `sources/` and `linkage/`"));
        }
        foreach (string name in Directory.EnumerateFiles(place).Select(each => Path.GetFileName(each)))
            if (IsYaml(name) && name != Settings) notes.Add(new PlaceNote(Shown.Clean(name), "no file that is read; descriptions are in `sources/` and `linkage/`"));
        foreach (string folder in new[] { "sources", "linkage" }.Where(folder => Directory.Exists(Path.Combine(place, folder))))
            foreach (string inner in Directory.EnumerateDirectories(Path.Combine(place, folder)).Where(HasDescriptions))
                notes.Add(new PlaceNote($"{folder}/{Shown.Clean(Path.GetFileName(inner))}/", "not read; descriptions are in the folder itself"));
        return [.. notes.OrderBy(note => note.Path, StringComparer.Ordinal)];
    }

    // A linkage's model is beside it, and is read by the linkage: `linkage/person.model.yaml`.
    static bool IsModel(string folder, string name) => folder == "linkage" && name.EndsWith(".model.yaml", StringComparison.Ordinal);

    static bool HasDescriptions(string folder) => new DirectoryInfo(folder).LinkTarget is null && Directory.EnumerateFiles(folder).Any(path => IsYaml(path));

    static bool IsYaml(string name) => name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A[a-z](?:[-_]?[a-z0-9]){0,62}\.yaml\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex FileName();
}
