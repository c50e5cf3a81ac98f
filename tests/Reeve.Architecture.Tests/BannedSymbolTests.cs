using System.Diagnostics;
using Reeve.Architecture.Tests.Reading;

namespace Reeve.Architecture.Tests;

/// <summary>The compiler is asked: an engine that opens a file or looks at the clock does not build.</summary>
public sealed class BannedSymbolTests
{
    const int Patience = 180_000;

    static readonly string[] Settings =
        ["Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", "BannedSymbols.txt", "src/Reeve.Linkage/Reeve.Linkage.csproj", "src/Reeve.Linkage/BannedSymbols.txt"];

    const string Planted =
        """
        namespace Reeve.Linkage;

        static class Planted
        {
            internal static string Read(string path) => System.IO.File.ReadAllText(path);
            internal static System.DateTime Look() => System.DateTime.Now;
            internal static int Guess() => System.Random.Shared.Next();
        }
        """;

    [Fact]
    public void A_banned_call_in_the_engine_does_not_compile()
    {
        string folder = Directory.CreateTempSubdirectory("reeve-banned-").FullName;
        try
        {
            foreach (string path in Settings)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                File.Copy(Path.Combine(Tree.Root(), path), Path.Combine(folder, path));
            }
            File.WriteAllText(Path.Combine(folder, "src/Reeve.Linkage/Planted.cs"), Planted);
            (int code, string said) = Build(Path.Combine(folder, "src/Reeve.Linkage"));
            Assert.NotEqual(0, code);
            Assert.Contains("Planted.cs(5,", Faults(said), StringComparison.Ordinal);
            Assert.Contains("Planted.cs(6,", Faults(said), StringComparison.Ordinal);
            Assert.Contains("Planted.cs(7,", Faults(said), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string Faults(string said) => string.Join('\n', said.Split('\n').Where(static line => line.Contains("error RS0030", StringComparison.Ordinal)));

    // The packages are those of this build, already on the disk; no server is left behind.
    static (int Code, string Said) Build(string project)
    {
        var start = new ProcessStartInfo("dotnet", ["build", project, "--nologo", "-v", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = project,
        };
        // The test runner's own MSBuild would be taken for this one's.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray()) start.Environment.Remove(name);
        using Process build = Process.Start(start)!;
        Task<string> said = build.StandardOutput.ReadToEndAsync();
        if (!build.WaitForExit(Patience))
        {
            build.Kill(entireProcessTree: true);
            Assert.Fail($"The planted project did not build in {Patience / 1000} seconds.");
        }
        return (build.ExitCode, said.GetAwaiter().GetResult());
    }
}
