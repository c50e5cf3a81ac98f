using Reeve.Architecture.Tests.Reading;

namespace Reeve.Architecture.Tests.Rules;

/// <summary>Who may use whom. A project that is not in the table fails: whoever adds one says here where it belongs.</summary>
static class ImportRules
{
    static readonly string[] GroundFloor = ["Reeve.Linkage", "Reeve.Standards", "Reeve.Trust", "Reeve.Report", "Reeve.Store", "Reeve.Workspace"];
    static readonly string[] Stages = ["Reeve.Integration", "Reeve.Sharing", "Reeve.Prediction", "Reeve.Analysis"];

    // Stages stand on the ground floor and never on each other: what one needs of another is a published table.
    static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Reeve.Linkage"] = [],
        ["Reeve.Standards"] = [],
        ["Reeve.Trust"] = [],
        ["Reeve.Report"] = ["Reeve.Trust"],
        ["Reeve.Store"] = ["Reeve.Trust", "Reeve.Standards"],
        ["Reeve.Workspace"] = ["Reeve.Trust", "Reeve.Standards"],
        ["Reeve.Integration"] = GroundFloor,
        ["Reeve.Sharing"] = GroundFloor,
        ["Reeve.Prediction"] = GroundFloor,
        ["Reeve.Analysis"] = GroundFloor,
        ["Reeve.Runs"] = [.. Stages, .. GroundFloor],
        ["Reeve.Web"] = ["Reeve.Runs", .. Stages, .. GroundFloor],
        ["Reeve.Cli"] = ["Reeve.Web", "Reeve.Runs", .. Stages, .. GroundFloor, "Reeve.Wexcombe"],
        ["Reeve.Wexcombe"] = ["Reeve.Standards", "Reeve.Store"],
        ["Reeve.Benchmarks"] = ["Reeve.Runs", .. Stages, .. GroundFloor, "Reeve.Wexcombe"],
        ["Reeve.Architecture.Tests"] = [],
        ["Reeve.Browser.Tests"] = ["Reeve.Cli", "Reeve.Web", "Reeve.Runs", .. Stages, .. GroundFloor, "Reeve.Wexcombe"],
    };

    /// <summary>Projects that the table does not know.</summary>
    public static IEnumerable<string> Unknown(Tree tree) =>
        tree.Projects.Where(static project => Allowed(project.Name) is null).Select(static project => $"{project.Path} is not in the table of imports");

    /// <summary>References that the table does not allow.</summary>
    public static IEnumerable<string> Forbidden(Tree tree) =>
        from project in tree.Projects
        let allowed = Allowed(project.Name)
        where allowed is not null
        from reference in project.References
        where !allowed.Contains(reference)
        select $"{project.Name} may not use {reference}";

    /// <summary>Ways round the table: an assembly as a file, or sources of another project. Projects of tests have tests/Shared in common.</summary>
    public static IEnumerable<string> Bypassed(Tree tree) =>
        from project in tree.Projects
        from item in project.Binaries.Concat(project.Sources.Where(source => source.Contains("..", StringComparison.Ordinal) && !(project.IsTests && IsShared(source))))
        select $"{project.Name} takes {item} past the table of imports";

    /// <summary>The engine and the standards stand on the base class library alone.</summary>
    public static IEnumerable<string> Packages(Tree tree) =>
        from project in tree.Projects
        where project.Name is "Reeve.Linkage" or "Reeve.Standards"
        from package in project.Packages
        select $"{project.Name} may use no package, but has {package}";

    // The tests of a module see what it sees, and the example place for data.
    static string[]? Allowed(string name)
    {
        if (MayUse.TryGetValue(name, out string[]? allowed)) return allowed;
        string tested = name.EndsWith(".Tests", StringComparison.Ordinal) ? name[..^".Tests".Length] : "";
        return MayUse.TryGetValue(tested, out string[]? seen) ? [tested, .. seen, "Reeve.Wexcombe"] : null;
    }

    static bool IsShared(string source) => source.Replace('\\', '/').StartsWith("../Shared/", StringComparison.Ordinal);
}
