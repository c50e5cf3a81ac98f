namespace Reeve.Cli.Tests.Docs;

public class CommandTests(Readings readings) : IClassFixture<Readings>
{
    static IEnumerable<string> Shown => Page.WithCommands.Where(page => page.Commands.Any()).Select(page => page.Path);

    public static TheoryData<string> Pages => [.. Shown];

    [Theory, MemberData(nameof(Pages))]
    public void Every_command_of_a_page_ends_as_the_page_says(string path)
    {
        string[] wrong = [.. readings.Of(path).Where(step => step.Outcome.ExitCode != step.Command.ExitCode)
            .Select(step => $"{path}:{step.Command.Line} `{step.Command.Text}` ended with {step.Outcome.ExitCode}, not {step.Command.ExitCode}: {step.Outcome.Errors}")];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Theory, MemberData(nameof(Pages))]
    public void Every_command_of_a_page_prints_what_the_page_promises(string path) =>
        Assert.Equal([], readings.Of(path).Where(step => step.Command.Prints is { } words && !step.Outcome.Output.Contains(words, StringComparison.Ordinal)).Select(step => step.Command.Prints));

    [Theory, MemberData(nameof(Pages))]
    public void Labels_of_a_page_name_records_that_are_there(string path) =>
        Assert.DoesNotContain(readings.Of(path), step => step.Outcome.Output.Contains("name a record that is not there", StringComparison.Ordinal));

    [Fact]
    public void The_README_and_the_guide_show_commands()
    {
        Assert.Contains("README.md", Shown);
        Assert.Contains("docs/guide/linking-files.md", Shown);
    }

    [Fact]
    public void The_transcript_in_the_README_is_what_the_demo_prints()
    {
        FencedBlock transcript = Page.Read("README.md").Blocks.Single(block => block.Language == "text" && block.Text.StartsWith("Wexcombe is", StringComparison.Ordinal));
        string demo = readings.Of("README.md").Single(step => step.Command.Text == "./reeve demo").Outcome.Output;
        Assert.Equal(Transcript.Lasting(demo), Transcript.Lasting(transcript.Text));
        Assert.Contains(" records, ", Transcript.Lasting(transcript.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_says_of_a_command_is_read_from_its_comment()
    {
        Page page = Page.Of("a.md", "```sh\n./reeve link nowhere.csv\n./reeve link nowhere.csv  # exit code 2\n./reeve link a.csv  # prints: F1 1.000\n```\n");
        Assert.Equal([null, null, "F1 1.000"], page.Commands.Select(command => command.Prints));
        Assert.Equal([0, 2, 0], page.Commands.Select(command => command.ExitCode));
    }

    [Fact]
    public void A_command_that_ends_otherwise_than_its_page_says_is_seen()
    {
        Page page = Page.Of("a.md", "```sh\n./reeve link nowhere.csv\n./reeve link nowhere.csv  # exit code 2\n```\n");
        IReadOnlyList<Step> steps = Readings.Work(page);
        Assert.Equal([2, 2], steps.Select(step => step.Outcome.ExitCode));
        Assert.Equal([0, 2], steps.Select(step => step.Command.ExitCode));
    }

    [Fact]
    public void A_line_that_nobody_runs_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Readings.Work(Page.Of("a.md", "```sh\ntrue\n```\n")));

    [Fact]
    public void Lines_that_a_backslash_continues_are_one_command()
    {
        Command command = Page.Of("a.md", "text\n```sh\n./reeve link a.csv \\\n  -o b.csv\n```\n").Commands.Single();
        Assert.Equal(("./reeve link a.csv   -o b.csv", 3), (command.Text, command.Line));
    }
}
