using Reeve.Workspace.Reading;
using Reeve.Workspace.Tests.Support;

namespace Reeve.Workspace.Tests.Starting;

public sealed class PlaceUpgradeTests
{
    [Theory]
    [InlineData("place: Wexcombe # ours\n", "version: 1\nplace: Wexcombe # ours\n")]
    [InlineData("# Our place.\n\nplace: Wexcombe\n", "# Our place.\n\nversion: 1\nplace: Wexcombe\n")]
    [InlineData("%YAML 1.2\n---\nplace: Wexcombe\n", "%YAML 1.2\n---\nversion: 1\nplace: Wexcombe\n")]
    [InlineData("# a\r\nplace: Wexcombe\r\n", "# a\r\nversion: 1\r\nplace: Wexcombe\r\n")]
    [InlineData("place: Wexcombe\nversion: 0 # to do\n", "place: Wexcombe\nversion: 1 # to do\n")]
    [InlineData("version: 1\nplace: Wexcombe\n", "version: 1\nplace: Wexcombe\n")]
    public void A_file_without_a_version_gets_one_and_keeps_its_comments(string before, string after)
    {
        FaultList faults = new();
        Assert.Equal(after, PlaceUpgrade.Of("reeve.yaml", before, faults));
        Assert.Equal(0, faults.Count);
        Assert.Equal(1, FileVersion.Number(((Node.Mapping)Places.Yaml(after))["version"]!));
    }

    [Fact]
    public void A_whole_place_is_upgraded_once()
    {
        using TemporaryPlace place = new();
        place.With("reeve.yaml", "place: Wexcombe\n").With("sources/library.yaml", File.ReadAllText(Path.Combine(Repository.Sound, "sources", "library.yaml")).Replace("version: 1\n", "", StringComparison.Ordinal)).With("schemas/source.schema.json", "{}");
        Assert.Equal(2, Places.Faults(place.Read()).Count(fault => fault.EndsWith("or run `reeve upgrade`", StringComparison.Ordinal)));
        PlaceUpgrade.Upgraded upgraded = Assert.IsType<PlaceUpgrade.Upgraded>(PlaceUpgrade.Of(place.Folder));
        Assert.Equal(["reeve.yaml", "schemas/source.schema.json", "sources/library.yaml"], upgraded.Changed.Select(file => file.Path));
        foreach (StarterFile file in upgraded.Changed) place.With(file.Path, file.Text);
        Assert.Single(Places.Whole(place.Read()).Sources);
        Assert.Empty(Assert.IsType<PlaceUpgrade.Upgraded>(PlaceUpgrade.Of(place.Folder)).Changed);
    }

    [Theory]
    [InlineData("version: 2\n", "reeve.yaml:1: the file has version 2, and this program writes version 1; use a newer `reeve`")]
    [InlineData("place: x\nversion: one\n", "reeve.yaml:2: the file's version is not a whole number; write `version: 1`")]
    [InlineData("{place: x}\n", "reeve.yaml:1: the file is written so that it cannot be upgraded without a person; write `version: 1` as a line of its own")]
    [InlineData("\"version\": 0\n", "reeve.yaml:1: the file is written so that it cannot be upgraded without a person; write `version: 1` as a line of its own")]
    [InlineData("- a\n", "reeve.yaml:1: the file's version is not a whole number; write `version: 1`")]
    public void What_cannot_be_upgraded_is_told_and_nothing_is_changed(string text, string sentence)
    {
        using TemporaryPlace place = new();
        place.With("reeve.yaml", text).With("sources/a.yaml", "title: x\n");
        Assert.Equal([sentence], Assert.IsType<PlaceUpgrade.Refused>(PlaceUpgrade.Of(place.Folder)).Faults.Select(fault => fault.ToString()));
    }
}
