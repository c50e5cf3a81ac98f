using Reeve.Architecture.Tests.Reading;
using Reeve.Architecture.Tests.Rules;

namespace Reeve.Architecture.Tests;

/// <summary>The rules, held over this repository.</summary>
public sealed class ArchitectureTests
{
    internal static readonly IReadOnlyDictionary<string, Func<Tree, IEnumerable<string>>> Rules = new Dictionary<string, Func<Tree, IEnumerable<string>>>
    {
        ["Every project is known"] = ImportRules.Unknown,
        ["Projects use only those they may"] = ImportRules.Forbidden,
        ["Nothing is taken past the table of imports"] = ImportRules.Bypassed,
        ["The engine and the standards use no package"] = ImportRules.Packages,
        ["Every project is in the solution"] = ProjectRules.OutsideTheSolution,
        ["Transitive references are off"] = ProjectRules.TransitiveReferences,
        ["No project makes an exception for itself"] = ProjectRules.Exceptions,
        ["Every module has tests"] = ProjectRules.Untested,
        ["Every project of tests is run"] = ProjectRules.NeverRun,
        ["Dangerous symbols are banned"] = ProjectRules.Unbanned,
        ["No source file is over 400 lines"] = FileRules.TooLong,
        ["No file is over 1 MB"] = FileRules.TooLarge,
        ["No file names a folder of one machine"] = FileRules.MachinePaths,
        ["No file names a package registry"] = FileRules.Registries,
    };

    public static TheoryData<string> RuleNames => [.. Rules.Keys];

    [Theory, MemberData(nameof(RuleNames))]
    public void This_repository_keeps_the_rule(string rule) => Assert.Empty(Rules[rule](Tree.Here));

    [Fact]
    public void The_repository_is_read_from_disk_with_all_its_kinds_of_project()
    {
        string[] names = [.. Tree.Here.Projects.Select(static project => project.Name)];
        Assert.Contains("Reeve.Linkage", names);
        Assert.Contains("Reeve.Wexcombe", names);
        Assert.Contains("Reeve.Benchmarks", names);
        Assert.Contains("Reeve.Architecture.Tests", names);
        Assert.Contains("Reeve.Integration", Assert.Single(Tree.Here.Projects, static project => project.Name == "Reeve.Cli").References);
        string[] onDisk = [.. Directory.GetFiles(Path.Combine(Tree.Root(), "src"), "*.csproj", SearchOption.AllDirectories)];
        Assert.Equal(onDisk.Length, Tree.Here.Projects.Count(static project => project.IsSource));
    }
}
