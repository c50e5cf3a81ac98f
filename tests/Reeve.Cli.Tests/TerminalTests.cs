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
        Assert.Contains("  demo ", help);
        string[] options = [.. folder.Done("link", "--help").Out.Split('\n').SkipWhile(line => line != "Options:").Skip(1).Where(line => line.Length > 0)];
        Assert.InRange(options.Length, 15, 30);
        Assert.All(options, line => Assert.Matches(@"^  -.*  [A-Z].{10,}", line));
    }

    [Fact]
    public void The_demo_says_what_it_found_and_links_to_its_report()
    {
        Outcome outcome = folder.Done("demo", "--residents", "300", "--into", "place");
        string address = outcome.Out.TrimEnd('\n').Split('\n')[^1].Replace("Open the report: ", "", StringComparison.Ordinal);
        Assert.True(File.Exists(new Uri(address).LocalPath));
        Assert.Contains("people found", outcome.Out);
    }
}
