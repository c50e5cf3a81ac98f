using System.Xml.Linq;
using Reeve.Architecture.Tests.Reading;

namespace Reeve.Architecture.Tests.Rules;

/// <summary>What every project has, and none may turn off.</summary>
static class ProjectRules
{
    const string Loop = "for project in tests/*/*.csproj; do";

    // Set once, for all, in Directory.Build.props.
    static readonly string[] CommonProperties =
        ["DisableTransitiveProjectReferences", "TreatWarningsAsErrors", "WarningsNotAsErrors", "NoWarn", "RunAnalyzers", "Nullable", "AnalysisLevel", "InvariantGlobalization"];

    static readonly (string File, string[] Banned)[] BannedSymbols =
    [
        ("BannedSymbols.txt", ["P:System.DateTime.Now;", "P:System.DateTimeOffset.Now;", "P:System.Random.Shared;", "M:System.Random.#ctor;", "M:System.Guid.NewGuid;"]),
        ("src/Reeve.Linkage/BannedSymbols.txt", ["N:System.IO;", "N:System.Net;"]),
        ("src/Reeve.Standards/BannedSymbols.txt", ["N:System.Net;"]),
    ];

    /// <summary>Projects that the solution leaves out, so that nobody builds them.</summary>
    public static IEnumerable<string> OutsideTheSolution(Tree tree)
    {
        HashSet<string> listed = tree.Text("Reeve.slnx") is { } solution
            ? [.. XDocument.Parse(solution).Descendants("Project").Select(static project => project.Attribute("Path")!.Value)]
            : [];
        return tree.Projects.Where(project => !listed.Contains(project.Path)).Select(static project => $"{project.Path} is not in Reeve.slnx");
    }

    /// <summary>What one project sees only because another refers to it would not be in the table of imports.</summary>
    public static IEnumerable<string> TransitiveReferences(Tree tree)
    {
        XElement? common = tree.Text("Directory.Build.props") is { } props ? XDocument.Parse(props).Root : null;
        if (common?.Descendants("DisableTransitiveProjectReferences").FirstOrDefault()?.Value != "true")
            yield return "Directory.Build.props does not turn transitive references off";
    }

    /// <summary>Projects and nested files that set what is set for all.</summary>
    public static IEnumerable<string> Exceptions(Tree tree)
    {
        foreach (Project project in tree.Projects.Where(static project => project.IsSource))
            foreach (string property in project.Properties.Intersect(CommonProperties))
                yield return $"{project.Name} sets {property}, which is set for all";
        foreach (string path in tree.Paths.Where(static path => path.EndsWith("/Directory.Build.props", StringComparison.Ordinal) || path.EndsWith("/Directory.Build.targets", StringComparison.Ordinal)))
            yield return $"{path} hides the settings for all";
    }

    /// <summary>Modules that have no project of tests.</summary>
    public static IEnumerable<string> Untested(Tree tree)
    {
        HashSet<string> tests = [.. tree.Projects.Where(static project => project.IsTests).Select(static project => project.Name)];
        return tree.Projects
            .Where(project => (project.IsSource || project.Path.StartsWith("examples/", StringComparison.Ordinal)) && !tests.Contains(project.Name + ".Tests"))
            .Select(static project => $"{project.Name} has no tests/{project.Name}.Tests");
    }

    /// <summary>Projects of tests that ./test would not run, or run as something else.</summary>
    public static IEnumerable<string> NeverRun(Tree tree)
    {
        if (tree.Text("test")?.Contains(Loop, StringComparison.Ordinal) != true) yield return "./test does not run tests/*/*.csproj";
        foreach (Project project in tree.Projects.Where(static project => project.IsTests))
        {
            if (project.Path.Count(static c => c == '/') != 2) yield return $"{project.Path} is too deep for ./test to run";
            if (!project.Name.EndsWith(".Tests", StringComparison.Ordinal)) yield return $"{project.Path} is not called .Tests and gets no test runner";
        }
    }

    /// <summary>Lists of banned symbols that are missing or have lost a line.</summary>
    public static IEnumerable<string> Unbanned(Tree tree) =>
        from list in BannedSymbols
        let lines = tree.Text(list.File)?.Split('\n') ?? []
        from banned in list.Banned
        where !lines.Any(line => line.StartsWith(banned, StringComparison.Ordinal))
        select $"{list.File} does not ban {banned.TrimEnd(';')}";
}
