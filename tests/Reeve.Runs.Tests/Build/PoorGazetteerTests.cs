using Reeve.Runs.Build;

namespace Reeve.Runs.Tests.Build;

/// <summary>Gazetteers in which no address is found.</summary>
public class PoorGazetteerTests
{
    [Fact]
    public void One_without_a_row_fails_the_node_in_a_sentence()
    {
        NodeReport node = Build(lines => lines[..1]);
        NodeEnding.Failed failed = Assert.IsType<NodeEnding.Failed>(node.Outcome);
        Assert.Contains("Source `gazetteer` has no rows", failed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_another_town_is_used_and_finds_hardly_anything() => Assert.IsType<NodeEnding.Ran>(Build(lines => lines[..2]).Outcome, exactMatch: false);

    static NodeReport Build(Func<string[], string[]> change)
    {
        using SmallPlace place = new();
        string path = Path.Combine(place.Folder, "data", "gazetteer.csv");
        File.WriteAllLines(path, change(File.ReadAllLines(path)));
        return place.Build("+linkage:property").Nodes.Single(node => node.Node == "linkage:property");
    }
}
