using Reeve.Cli.Tests.Running;

namespace Reeve.Cli.Tests.Places;

/// <summary>The model of a build, as a file to pin.</summary>
public sealed class IndexModelTests(BuiltPlace places) : IClassFixture<BuiltPlace>
{
    [Fact]
    public void The_model_of_the_last_build_is_written_and_a_linkage_that_names_it_links_the_same()
    {
        string folder = places.Copy(), file = Path.Combine(folder, "linkage", "person.model.yaml");
        Outcome written = BuiltProgram.Run(folder, "index", "--model", "linkage/person.model.yaml");
        Assert.True(written.Code == 0, written.Err);
        Assert.Contains("Wrote linkage/person.model.yaml", written.Out, StringComparison.Ordinal);
        Assert.StartsWith("# A linkage model", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Matches("(?m)^prior: [0-9.E-]+$", File.ReadAllText(file));
        string before = Links(folder);
        File.AppendAllText(Path.Combine(folder, "linkage", "person.yaml"), "\nmodel: linkage/person.model.yaml\n");
        MadePlace.Approve(folder);
        MadePlace.Build(folder);
        Assert.Equal(before, Links(folder));
        // Only a pinned model has its scores carried.
        using Runs.State.OpenPlace open = MadePlace.Open(folder);
        Assert.NotNull(open.State.Register.Published.FindTable("person__pairs"));
    }

    [Fact]
    public void A_file_without_a_name_is_refused_and_nothing_is_written()
    {
        Outcome outcome = BuiltProgram.Run(places.Copy(), "index", "--model", "");
        Assert.Equal(2, outcome.Code);
        Assert.Contains("--model has an empty name", outcome.Err, StringComparison.Ordinal);
    }

    static string Links(string folder)
    {
        using Runs.State.OpenPlace open = MadePlace.Open(folder);
        return open.State.Register.Published.FindTable("person__links")!.Id.Content;
    }
}
