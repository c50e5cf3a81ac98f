using Reeve.Runs.Build;
using Reeve.Runs.State;

namespace Reeve.Runs.Tests.Build;

/// <summary>Builds of a place whose linkage has a model of its own.</summary>
public class CarryTests
{
    const string Scored = "only pairs with one of them were scored";

    [Fact]
    public void With_a_model_of_its_own_a_linkage_scores_only_what_has_changed_until_the_model_does()
    {
        using SmallPlace place = new();
        Assert.DoesNotContain(Notes(place.Build()), note => note.Contains(Scored, StringComparison.Ordinal));
        string model = Path.Combine(place.Folder, "linkage", "person.model.yaml");
        using (OpenPlace open = place.Open()) File.WriteAllText(model, open.State.Register.Facts.Newest("linkage:person", "model")!.Fact.Body);
        place.Append("linkage/person.yaml", "\nmodel: linkage/person.model.yaml\n");
        // The first build with the model counts values and scores all.
        Assert.DoesNotContain(Notes(place.Build()), note => note.Contains(Scored, StringComparison.Ordinal));
        SortedDictionary<string, string> first = place.Published();
        Assert.Contains("person__pairs", first.Keys);

        string file = Path.Combine(place.Folder, "data", "benefits.tsv");
        string[] lines = File.ReadAllLines(file);
        File.WriteAllLines(file, lines[..^1]);
        Assert.Contains(Notes(place.Build()), note => note.StartsWith("0 of ", StringComparison.Ordinal) && note.Contains(Scored, StringComparison.Ordinal));
        File.WriteAllLines(file, lines);
        Assert.Contains(Notes(place.Build()), note => note.StartsWith("1 of ", StringComparison.Ordinal) && note.Contains(Scored, StringComparison.Ordinal));
        // All is as it was, but that the record was away for a while.
        SortedDictionary<string, string> back = place.Published();
        Assert.Equal(first["person__pairs"], back["person__pairs"]);
        Assert.Equal(first["person__terms"], back["person__terms"]);
        Assert.Equal(first["person__links"], back["person__links"]);

        File.AppendAllText(model, "# looked at again\n");
        Assert.DoesNotContain(Notes(place.Build()), note => note.Contains(Scored, StringComparison.Ordinal));
        Assert.Equal(first["person__pairs"], place.Published()["person__pairs"]);
    }

    [Fact]
    public void Scores_that_are_damaged_are_made_again()
    {
        using SmallPlace place = new();
        place.Build();
        string model = Path.Combine(place.Folder, "linkage", "person.model.yaml");
        using (OpenPlace open = place.Open()) File.WriteAllText(model, open.State.Register.Facts.Newest("linkage:person", "model")!.Fact.Body);
        place.Append("linkage/person.yaml", "\nmodel: linkage/person.model.yaml\n");
        place.Build();
        SortedDictionary<string, string> before = place.Published();
        string pairs = Directory.GetFiles(Path.Combine(place.Folder, ".reeve", "tables", "person__pairs"), "rows.parquet", SearchOption.AllDirectories).Single();
        if (!OperatingSystem.IsWindows()) new FileInfo(pairs).UnixFileMode |= UnixFileMode.UserWrite;
        File.WriteAllText(pairs, "no table");
        Assert.DoesNotContain(Notes(place.Build()), note => note.Contains(Scored, StringComparison.Ordinal));
        Assert.Equal(before, place.Published());
    }

    static IReadOnlyList<string> Notes(BuildReport report) => report.Nodes.Single(node => node.Node == "linkage:person") is { Outcome: NodeEnding.Ran } node ? node.Notes : throw new InvalidOperationException("The linkage did not run.");
}
