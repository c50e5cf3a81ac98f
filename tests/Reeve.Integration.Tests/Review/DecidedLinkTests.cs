using Reeve.Integration.Connect;
using Reeve.Integration.Index.Infer;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Review;
using Reeve.Integration.Tests.Index.Link;
using Reeve.Integration.Tests.Support;
using Reeve.Linkage.Score;
using Reeve.Store.Registers.Reviews;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Review;

/// <summary>The small town as a table of a place, linked once without decisions.</summary>
public sealed class DecidedTown : IDisposable
{
    static readonly Dictionary<string, ColumnKind> Kinds = new(StringComparer.Ordinal)
    {
        [ContractedColumns.Record] = ColumnKind.Id, ["forename"] = ColumnKind.Forename, ["surname"] = ColumnKind.Surname, ["dob"] = ColumnKind.DateOfBirth, ["house_number"] = ColumnKind.HouseNumber,
        ["street"] = ColumnKind.Street, ["postcode"] = ColumnKind.Postcode, ["telephone"] = ColumnKind.Telephone, ["nhs_number"] = ColumnKind.NhsNumber,
    };

    readonly TemporaryFolder folder = new();
    readonly Extract town;

    public DecidedTown()
    {
        string file = SmallTown.Write(folder, "town.csv", SmallTown.Records);
        File.WriteAllText(file, File.ReadAllText(file).Replace("record_id,", ContractedColumns.Record + ",", StringComparison.Ordinal));
        town = ExtractReader.Read([file], 1, CancellationToken.None)[0] with { Label = "town" };
        Undecided = Run();
    }

    internal LinkResult Undecided { get; }

    internal LinkResult Run(params PairDecision[] decisions) =>
        Linker.Run([town], [Kinds], new LinkRequest { Files = [], Threads = 2, Decisions = decisions }, null, CancellationToken.None);

    public void Dispose() => folder.Dispose();
}

/// <summary>What decisions do to links, and what is asked of a run.</summary>
public sealed class DecidedLinkTests(DecidedTown town) : IClassFixture<DecidedTown>
{
    static readonly LinkageFile Linkage = new()
    {
        At = new Location("linkage/person.yaml", 1), Name = "person", TextHash = "", Purpose = "To test", LawfulBasis = "public-task", Power = "Localism Act 2011, section 1", Sources = [],
    };

    static PairDecision Same(long number, string left, string right) => new(number, new("town", left), new("town", right), true);

    static PairDecision Different(long number, string left, string right) => Same(number, left, right) with { IsSame = false };

    [Fact]
    public void A_decision_joins_two_NHS_numbers_and_the_build_says_so()
    {
        Assert.False(TownRun.AreOnePerson(town.Undecided, "number-1", "number-2"));
        LinkResult result = town.Run(Same(12, "number-2", "number-1"));
        Assert.True(TownRun.AreOnePerson(result, "number-1", "number-2"));
        Assert.True(TownRun.AreLinked(result, "number-1", "number-2"));
        Assert.Contains(result.Notes, note => note.Contains("different identifiers", StringComparison.Ordinal) && note.Contains("decision 12", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pair_that_was_never_compared_is_joined_with_the_weight_that_the_model_gives_it()
    {
        LinkResult result = town.Run(Same(1, "father", "new-year-2"));
        Assert.True(TownRun.AreOnePerson(result, "father", "new-year-2"));
        string[] ids = [.. result.Ids];
        ScoredPair link = result.Links.Single(link => (ids[link.Left], ids[link.Right]) == ("father", "new-year-2"));
        Assert.InRange(link.Weight, -100, 0);
        Assert.True(result.Decided.IsDecided(link.Left));
        Assert.Equal(1, result.Decided.Find(link.Right, link.Left)!.Decision.Number);
    }

    [Fact]
    public void A_link_that_is_decided_against_goes_and_every_other_stays()
    {
        Assert.True(TownRun.AreLinked(town.Undecided, "maiden", "married"));
        LinkResult result = town.Run(Different(1, "maiden", "married"));
        Assert.False(TownRun.AreOnePerson(result, "maiden", "married"));
        string gone = Assert.Single(TownRun.Links(town.Undecided).Except(TownRun.Links(result)));
        Assert.StartsWith("maiden married ", gone, StringComparison.Ordinal);
        Assert.Empty(TownRun.Links(result).Except(TownRun.Links(town.Undecided)));
    }

    [Fact]
    public void The_order_of_decisions_and_one_of_records_that_are_gone_change_nothing()
    {
        PairDecision[] decisions = [Same(1, "number-1", "number-2"), Different(2, "maiden", "married"), Same(3, "nobody", "father"), Different(4, "father", "son")];
        LinkResult result = town.Run(decisions), turned = town.Run([.. decisions.Reverse()]);
        Assert.Equal(result.Clusters, turned.Clusters);
        Assert.Equal(TownRun.Links(result), TownRun.Links(turned));
        Assert.Equal(1, result.Decided.Dormant);
        Assert.Equal(result.Clusters, town.Run(decisions[0], decisions[1], decisions[3]).Clusters);
    }

    [Fact]
    public void A_task_holds_no_value_of_a_record()
    {
        ReviewProposals proposals = TaskProposer.Propose(Linkage, town.Undecided, []);
        string all = string.Join('\n', proposals.Tasks.Select(task => $"{task.Why} {task.Evidence} {task}"));
        string[] values = [.. SmallTown.Records.SelectMany(record => new[] { record.Surname, record.Forename, record.Born, record.Postcode, record.Phone, record.Street }).Where(value => value.Length > 3).Distinct()];
        Assert.NotEmpty(proposals.Tasks);
        // "Mark" is in no word of ours; a value that is would be seen here.
        Assert.DoesNotContain(values, value => all.Contains(value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_most_useful_comes_first_and_one_of_the_sample_after_every_four()
    {
        ReviewProposals proposals = TaskProposer.Propose(Linkage with { Review = new ReviewOptions { From = 0.001, To = 0.999, AtMost = 12, Sample = 3 } }, town.Undecided, []);
        Assert.Equal(15, proposals.Tasks.Count);
        Assert.Equal([0, 5, 10], proposals.Tasks.Select((task, at) => (task, at)).Where(each => each.task.Kind == ReviewKind.Sample).Select(each => each.at));
        Assert.Equal(15, proposals.Tasks.Select(task => (task.Left, task.Right)).Distinct().Count());
        Assert.All(proposals.Tasks, task => Assert.True(proposals.IsThere(task.Left) && proposals.IsThere(task.Right)));
    }

    [Fact]
    public void What_was_decided_is_not_proposed_again_but_stays_in_the_sample()
    {
        ReviewProposals first = TaskProposer.Propose(Linkage, town.Undecided, []);
        ReviewDecision[] decisions = [.. first.Tasks.Select((task, at) => new ReviewDecision(at + 1, at + 1, task.Right, task.Left, ReviewVerdict.Unsure, []))];
        ReviewProposals second = TaskProposer.Propose(Linkage, town.Undecided, decisions);
        Assert.Equal(first.Tasks.Where(task => task.Kind == ReviewKind.Sample).Select(task => task.Left), second.Tasks.Where(task => task.Kind == ReviewKind.Sample).Select(task => task.Left));
        HashSet<(RecordReference, RecordReference)> asked = [.. first.Tasks.Select(task => (task.Left, task.Right))];
        Assert.DoesNotContain(second.Tasks.Where(task => task.Kind != ReviewKind.Sample), task => asked.Contains((task.Left, task.Right)));
    }

    [Fact]
    public void A_chain_of_records_is_asked_about_at_its_weak_link_and_a_crowd_at_its_weakest()
    {
        // Two couples of records that one link of even odds holds together, and clusters of four and more are large.
        LinkResult chain = With([new(0, 1, 20), new(1, 2, 2), new(2, 3, 20)], [0, 0, 0, 0]);
        ReviewCandidate bridge = new ReviewCandidates(chain, new ReviewOptions { LargeCluster = 5 }).Ordered.First();
        Assert.Equal((1, 2, ReviewKind.Cluster, "weak bridge of a cluster of 4"), (bridge.Pair.Left, bridge.Pair.Right, bridge.Kind, bridge.Why));

        LinkResult crowd = With([new(0, 1, 20), new(0, 2, 15), new(1, 2, 18), new(2, 3, 19), new(1, 3, 17)], [0, 0, 0, 0]);
        ReviewCandidate weakest = Assert.Single(new ReviewCandidates(crowd, new ReviewOptions { LargeCluster = 4 }).Ordered);
        Assert.Equal((0, 2, "weakest link of a cluster of 4"), (weakest.Pair.Left, weakest.Pair.Right, weakest.Why));
    }

    [Fact]
    public void Clusters_that_an_identifier_keeps_apart_are_asked_about_once_at_their_strongest_link()
    {
        LinkResult apart = With([new(0, 1, 20), new(0, 2, 8), new(1, 2, 9), new(2, 3, 20)], [0, 0, 2, 2]);
        ReviewCandidate asked = Assert.Single(new ReviewCandidates(apart, new ReviewOptions()).Ordered);
        Assert.Equal((1, 2, ReviewKind.Cluster, 4), (asked.Pair.Left, asked.Pair.Right, asked.Kind, asked.ClusterSize));
        Assert.Equal([0, 3], new ReviewCandidates(apart, new ReviewOptions()).Others(asked.Pair));
    }

    [Fact]
    public void Two_links_between_the_same_two_clusters_are_one_question_and_the_other_comes_late()
    {
        LinkResult result = With([new(0, 2, 0), new(0, 3, 0.5), new(1, 4, 2)], [0, 1, 2, 2, 4]);
        Assert.Equal([(0, 2), (1, 4), (0, 3)], new ReviewCandidates(result with { ClusterThreshold = new ChosenThreshold(0.9, "") }, new ReviewOptions()).Ordered.Select(each => (each.Pair.Left, each.Pair.Right)));
    }

    /// <summary>A run of four records with these scored pairs and clusters.</summary>
    LinkResult With(ScoredPair[] pairs, int[] clusters) =>
        town.Undecided with { Scored = town.Undecided.Scored with { Pairs = pairs }, Clusters = clusters, ClusterThreshold = new ChosenThreshold(0.5, ""), LinkThreshold = new ChosenThreshold(0.5, "") };
}
