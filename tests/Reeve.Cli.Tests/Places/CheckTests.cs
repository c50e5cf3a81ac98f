using Reeve.Cli.Tests.Running;

namespace Reeve.Cli.Tests.Places;

/// <summary><c>reeve check</c> over places that are broken on purpose: those of the tests of Reeve.Workspace.</summary>
public class CheckTests
{
    static readonly string Broken = Path.Combine(BuiltProgram.Root, "tests", "Reeve.Workspace.Tests", "Broken");

    public static TheoryData<string> Places => [.. Directory.GetDirectories(Broken).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Places))]
    public void A_broken_place_ends_with_2_and_every_fault_with_file_and_line(string name)
    {
        string folder = Path.Combine(Broken, name);
        // A place without a reeve.yaml is none for the program: it says so before it reads anything.
        bool isPlace = File.Exists(Path.Combine(folder, "reeve.yaml"));
        foreach (string verb in new[] { "check", "build" })
        {
            Outcome outcome = BuiltProgram.Run(BuiltProgram.Root, verb, "--workspace", folder);
            Assert.Equal(2, outcome.Code);
            Assert.DoesNotContain("System.", outcome.Err);
            Assert.False(Directory.Exists(Path.Combine(folder, ".reeve")));
            if (!isPlace) continue;
            string[] expected = [.. File.ReadAllLines(Path.Combine(folder, "expected.txt")).Where(line => line.Length > 0)];
            string[] said = outcome.Err.TrimEnd('\n').Split('\n');
            Assert.Equal(expected, said.Take(expected.Length).Select(line => line.TrimEnd('.')).Zip(expected, (line, wanted) => wanted.EndsWith('.') ? line + "." : line));
            Assert.All(expected, line => Assert.Matches(@"^[^:]+:\d+: ", line));
        }
    }

    [Fact]
    public void There_are_at_least_thirty_of_them() => Assert.InRange(Directory.GetDirectories(Broken).Length, 30, int.MaxValue);
}
