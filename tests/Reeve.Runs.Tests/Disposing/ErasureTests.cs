using Reeve.Runs.Build;
using Reeve.Runs.Disposing;
using Reeve.Runs.State;
using Reeve.Runs.Tests.Build;
using Reeve.Store.Backups;
using Reeve.Store.Disposals;
using Reeve.Store.Registers;
using Reeve.Store.Registers.Reviews;

namespace Reeve.Runs.Tests.Disposing;

/// <summary>One person is erased, and looked for in every byte.</summary>
public sealed class ErasureTests : IDisposable
{
    static readonly string[] Needles =
    [
        "Zéphyrine", "Zephyrine", "Quillfeather", "1907-02-03", "03/02/1907", ManyForms.Zephyrine.Nhs, "CT777", "HO777", "SC777", "LI777", "CA777", "VO777", "NO777",
    ];

    readonly ManyForms _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void After_an_erasure_a_search_of_every_byte_of_the_place_finds_nothing_of_the_person()
    {
        Built();
        Ask();
        SortedSet<string> before = Search();
        Assert.Contains(Path.Combine(".reeve", "register.db"), before);
        foreach (string place in new[] { "council_tax", "housing", "school", "library", "care", "voters", "notes", "person", "person__links", "person__identity" })
            Assert.Contains(before, file => file.Contains($"tables/{place}/", StringComparison.Ordinal));
        Assert.Equal(7, before.Count(file => file.Contains("originals", StringComparison.Ordinal)));

        int asked = Asked();
        Assert.True(asked > 1);
        Disposal disposal = Erase(byIdentity: true);

        Assert.Equal(0, Asked());
        Assert.Empty(Search());
        Assert.NotEmpty(ByteSearch.Find(_place.Data, Needles));
        Assert.Empty(ByteSearch.Find(_place.Folder, ["nothing is called this"]));
        DisposalCounts counts = DisposalCounts.FromJson(disposal.Intent.Counts);
        Assert.Equal(["care", "council_tax", "housing", "library", "notes", "school", "voters"], counts.Sources.Select(source => source.Source));
        Assert.All(counts.Sources, source => Assert.Equal((1, 1), (source.Rows, source.Originals)));
        Assert.Equal(2 * 6, counts.Sources.Sum(source => source.Spine));
        Assert.Equal((asked, 1), (counts.ReviewTasks, counts.ReviewDecisions));
        using OpenPlace open = _place.Open();
        ReviewTask left = Assert.Single(open.State.Register.Reviews.Tasks("other"), task => task.Asked.Left.Record == "CT100");
        Assert.Equal(["LI100"], left.Asked.Members.Select(member => member.Record));
    }

    [Fact]
    public void Everybody_else_is_as_in_a_place_that_never_knew_the_person()
    {
        // Last in every extract, so that nobody's line depends on whether the person is there.
        _place.Extract([.. ManyForms.Others, ManyForms.Zephyrine]);
        _place.Build();
        Erase(byIdentity: true, records: ["council_tax:CT777", "notes:notes.ndjson:61"]);
        using ManyForms never = new();
        never.Extract(ManyForms.Others);

        // The same key gives the same identifiers.
        Directory.CreateDirectory(Path.Combine(never.Folder, ".reeve", "keys"));
        File.Copy(Path.Combine(_place.Folder, ".reeve", "keys", "identity.key"), Path.Combine(never.Folder, ".reeve", "keys", "identity.key"));
        never.Build();
        using OpenPlace open = _place.Open(), other = never.Open();
        Assert.Equal(ManyForms.Published(other), ManyForms.Published(open));
    }

    [Fact]
    public void The_files_that_still_have_the_person_do_not_bring_them_back()
    {
        Built();
        Erase(byIdentity: false, records: ["council_tax:CT777", "notes:notes.ndjson:31"]);
        SortedDictionary<string, string> after;
        using (OpenPlace open = _place.Open()) after = ManyForms.Published(open);
        Assert.All(_place.Build().Nodes, node => Assert.IsType<NodeEnding.Unchanged>(node.Outcome));
        using (OpenPlace open = _place.Open()) Assert.Equal(after, ManyForms.Published(open));
        Assert.Empty(Search());

        _place.Extract([.. People, new Resident(900, "Newly", "Arrived", new DateOnly(1999, 9, 9))]);
        BuildReport report = _place.Build();
        Assert.Contains(report.Nodes.Single(node => node.Node == "source:housing").Notes, note => note.StartsWith("1 row was disposed of before", StringComparison.Ordinal));
        Assert.Empty(Search());
        using (OpenPlace open = _place.Open())
        {
            Assert.Contains("CT900", ManyForms.Records(open, "council_tax"));
            Assert.Equal(61, ManyForms.Records(open, "housing").Length);
        }

        Assert.All(_place.Build().Nodes.Where(node => node.Node != "source:voters"), node => Assert.IsType<NodeEnding.Unchanged>(node.Outcome));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Under_another_key_the_person_stays_away_only_when_that_was_asked_for(bool byIdentity)
    {
        Built();
        Erase(byIdentity);
        _place.Extract(People, prefix: "X");
        _place.Build(accept: true);
        Assert.Equal(byIdentity, Search().Count == 0);
        using OpenPlace open = _place.Open();
        Assert.Equal(byIdentity ? 60 : 61, ManyForms.Records(open, "housing").Length);
    }

    [Fact]
    public void A_dry_run_counts_the_same_and_changes_no_byte()
    {
        Built();
        Dictionary<string, string> before = Bytes();
        string counts;
        using (OpenPlace open = _place.Open()) counts = Disposer.Preview(open, Request(byIdentity: true), CancellationToken.None).ToJson();
        Assert.Equal(before, Bytes());
        Assert.Equal(counts, Erase(byIdentity: true).Intent.Counts);
    }

    [Fact]
    public void The_certificate_can_be_checked_names_older_backups_and_nobody()
    {
        Built();
        using (OpenPlace open = _place.Open()) Backup.Write(open.State, _place.Folder, _place.Beside("before.tar"));
        string certificate = Erase(byIdentity: true).Certificate!;
        using (OpenPlace open = _place.Open()) Backup.Write(open.State, _place.Folder, _place.Beside("after.tar"));
        File.WriteAllText(_place.Beside("certificate.json"), certificate);
        Assert.Contains("before.tar", certificate, StringComparison.Ordinal);
        Assert.DoesNotContain("after.tar", certificate, StringComparison.Ordinal);
        Assert.Contains(Needles, needle => File.ReadAllText(_place.Beside("before.tar")).Contains(needle, StringComparison.Ordinal));
        Assert.DoesNotContain(Needles, needle => certificate.Contains(needle, StringComparison.OrdinalIgnoreCase));
        using OpenPlace place = _place.Open();
        Assert.True(((CertificateReading.Sound)Certificate.Verify(certificate, place)).IsOwn);
        Assert.Null(((CertificateReading.Sound)Certificate.Verify(certificate.Replace("\n", "", StringComparison.Ordinal), null)).IsOwn);
        Assert.IsType<CertificateReading.Changed>(Certificate.Verify(certificate.Replace("\"rows\": 7", "\"rows\": 6", StringComparison.Ordinal), place));
        Assert.IsType<CertificateReading.NoCertificate>(Certificate.Verify("{}", place));
    }

    /// <summary>How many questions to reviewers are about the person, whose keys all end alike.</summary>
    int Asked()
    {
        using OpenPlace open = _place.Open();
        return open.State.Register.Reviews.Tasks().Count(task => new[] { task.Asked.Left, task.Asked.Right }.Any(record => record.Record.EndsWith("777", StringComparison.Ordinal)));
    }

    /// <summary>Reviewers are asked about the person, who is also in the cluster of a question about others; one question is answered.</summary>
    void Ask()
    {
        using OpenPlace open = _place.Open();
        Register register = open.State.Register;
        ProposedTask task = new() { Left = new("council_tax", "CT777"), Right = new("housing", "HO101"), Kind = ReviewKind.Pair, Why = "test", Probability = 0.5, Weight = 0 };
        ProposedTask other = task with { Left = new("council_tax", "CT100"), Right = new("housing", "HO102"), Members = [new("library", "LI777"), new("library", "LI100")] };
        long run = register.Runs.Begin("test");
        register.Database.Write(session => ReviewRefresh.Run(session, run, new ReviewProposals("other", [task, other], [], 1, _ => true)));
        long id = register.Reviews.Tasks("other").Single(each => each.Asked.Left.Record == "CT777").Id;
        register.Reviews.Reveal("Reviewer", [id]);
        ReviewVote vote = register.Reviews.Vote("Reviewer", [new NewVote(id, ReviewVerdict.Same, "a guess")]) is VoteOutcome.Recorded first ? register.Reviews.Undo("Reviewer", first.Votes[0], "a slip")! : null!;
        Assert.NotNull(vote);
        Assert.IsType<VoteOutcome.Recorded>(register.Reviews.Vote("Reviewer", [new NewVote(id, ReviewVerdict.Different, "known to differ")]));
    }

    static IReadOnlyList<Resident> People { get; } = [.. ManyForms.Others.Take(30), ManyForms.Zephyrine, .. ManyForms.Others.Skip(30)];

    void Built()
    {
        _place.Extract(People);
        _place.Build();
    }

    static DisposalRequest.Erasure Request(bool byIdentity, params string[] records) => new()
    {
        Day = new DateOnly(2026, 4, 1), Threads = 2, Program = "test", Reason = "objection", Officer = "Records officer", ByIdentity = byIdentity,
        Records = [.. (records.Length == 0 ? ["council_tax:CT777", "notes:notes.ndjson:31"] : records).Select(each => new SourceRecord(each.Split(':', 2)[0], each.Split(':', 2)[1]))],
    };

    Disposal Erase(bool byIdentity, params string[] records)
    {
        using OpenPlace open = _place.Open();
        return Assert.IsType<DisposalOutcome.Done>(Disposer.Dispose(open, Request(byIdentity, records), new Unwatched(), CancellationToken.None)).Disposal;
    }

    SortedSet<string> Search() => ByteSearch.Find(_place.Folder, Needles, "data", Path.Combine(".reeve", "keys"));

    Dictionary<string, string> Bytes() => Directory.EnumerateFiles(_place.Folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => file, file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
}
