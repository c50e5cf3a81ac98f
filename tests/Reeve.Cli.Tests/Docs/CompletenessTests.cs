using System.Text.RegularExpressions;

namespace Reeve.Cli.Tests.Docs;

/// <summary>The program lists what it knows when it is asked for something it does not; the reference has to have all of it.</summary>
public partial class CompletenessTests
{
    const string Model = "version: 1\nblocking:\n  - {1}\ncolumns:\n  a: {0}\ncomparisons:\n  surname:\n    levels:\n      - when: {2}\n      - when: else\n";

    [Theory]
    [InlineData("nonesuch-at-all", "surname", "exact(surname)", "something a column can be")]
    [InlineData("surname", "nonesuch_at_all(surname)", "exact(surname)", "a function of a field")]
    [InlineData("surname", "surname", "nonesuch_at_all(surname)", "a condition")]
    public void Every_word_of_the_model_language_is_in_the_reference(string role, string key, string condition, string kind)
    {
        using Bench bench = new();
        File.WriteAllText(bench.Path("wrong.yaml"), Model.Replace("{0}", role, StringComparison.Ordinal).Replace("{1}", key, StringComparison.Ordinal).Replace("{2}", condition, StringComparison.Ordinal));
        Outcome outcome = bench.Run("./reeve link people.csv --model wrong.yaml");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"is not {kind}; there are: ", outcome.Errors, StringComparison.Ordinal);
        string[] words = outcome.Errors[(outcome.Errors.IndexOf("there are: ", StringComparison.Ordinal) + "there are: ".Length)..].Trim().TrimEnd('.').Split(", ");
        string page = Page.Read("docs/reference/model-file.md").Text;
        Assert.True(words.Length > 5);
        string[] code = [.. CodeSpan().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal([], words.Where(word => !code.Any(span => Regex.IsMatch(span, $@"\b{Regex.Escape(word)}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2)))));
    }

    [Theory]
    [InlineData("link")]
    [InlineData("demo")]
    [InlineData("init")]
    [InlineData("check")]
    [InlineData("plan")]
    [InlineData("build")]
    [InlineData("review")]
    [InlineData("index")]
    [InlineData("explain")]
    [InlineData("dispose")]
    [InlineData("crosswalk")]
    [InlineData("approve")]
    [InlineData("address")]
    [InlineData("source add")]
    [InlineData("source import")]
    [InlineData("source export")]
    [InlineData("quality")]
    [InlineData("lineage")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("prune")]
    [InlineData("upgrade")]
    public void Every_option_is_in_the_reference(string verb)
    {
        using Bench bench = new();
        string help = bench.Run($"./reeve {verb} --help").Output;
        string[] options = [.. Option().Matches(help).Select(match => match.Value).Distinct()];
        Assert.True(options.Length >= 3);
        Assert.Contains($"## reeve {verb}\n", Page.Read("docs/reference/command-line.md").Text, StringComparison.Ordinal);
        string page = Page.Read("docs/reference/command-line.md").Text;
        Assert.Equal([], options.Where(option => !page.Contains($"`{option}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_key_of_the_json_is_in_the_schema_or_the_reference()
    {
        using Bench bench = new();
        Outcome outcome = bench.Run("./reeve link people.csv --json");
        Assert.Equal(0, outcome.ExitCode);
        string page = Page.Read("docs/reference/outputs.md").Text;
        string[] keys = [.. Key().Matches(outcome.Output).Select(match => match.Groups[1].Value).Distinct()];
        Assert.True(keys.Length > 10);
        Assert.Equal([], keys.Where(key => !page.Contains($"`{key}`", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"(?<=^  (?:-\w, )?)--[a-z-]+", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Option();

    [GeneratedRegex(@"`([^`\n]+)`", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^  ""(\w+)"":", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Key();
}
