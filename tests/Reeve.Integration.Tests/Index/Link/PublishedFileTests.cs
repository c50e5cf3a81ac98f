using Reeve.Integration.Index.Link;
using Reeve.Integration.Tests.Support;
using Reeve.Tests.Shared;
using Reeve.Wexcombe;

namespace Reeve.Integration.Tests.Index.Link;

/// <summary>How well published files are linked: without any configuration, and with a model that a person wrote.</summary>
public class PublishedFileTests(PublishedFiles files) : IClassFixture<PublishedFiles>
{
    [Theory]
    [InlineData("fake_1000", 0.92, 0.88), InlineData("febrl3", 0.995, 0.99), InlineData("people_100k", 0.98, 0.97)]
    public void Files_that_nobody_configured_are_linked_well(string name, double best, double chosen)
    {
        LinkEvaluation evaluation = files.Of(name).Evaluation!;
        Assert.True(evaluation.Best!.Pairs.F1 >= best, $"best F1 {evaluation.Best.Pairs.F1:0.0000} of {name}");
        Assert.True(evaluation.Links.F1 >= chosen, $"F1 {evaluation.Links.F1:0.0000} of {name} at the threshold that was chosen");
    }

    [Theory]
    [InlineData("fake_1000"), InlineData("febrl3"), InlineData("people_100k")]
    public void A_model_that_a_person_wrote_is_as_good(string name)
    {
        string model = Path.Combine(AppContext.BaseDirectory, "Models", $"{name}.yaml");
        double written = PublishedFiles.Run(PublishedFiles.Request(name) with { Model = model }).Evaluation!.Best!.Pairs.F1, inferred = files.Of(name).Evaluation!.Best!.Pairs.F1;
        Assert.True(written >= inferred - 0.002, $"best F1 {written:0.0000} as written, {inferred:0.0000} as inferred");
    }

    [Fact]
    public void Clerical_labels_are_held_against_the_links()
    {
        ClericalEvaluation clerical = PublishedFiles.Run(PublishedFiles.Fake with { Truth = null, Labels = SharedData.Path("data", "linkage", "fake_1000_labels.csv") }).Clerical!;
        Assert.True(clerical.Labels > 3000);
        Assert.Equal(0, clerical.Unknown);
        Assert.True(clerical.Links.Precision > 0.9);
    }

    /// <summary>Two hundred hard cases, half of them organisations, are too few to train on; this holds what is reached.</summary>
    [Fact]
    public void Senzings_three_files_are_linked_no_worse_than_they_were()
    {
        using TemporaryFolder folder = new();
        IEnumerable<string> key = File.ReadLines(SharedData.Path("data", "linkage", "senzing_key.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => $"senzing_{cells[2].ToLowerInvariant()}.csv,{cells[3]},{cells[1]}");
        string truth = folder.Write("truth.csv", ["file,record,person", .. key]);
        string[] sources = [.. new[] { "customers", "reference", "watchlist" }.Select(name => SharedData.Path("data", "linkage", $"senzing_{name}.csv"))];
        LinkEvaluation evaluation = PublishedFiles.Run(new LinkRequest { Files = sources, TruthFile = truth }).Evaluation!;
        Assert.True(evaluation.Best!.Pairs.F1 > 0.4, $"best F1 {evaluation.Best.Pairs.F1:0.0000}");
    }

    [Fact]
    public void Wexcombe_is_linked_well()
    {
        using TemporaryFolder folder = new();
        SmallPlaceFiles place = SmallPlace.Write(folder.Path);
        LinkEvaluation evaluation = PublishedFiles.Run(new LinkRequest { Files = [place.Housing, place.CouncilTax, place.SocialCare], TruthFile = place.Truth }).Evaluation!;
        Assert.True(evaluation.Links.F1 > 0.94, $"F1 {evaluation.Links.F1:0.0000}");
        Assert.True(evaluation.Links.Recall > 0.95, $"recall {evaluation.Links.Recall:0.0000}");
    }
}
