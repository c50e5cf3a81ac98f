using Reeve.Cli.Tests.Running;

namespace Reeve.Cli.Tests;

/// <summary>Commands that cannot be meant.</summary>
public sealed class CommandFaultTests : IDisposable
{
    readonly Folder folder = new Folder().With("a.csv", People.Twice(10));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--id", "idd", "Did you mean `id`?")]
    [InlineData("--truth", "postcod", "Did you mean `postcode`?")]
    [InlineData("--ignore", "forename,surnam", "Did you mean `surname`?")]
    [InlineData("--ignore", "shoe size", "there are: id, forename")]
    [InlineData("--threshold", "1.5", "from 0 to 1")]
    [InlineData("--threshold", "-0.1", "from 0 to 1")]
    [InlineData("--threshold", "NaN", "from 0 to 1")]
    [InlineData("--threshold", "half", "needs a number")]
    [InlineData("--cluster-threshold", "2", "from 0 to 1")]
    [InlineData("--threads", "0", "between 1 and 1024")]
    [InlineData("--threads", "two", "needs a whole number")]
    [InlineData("--truth-pattern", "(", "--truth-pattern")]
    [InlineData("--truth-pattern", "(?=R)", "--truth-pattern")]
    [InlineData("--truth-file", "nowhere.csv", "nowhere.csv")]
    [InlineData("--labels", "nowhere.csv", "nowhere.csv")]
    [InlineData("--superseded", "nowhere.csv", "nowhere.csv")]
    [InlineData("--model", "nowhere.yaml", "nowhere.yaml")]
    [InlineData("--treshold", "0.5", "Did you mean `--threshold`?")]
    [InlineData("--clusters", "", "empty name")]
    [InlineData("--clusters", "clusters.xlsx", ".parquet")]
    [InlineData("--clusters", "missing/clusters.csv", "missing/clusters.csv")]
    [InlineData("--report", "missing/report.html", "missing/report.html")]
    [InlineData("--clusters", "a.csv", "a.csv is read here")]
    [InlineData("--report", "./a.csv", "./a.csv is read here")]
    [InlineData("--clusters", "links.csv", "same name")]
    [InlineData("--report", "links.model.yaml", "same name")]
    public void An_option_with_a_wrong_value_says_what_would_be_right(string option, string value, string says) =>
        folder.Fails(2, ["link", "a.csv", "-o", "links.csv", option, value], says);

    [Theory]
    [InlineData("missing/links.csv", "does not exist")]
    [InlineData("a.csv", "read here")]
    [InlineData("links.txt", ".csv")]
    [InlineData("/dev/null", ".csv")]
    [InlineData(".", "folder")]
    public void Links_cannot_be_written_everywhere(string path, string says) => folder.Fails(2, ["link", "a.csv", "-o", path], says);

    [Theory]
    [InlineData("--truth-file")]
    [InlineData("--labels")]
    [InlineData("--superseded")]
    public void No_file_that_is_read_is_written_over(string option) => folder.With("read.csv", "a,b\n1,2\n").Fails(2, ["link", "a.csv", option, "read.csv", "-o", "read.csv"], "read here");

    [Fact]
    public void An_output_that_leads_to_an_input_by_a_link_is_found_out()
    {
        File.CreateSymbolicLink(folder["b.csv"], folder["a.csv"]);
        folder.Fails(2, ["link", "a.csv", "-o", "b.csv"], "read here");
    }

    [Fact]
    public void Outputs_of_an_earlier_run_stay_when_a_run_fails()
    {
        folder.Done("link", "a.csv", "-o", "links.csv", "--clusters", "clusters.csv", "--report", "report.html");
        folder.With("bad.csv", People.Header + "\n").Fails(1, ["link", "bad.csv", "-o", "links.csv", "--clusters", "clusters.csv", "--report", "report.html"]);
    }

    [Fact]
    public void An_unknown_verb_is_corrected() => folder.Fails(2, ["lnik", "a.csv"], "`lnik`", "Did you mean `link`?");

    [Fact]
    public void No_verb_is_asked_for() => folder.Fails(2, [], "reeve link");

    [Fact]
    public void No_file_is_asked_for() => folder.Fails(2, ["link"], "at least one file");

    [Fact]
    public void An_option_without_its_value_is_asked_for_it() => folder.Fails(2, ["link", "a.csv", "--id"], "--id needs a value");

    [Fact]
    public void An_option_given_twice_is_refused() => folder.Fails(2, ["link", "a.csv", "--threads", "1", "--threads", "2"], "--threads", "more than once");

    [Fact]
    public void Two_ways_to_the_truth_are_one_too_many() => folder.Fails(2, ["link", "a.csv", "--truth", "postcode", "--truth-pattern", "R"], "one of --truth");

    [Fact]
    public void The_same_file_twice_is_refused() => folder.Fails(2, ["link", "a.csv", "a.csv"], "same name");

    [Theory]
    [InlineData("--residents", "199")]
    [InlineData("--residents", "100001")]
    [InlineData("--into", "a.csv")]
    [InlineData("--into", "")]
    public void A_demo_that_cannot_be_made_is_refused(string option, string value) => folder.Fails(2, ["demo", option, value], option);

    [Fact]
    public void A_stack_trace_is_shown_only_to_those_who_ask()
    {
        Outcome outcome = folder.Run("link", "nowhere.csv", "--debug");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("   at Reeve.", outcome.Err);
    }
}
