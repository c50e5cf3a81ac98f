using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Index.Models;
using Reeve.Integration.Tests.Support;
using Reeve.Linkage.Model;
using Reeve.Store;

namespace Reeve.Integration.Tests.Index.Models;

public class ModelFileTests
{
    const string Small = """
        version: 1
        columns:
          Tenant Forename: forename
        blocking:
          - forename
        comparisons:
          forename:
            levels:
              - when: missing(forename)
              - when: exact(forename)
                m: 0.9
                u: 0.01
              - when: else
        """;

    [Fact]
    public void A_model_reads_back_as_it_was_written() => Prop.ForAll(ModelGenerators.Files.ToArbitrary(), file =>
    {
        ModelFile read = ModelFileReader.Read("m.yaml", ModelFileWriter.Write(file));
        LinkageModel a = file.Model, b = read.Model;
        Assert.Equal((a.Prior, a.Households, a.HouseholdPrior, a.DeterministicRecall), (b.Prior, b.Households, b.HouseholdPrior, b.DeterministicRecall));
        Assert.Equal(a.Blocking, b.Blocking);
        Assert.Equal(a.TrainingRules, b.TrainingRules);
        Assert.Equal(a.DeterministicRules, b.DeterministicRules);
        Assert.Equal(a.Vetoes, b.Vetoes);
        Assert.Equal((file.LinkThreshold, file.ClusterThreshold, file.OneRecordOfEachSource), (read.LinkThreshold, read.ClusterThreshold, read.OneRecordOfEachSource));
        Assert.Equal(file.Columns, read.Columns);
        Assert.Equal(a.Comparisons.Select(comparison => (comparison.Name, comparison.IsShared, comparison.Levels.Count)), b.Comparisons.Select(comparison => (comparison.Name, comparison.IsShared, comparison.Levels.Count)));
        foreach ((ComparisonLevel left, ComparisonLevel right) in a.Comparisons.SelectMany(comparison => comparison.Levels).Zip(b.Comparisons.SelectMany(comparison => comparison.Levels)))
        {
            Assert.True(SameCondition.Are(left.When, right.When));
            Assert.Equal(left with { When = new Condition.Otherwise() }, right with { When = new Condition.Otherwise() });
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_small_model_is_read()
    {
        ModelFile file = ModelFileReader.Read("m.yaml", Small);
        Assert.Equal("forename", file.Columns["tenant forename"]);
        ComparisonLevel[] levels = [.. file.Model.Comparisons[0].Levels];
        Assert.True(levels[0].IsNull);
        Assert.Equal((0.9, 0.01, null), (levels[1].M, levels[1].U, levels[2].M));
        Assert.Null(file.LinkThreshold);
    }

    [Theory]
    [InlineData("version: 1", "version: 2", 1, "`2`")]
    [InlineData("version: 1", "household: true", 1, "Did you mean `households`")]
    [InlineData("blocking:", "blockings:", 4, "Did you mean `blocking`")]
    [InlineData("  - forename", "  forename: x", 5, "must be a list")]
    [InlineData("  - forename", "  - prefx(forename, 3)", 5, "Did you mean `prefix`")]
    [InlineData(": forename", ": fornam", 3, "Did you mean `forename`")]
    [InlineData("when: exact(forename)", "when: exakt(forename)", 10, "Did you mean `exact`")]
    [InlineData("m: 0.9", "m: 0", 11, "above 0")]
    [InlineData("m: 0.9", "m: often", 11, "must be a number")]
    [InlineData("m: 0.9", "m: [1, 2]", 11, "one word or number")]
    [InlineData("u: 0.01", "u: 1.5", 12, "up to 1")]
    [InlineData("u: 0.01", "v: 0.5", 12, "`v` is not a key here")]
    [InlineData("m: 0.9", "neutral: maybe", 11, "`true` or `false`")]
    [InlineData("    levels:", "    shared: true\n    level:", 9, "Did you mean `levels`")]
    [InlineData("      - when: else", "", 1, "must be `else`")]
    [InlineData("      - when: missing(forename)", "      - label: none", 9, "`when` is missing")]
    public void A_fault_is_named_with_its_line_and_what_to_do(string from, string to, int line, string said)
    {
        Assert.Contains(from, Small, StringComparison.Ordinal);
        string text = Small.Replace(from, to, StringComparison.Ordinal);
        ModelFileException fault = Assert.Throws<ModelFileException>(() => ModelFileReader.Read("person.yaml", text));
        Assert.StartsWith($"person.yaml:{line}: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""), InlineData("# nothing"), InlineData("just words"), InlineData("- a\n- list"), InlineData("a: [1, 2"), InlineData("\t: x"), InlineData("version: 1"), InlineData("version: 1\nversion: 1"), InlineData("&a [*a]"), InlineData("? [a]\n: b"), InlineData("version: 1\ncolumns:\n  ? [a]\n  : forename\nblocking: [forename]\ncomparisons:\n  a:\n    levels: [{when: exact(forename)}, {when: else}]")]
    [InlineData("--- !!binary x"), InlineData("version: 1\nblocking: []\ncomparisons:\n  a:\n    levels: [{when: else}]"), InlineData("version: 1\nblocking: [forename]\ncomparisons: {}"), InlineData("version: 1\nblocking: [forename]\ncomparisons:\n  a:\n    levels: [{when: else}, {when: exact(a)}]")]
    [InlineData("version: 1\nhouseholds: 2\nblocking: [forename]\ncomparisons: {}"), InlineData("version: 1\ncolumns: {a: forename, A: surname}\nblocking: [forename]\ncomparisons:\n  a:\n    levels: [{when: exact(forename)}, {when: else}]")]
    public void What_is_no_model_is_refused_with_a_line(string text) =>
        Assert.Matches("^x.yaml:[1-9][0-9]*: .", Assert.Throws<ModelFileException>(() => ModelFileReader.Read("x.yaml", text)).Message);

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Contains("nested", Assert.Throws<ModelFileException>(() => ModelFileReader.Read("x.yaml", new string('[', 5_000))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_model_that_is_not_there_is_said_to_be_so()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => ModelFiles.Read(Path.Combine(folder.Path, "none.yaml"))).Fault);
    }
}
