using Reeve.Architecture.Tests.Reading;

namespace Reeve.Architecture.Tests;

/// <summary>Each rule is shown a small repository in which one thing was done wrong, and must say so.</summary>
public sealed class PlantedViolationTests
{
    const string Store = "src/Reeve.Store/Reeve.Store.csproj";
    const string Standards = "src/Reeve.Standards/Reeve.Standards.csproj";

    // Written in two pieces, so that this file keeps the rules it tests.
    const string Home = "/ho" + "me/ada/reeve";
    const string WindowsHome = "C:\\Us" + "ers\\ada";
    const string Feed = "https://api.nu" + "get.org/v3/index.json";
    const string Mirror = "https://packages.my-regi" + "stry.example/npm";

    static readonly Dictionary<string, string> Sound = Make();

    // The rule, the file that is written (or, without text, taken away), and what the rule must say.
    public static TheoryData<string, string, string?, string> Violations => new()
    {
        { "Every project is known", "src/Reeve.Misc/Reeve.Misc.csproj", Csproj(), "src/Reeve.Misc/Reeve.Misc.csproj" },
        { "Every project is known", "tests/Reeve.Misc.Tests/Reeve.Misc.Tests.csproj", Csproj(), "Reeve.Misc.Tests" },
        { "Projects use only those they may", Standards, Csproj(Reference("Reeve.Store")), "Reeve.Standards may not use Reeve.Store" },
        { "Projects use only those they may", Store, Csproj(Reference("Reeve.Linkage")), "Reeve.Store may not use Reeve.Linkage" },
        { "Projects use only those they may", "src/Reeve.Sharing/Reeve.Sharing.csproj", Csproj(Reference("Reeve.Integration")), "Reeve.Sharing may not use Reeve.Integration" },
        { "Projects use only those they may", "src/Reeve.Runs/Reeve.Runs.csproj", Csproj(Reference("Reeve.Cli")), "Reeve.Runs may not use Reeve.Cli" },
        { "Projects use only those they may", "examples/wexcombe/Reeve.Wexcombe.csproj", Csproj(Reference("Reeve.Linkage")), "Reeve.Wexcombe may not use Reeve.Linkage" },
        { "Projects use only those they may", "tests/Reeve.Standards.Tests/Reeve.Standards.Tests.csproj", Csproj(Reference("Reeve.Store")), "Reeve.Standards.Tests may not use Reeve.Store" },
        { "Nothing is taken past the table of imports", Standards, Csproj("<Reference Include=\"Reeve.Store\" />"), "Reeve.Standards takes Reeve.Store" },
        { "Nothing is taken past the table of imports", Standards, Csproj("<Compile Include=\"..\\Reeve.Store\\Table.cs\" />"), "Table.cs" },
        { "The engine and the standards use no package", Standards, Csproj("<PackageReference Include=\"Humanizer.Core\" />"), "Humanizer.Core" },
        { "Every project is in the solution", "Reeve.slnx", "<Solution />", Standards },
        { "Transitive references are off", "Directory.Build.props", "<Project />", "transitive" },
        { "No project makes an exception for itself", Store, "<Project><PropertyGroup><NoWarn>CS1591</NoWarn></PropertyGroup></Project>", "Reeve.Store sets NoWarn" },
        { "No project makes an exception for itself", "src/Directory.Build.props", "<Project />", "src/Directory.Build.props" },
        { "Every module has tests", "tests/Reeve.Store.Tests/Reeve.Store.Tests.csproj", null, "Reeve.Store has no tests" },
        { "Every project of tests is run", "test", "dotnet test tests/Reeve.Store.Tests", "./test does not run" },
        { "Every project of tests is run", "tests/more/Reeve.Store.Tests/Reeve.Store.Tests.csproj", Csproj(), "too deep" },
        { "Every project of tests is run", "tests/Reeve.Store.Checks/Reeve.Store.Checks.csproj", Csproj(), "no test runner" },
        { "Dangerous symbols are banned", "src/Reeve.Standards/BannedSymbols.txt", null, "src/Reeve.Standards/BannedSymbols.txt" },
        { "Dangerous symbols are banned", "BannedSymbols.txt", "P:System.DateTime.Now;", "System.Random.Shared" },
        { "No source file is over 400 lines", "src/Reeve.Store/Long.cs", new string('\n', 401), "Long.cs has 401 lines" },
        { "No file is over 1 MB", "src/Reeve.Store/large.txt", new string('x', 1_000_001), "large.txt has 1000001 bytes" },
        { "No file names a folder of one machine", "docs/start.md", $"one\ncd {Home}", "docs/start.md:2" },
        { "No file names a folder of one machine", "docs/start.md", WindowsHome, "docs/start.md:1" },
        { "No file names a package registry", "nuget.config", Feed, "nuget.config:1" },
        { "No file names a package registry", ".npmrc", $"registry={Mirror}", ".npmrc:1" },
    };

    [Theory, MemberData(nameof(Violations))]
    public void A_planted_violation_is_found(string rule, string path, string? text, string said)
    {
        var files = new Dictionary<string, string>(Sound);
        if (text is null) Assert.True(files.Remove(path));
        else files[path] = text;
        Assert.Contains(ArchitectureTests.Rules[rule](new Tree(files)), violation => violation.Contains(said, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(ArchitectureTests.RuleNames), MemberType = typeof(ArchitectureTests))]
    public void A_sound_repository_keeps_the_rule(string rule) => Assert.Empty(ArchitectureTests.Rules[rule](new Tree(Sound)));

    [Fact]
    public void Every_rule_is_shown_a_violation() =>
        Assert.Equal(ArchitectureTests.Rules.Keys.Order(), Violations.Select(static row => (string)row[0]!).Distinct().Order());

    [Theory]
    [InlineData("https://example.org/home/page")]
    [InlineData("$root/work/file")]
    [InlineData("a registry office keeps registers")]
    [InlineData("up to 5/work/day")]
    public void Harmless_text_is_left_alone(string text)
    {
        var tree = new Tree(new Dictionary<string, string>(Sound) { ["docs/start.md"] = text });
        Assert.All(ArchitectureTests.Rules.Values, rule => Assert.Empty(rule(tree)));
    }

    static Dictionary<string, string> Make()
    {
        string[] projects = [Standards, Store, "tests/Reeve.Standards.Tests/Reeve.Standards.Tests.csproj", "tests/Reeve.Store.Tests/Reeve.Store.Tests.csproj"];
        var files = projects.ToDictionary(static path => path, static _ => Csproj());
        files[Store] = Csproj(Reference("Reeve.Standards"));
        files["Reeve.slnx"] = $"<Solution>{string.Concat(projects.Select(static path => $"<Project Path=\"{path}\" />"))}</Solution>";
        files["Directory.Build.props"] = "<Project><PropertyGroup><DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences></PropertyGroup></Project>";
        files["test"] = "for project in tests/*/*.csproj; do dotnet test \"$project\"; done";
        files["BannedSymbols.txt"] = "P:System.DateTime.Now;\nP:System.DateTimeOffset.Now;\nP:System.Random.Shared;\nM:System.Random.#ctor;\nM:System.Guid.NewGuid;\n";
        files["src/Reeve.Linkage/BannedSymbols.txt"] = "N:System.IO;\nN:System.Net;\n";
        files["src/Reeve.Standards/BannedSymbols.txt"] = "N:System.Net;\n";
        return files;
    }

    static string Csproj(string items = "") => $"<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup>{items}</ItemGroup></Project>";

    static string Reference(string name) => $"<ProjectReference Include=\"..\\{name}\\{name}.csproj\" />";
}
