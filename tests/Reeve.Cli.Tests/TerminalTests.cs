using Reeve.Cli.Tests.Running;

namespace Reeve.Cli.Tests;

/// <summary>What a person sees, and what a script does not.</summary>
public sealed class TerminalTests : IDisposable
{
    readonly Folder folder = new Folder().With("a.csv", People.Twice(100));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Quiet_prints_nothing_and_writes_all_the_same()
    {
        Outcome outcome = folder.Done("link", "a.csv", "--quiet", "-o", "links.csv");
        Assert.Empty(outcome.Out + outcome.Err);
        Assert.Contains("links.csv", folder.Names);
    }

    [Fact]
    public void Progress_is_for_terminals_only()
    {
        Outcome away = folder.Done("link", "a.csv");
        Assert.Empty(away.Err);
        Assert.DoesNotContain('\r', away.Out);
        Outcome seen = BuiltProgram.Bash(folder.Path, "script -qec '\"$REEVE\" link a.csv > out.txt' /dev/null");
        Assert.Contains("Training: ", seen.Out);
        Assert.DoesNotContain("Training: ", folder.Text("out.txt"));
        Assert.Contains("Records ", folder.Text("out.txt"));
    }

    [Fact]
    public void No_value_of_a_record_is_printed() =>
        Assert.DoesNotContain(Folder.Planted, folder.Done("link", "a.csv", "-o", "links.csv").Out, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void The_version_is_a_number_and_nothing_else() => Assert.Matches(@"^\d+\.\d+\.\d+\n$", folder.Done("--version").Out);

    [Fact]
    public void Help_names_every_verb_and_every_option_says_what_it_does()
    {
        string help = folder.Done("--help").Out;
        Assert.Contains("  link ", help);
        foreach (string verb in new[] { "init", "check", "plan", "build", "source", "quality", "lineage", "backup", "restore", "prune", "upgrade", "demo" }) Assert.Contains($"  {verb} ", help);
        string[] options = [.. folder.Done("link", "--help").Out.Split('\n').SkipWhile(line => line != "Options:").Skip(1).Where(line => line.Length > 0)];
        Assert.InRange(options.Length, 15, 30);
        Assert.All(options, line => Assert.Matches(@"^  -.*  [A-Z].{10,}", line));
    }

    [Fact]
    public void The_demo_says_what_it_found_and_a_second_one_runs_nothing()
    {
        Outcome first = folder.Done("demo", "--residents", "300", "--into", "place"), second = folder.Done("demo", "--residents", "300", "--into", "place");
        Assert.Contains("people found", first.Out);
        Assert.Contains("33 of 33 nodes ran", first.Out);
        Assert.Contains("none of the 33 nodes had to run", second.Out);
    }
}
