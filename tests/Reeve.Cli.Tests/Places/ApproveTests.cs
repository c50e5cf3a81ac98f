using System.Text.Json;
using Reeve.Cli.Tests.Running;
using Reeve.Tests.Shared;

namespace Reeve.Cli.Tests.Places;

/// <summary>No purpose, no link, as people meet it at the terminal.</summary>
public sealed class ApproveTests : IDisposable
{
    static readonly JsonSchema Schema = new(JsonDocument.Parse(File.ReadAllText(Path.Combine(BuiltProgram.Root, "docs", "reference", "schemas", "build.schema.json"))).RootElement);

    readonly Folder folder = new();

    public ApproveTests()
    {
        folder.With("reeve.yaml", "version: 1\nplace: Testing\n");
        Directory.CreateDirectory(folder["sources"]);
        Directory.CreateDirectory(folder["linkage"]);
        folder.With("people.csv", "id,name,born\na,Ada Brook,1950-02-01\nb,Ben Carr,1951-02-03\n");
        folder.With(Path.Combine("sources", "people.yaml"), "version: 1\ntitle: People\nsteward: S\npurpose: P\nlawful_basis: public-task\nread: {file: people.csv}\nkey: [id]\nfields:\n  id: {type: text, sensitivity: identifier}\n  name: {standard: person-name}\n  born: {standard: date-of-birth}\n");
        Linkage("P");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_build_without_approval_ends_with_3_and_says_what_to_do()
    {
        Outcome outcome = BuiltProgram.Run(folder.Path, "build", "--json");
        Assert.Equal(3, outcome.Code);
        Assert.Contains("`reeve approve linkage:person --as NAME`", outcome.Err);
        JsonElement json = JsonDocument.Parse(outcome.Out).RootElement;
        Assert.Empty(Schema.Faults(json));
        Assert.Equal("refused", json.GetProperty("nodes").EnumerateArray().Single(node => node.GetProperty("node").GetString() == "linkage:person").GetProperty("outcome").GetString());
        Assert.Contains("1 refused", BuiltProgram.Run(folder.Path, "build").Out);
    }

    [Fact]
    public void What_fails_is_worse_than_what_is_refused()
    {
        folder.With(Path.Combine("sources", "others.yaml"), File.ReadAllText(folder[Path.Combine("sources", "people.yaml")]).Replace("people.csv", "others.csv", StringComparison.Ordinal));
        Assert.Equal(2, BuiltProgram.Run(folder.Path, "build", "--quiet").Code);
    }

    [Fact]
    public void Check_and_plan_say_that_it_is_not_approved_and_check_finds_no_fault()
    {
        Assert.Contains("nobody has approved it", folder.Done("check").Out);
        Assert.Contains("refused", folder.Done("plan").Out);
        Assert.False(Directory.Exists(folder[".reeve"]));
        folder.Done("approve", "linkage:person", "--as", "An officer", "-q");
        Assert.DoesNotContain("approved", folder.Done("check").Out);
        Assert.DoesNotContain("refused", folder.Done("plan").Out);
    }

    [Fact]
    public void An_approval_shows_what_is_approved_and_what_has_changed_since()
    {
        string shown = folder.Done("approve", "person").Out;
        Assert.Contains("people: born, name", shown);
        Assert.Contains("To approve it:", shown);
        Assert.Equal(3, BuiltProgram.Run(folder.Path, "build", "--quiet").Code);
        folder.Done("approve", "linkage:person", "--as", "An officer", "--note", "Board of 3 May");
        Assert.Equal(0, BuiltProgram.Run(folder.Path, "build", "--quiet").Code);
        Linkage("Q");
        Assert.Contains("the purpose is another since the approval of", folder.Done("approve", "linkage:person").Out);
        JsonElement list = JsonDocument.Parse(folder.Done("approve", "--list", "--json").Out).RootElement;
        Assert.Equal("Board of 3 May", list.GetProperty("approvals")[0].GetProperty("note").GetString());
        Assert.False(list.GetProperty("linkages")[0].GetProperty("was_approved").GetBoolean());
    }

    [Fact]
    public void What_is_withdrawn_is_refused_until_it_is_approved_again()
    {
        folder.Done("approve", "linkage:person", "--as", "An officer", "-q");
        folder.Done("build", "-q");
        folder.Done("approve", "linkage:person", "--withdraw", "--as", "A director", "--why", "The assessment is out of date");
        Outcome refused = BuiltProgram.Run(folder.Path, "build");
        Assert.Equal(3, refused.Code);
        Assert.Contains("by A director: The assessment is out of date", refused.Out);
        folder.Done("approve", "linkage:person", "--as", "An officer", "-q");
        folder.Done("build", "-q");
    }

    [Theory]
    [InlineData(3, "approve linkage:person --as engineer")]
    [InlineData(3, "approve linkage:person --as ENGINEER")]
    [InlineData(2, "approve linkage:nobody --as officer")]
    [InlineData(2, "approve")]
    [InlineData(2, "approve linkage:person --withdraw --as officer")]
    [InlineData(2, "approve linkage:person --withdraw --why W")]
    [InlineData(2, "approve linkage:person --withdraw --as officer --why W")]
    [InlineData(2, "approve linkage:person --as officer --why W")]
    [InlineData(2, "approve --list --as officer")]
    public void What_may_not_be_approved_ends_with_a_sentence(int code, string line)
    {
        Outcome outcome = BuiltProgram.Run(folder.Path, line.Split(' '));
        Assert.True(outcome.Code == code, $"exit code {outcome.Code}: {outcome.Err}");
        Assert.Matches(@"\S+ \S+.*[.?]\n\z", outcome.Err);
        Assert.Empty(outcome.Out);
    }

    [Fact]
    public void A_place_with_faults_is_not_approved()
    {
        folder.With(Path.Combine("linkage", "person.yaml"), "version: 1\nsources: [nobody]\n");
        Assert.Equal(2, BuiltProgram.Run(folder.Path, "approve", "linkage:person", "--as", "officer").Code);
    }

    void Linkage(string purpose) => folder.With(Path.Combine("linkage", "person.yaml"), $"version: 1\nauthor: Engineer\ndpia: D1\npurpose: {purpose}\nlawful_basis: public-task\npower: W\nsources: [people]\n");
}
