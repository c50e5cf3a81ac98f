using Reeve.Integration.Review;
using Reeve.Runs.Build;
using Reeve.Runs.Explaining;
using Reeve.Runs.State;
using Reeve.Runs.Steps;
using Reeve.Runs.Tests.Build;
using Reeve.Store.Registers.Reviews;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;

namespace Reeve.Runs.Tests.Review;

/// <summary>What decisions teach a model, through builds of a place.</summary>
public sealed class TeachingBuildTests
{
    const string Linkage = "person", Node = "linkage:person";

    static T With<T>(SmallPlace place, Func<OpenPlace, T> work)
    {
        using OpenPlace open = place.Open();
        return work(open);
    }

    static string Model(SmallPlace place) => With(place, open => open.State.Register.Facts.Newest(Node, PeopleStep.ModelFact)!.Fact.Body);

    static string Recipe(SmallPlace place) => With(place, open => open.State.Register.Published.Find(Node)!.Recipe!);

    static string Prior(string model) => model.Split('\n').Single(line => line.StartsWith("prior: ", StringComparison.Ordinal));

    /// <summary>Answers all of the random sample, by the truth.</summary>
    static IReadOnlyList<long> Answer(SmallPlace place)
    {
        Dictionary<RecordReference, string> people = TaughtPlace.Truth(place);
        return With(place, open => Assert.IsType<VoteOutcome.Recorded>(open.State.Register.Reviews.Vote("ann", [.. open.State.Register.Reviews.Tasks(Linkage).Where(task => task.Asked.Stratum is not null)
            .Select(task => new NewVote(task.Id, people[task.Asked.Left] == people[task.Asked.Right] ? ReviewVerdict.Same : ReviewVerdict.Different, "the truth says so"))])).Votes);
    }

    /// <summary>The links with their weights and probabilities. Without persons: who was of two persons for a build has a history, and keeps it.</summary>
    static string[] Links(SmallPlace place) => With(place, open =>
    {
        using TableReader reader = open.State.Tables.Open(open.State.Register.Published.FindTable("person__links")!.Id);
        TextTable links = reader.ReadText(["left", "right", "match_weight", "match_probability"]);
        return Enumerable.Range(0, links.Rows).Select(row => string.Join(' ', links.Columns.Select(column => column[row]))).ToArray();
    });

    static IReadOnlyList<string> Notes(BuildReport report) => report.Nodes.Single(node => node.Node == Node).Notes;

    [Fact]
    public void Decisions_of_the_sample_move_the_prior_and_taking_them_back_leaves_what_was()
    {
        using SmallPlace place = new(), other = new();
        place.Build();
        string model = Model(place), recipe = Recipe(place);
        string[] links = Links(place);
        other.Build();
        Assert.Equal(model, Model(other));

        IReadOnlyList<long> votes = Answer(place);
        Answer(other);
        Assert.Contains(Notes(place.Build()), note => note.Contains($"{votes.Count} decisions of reviewers, all of the random sample, moved the prior from", StringComparison.Ordinal));
        other.Build();
        string taught = Model(place);
        Assert.NotEqual(Prior(model), Prior(taught));
        Assert.Contains($"  # {votes.Count} decisions of reviewers moved it from", Prior(taught), StringComparison.Ordinal);
        Assert.Equal(taught, Model(other));
        Assert.True(place.Build().IsUnchanged);

        With(place, open => votes.Select(vote => open.State.Register.Reviews.Undo("ann", vote, "a slip")).ToArray());
        place.Build();
        Assert.Equal((model, recipe), (Model(place), Recipe(place)));
        Assert.Equal(links, Links(place));
    }

    [Fact]
    public void What_explains_a_pair_has_the_weight_that_the_build_gave_it()
    {
        using SmallPlace place = new();
        place.Build();
        Answer(place);
        place.Build();
        using OpenPlace open = place.Open();
        using TableReader reader = open.State.Tables.Open(open.State.Register.Published.FindTable("person__links")!.Id);
        TextTable links = reader.ReadText();
        PeopleExplainer explainer = new(open, Linkage, reveal: false, CancellationToken.None);
        for (int row = 0; row < links.Rows; row += Math.Max(1, links.Rows / 15))
        {
            Explained.OfPair pair = Assert.IsType<Explained.OfPair>(explainer.Explain(links.Find("left")![row]!, links.Find("right")![row]!));
            Assert.Equal(double.Parse(links.Find("match_weight")![row]!, System.Globalization.CultureInfo.InvariantCulture), pair.Pair.Weight, 6);
            Assert.False(pair.IsOutdated);
        }

        // And what reviewers see beside a task adds up to its weight.
        Assert.All(open.State.Register.Reviews.Tasks(Linkage).Where(task => task.Asked.Stratum is not null).Take(20), task =>
        {
            ReviewEvidence evidence = ReviewEvidence.FromJson(task.Asked.Evidence);
            Assert.Equal(task.Asked.Weight, evidence.Prior + evidence.Comparisons.Sum(each => each.Weight + each.TermFrequency) + evidence.Household, 4);
        });
    }

    [Fact]
    public void A_pinned_model_is_not_taught_and_the_build_says_so()
    {
        using SmallPlace place = new();
        place.Build();
        File.WriteAllText(Path.Combine(place.Folder, "linkage", "person.model.yaml"), Model(place));
        place.Append("linkage/person.yaml", "\nmodel: linkage/person.model.yaml\n");
        place.Build();
        string pinned = Prior(Model(place));
        Answer(place);
        Assert.Contains(Notes(place.Build()), note => note.Contains("The model file gives the prior", StringComparison.Ordinal));
        Assert.Equal(pinned, Prior(Model(place)));
    }

    [Fact]
    public void A_model_that_was_taught_can_be_pinned_and_links_the_same()
    {
        using SmallPlace place = new();
        place.Build();
        Answer(place);
        place.Build();
        string taught = Model(place), links = place.Published()["person__links"];
        File.WriteAllText(Path.Combine(place.Folder, "linkage", "person.model.yaml"), taught);
        place.Append("linkage/person.yaml", "\nmodel: linkage/person.model.yaml\n");
        place.Build();
        Assert.Equal(links, place.Published()["person__links"]);
    }
}
