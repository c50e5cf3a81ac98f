using Reeve.Runs.Build;
using Reeve.Runs.Disposing;
using Reeve.Runs.State;
using Reeve.Runs.Tests.Build;
using Reeve.Store;
using Reeve.Store.Disposals;
using Reeve.Store.Snapshots;

namespace Reeve.Runs.Tests.Disposing;

/// <summary>What stops a disposal, and what comes of it.</summary>
public sealed class InterruptedTests : IDisposable
{
    static readonly string[] Needles = ["Zephyrine", "Zéphyrine", "Quillfeather", "CT777", "SC777"];

    readonly ManyForms _place = new(links: false);

    public InterruptedTests()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(_place.Folder, "sources")).Where(file => !file.EndsWith("council-tax.yaml", StringComparison.Ordinal) && !file.EndsWith("school.yaml", StringComparison.Ordinal)))
            File.Delete(file);
        _place.Extract([.. ManyForms.Others.Take(5), ManyForms.Zephyrine]);
        _place.Build();
    }

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Killed_at_any_step_the_next_disposal_or_build_ends_it(bool byBuild)
    {
        List<string> images = Images();
        Assert.True(images.Count >= 15, $"There are {images.Count} steps.");
        SortedDictionary<string, string> expected;
        using (OpenPlace open = _place.Open()) expected = ManyForms.Published(open);
        foreach (string image in images)
        {
            using (OpenPlace open = _place.Open(image))
            {
                Assert.True(open.State.Register.Disposals.All().Count == 1, image);
                if (!byBuild && open.State.Register.Disposals.Unfinished() is not null)
                {
                    var ended = Assert.IsType<DisposalOutcome.Done>(Disposer.Dispose(open, Retention, new Unwatched(), CancellationToken.None));
                    Assert.True(ended.WasEarlier);
                    Assert.Equal(DisposalKind.Erasure, ended.Disposal.Intent.Kind);
                }
            }

            if (byBuild) _place.Build(image);
            Assert.Empty(ByteSearch.Find(image, Needles, "data", Path.Combine(".reeve", "keys")));
            using OpenPlace after = _place.Open(image);
            Assert.Equal(expected, ManyForms.Published(after));
            Assert.NotNull(Assert.Single(after.State.Register.Disposals.All()).Certificate);
        }
    }

    [Fact]
    public void While_somebody_reads_what_is_to_go_it_is_not_finished_and_later_it_is()
    {
        using (OpenPlace open = _place.Open())
        {
            using (TableReader reader = open.State.Tables.Open(open.State.Register.Published.FindTable("council_tax")!.Id, "report"))
            {
                StoreException fault = Assert.Throws<StoreException>(() => Disposer.Dispose(open, Erasure, new Unwatched(), CancellationToken.None));
                Assert.Equal(StoreFault.Surroundings, fault.Fault);
                Assert.Contains("report", fault.Message, StringComparison.Ordinal);
                Assert.NotNull(open.State.Register.Disposals.Unfinished());
            }

            Assert.IsType<DisposalOutcome.Done>(Disposer.Dispose(open, Erasure, new Unwatched(), CancellationToken.None));
        }

        Assert.Empty(ByteSearch.Find(_place.Folder, Needles, "data", Path.Combine(".reeve", "keys")));
    }

    [Fact]
    public void With_another_key_nothing_is_loaded_or_disposed_of_because_nobody_would_be_recognised()
    {
        using (OpenPlace open = _place.Open()) Disposer.Dispose(open, Erasure, new Unwatched(), CancellationToken.None);
        File.Delete(Path.Combine(_place.Folder, ".reeve", "keys", "disposal.key"));
        _place.Extract([.. ManyForms.Others.Take(6), ManyForms.Zephyrine]);
        Assert.All(_place.TryBuild().Nodes.Where(node => node.Node.StartsWith("source:", StringComparison.Ordinal)), node =>
            Assert.Contains("put the place's own key back", Assert.IsType<NodeEnding.Failed>(node.Outcome).Why, StringComparison.Ordinal));
        Assert.Empty(ByteSearch.Find(_place.Folder, Needles, "data", Path.Combine(".reeve", "keys")));
    }

    [Fact]
    public void A_load_that_cannot_be_read_is_not_kept_when_somebody_was_erased()
    {
        using (OpenPlace open = _place.Open()) Disposer.Dispose(open, Erasure, new Unwatched(), CancellationToken.None);
        File.WriteAllText(Path.Combine(_place.Data, "council-tax.csv"), "reference,first,last\nCT777,Zephyrine,Quillfeather\n");
        Assert.Equal(FailureKind.Data, Assert.IsType<NodeEnding.Failed>(_place.TryBuild().Nodes.Single(node => node.Node == "source:council_tax").Outcome).Kind);
        Assert.Empty(ByteSearch.Find(_place.Folder, Needles, "data", Path.Combine(".reeve", "keys")));
    }

    [Fact]
    public void A_table_that_cannot_be_built_again_stays_without_the_person()
    {
        string contract = Path.Combine(_place.Folder, "sources", "council-tax.yaml");
        File.WriteAllText(contract, File.ReadAllText(contract).Replace("fail: 100%", "fail: 0%", StringComparison.Ordinal).Replace("forename: {standard: forename}", "forename: {standard: forename, pattern: \"[0-9]+\", required: true, on_fail: reject-row}", StringComparison.Ordinal));
        using (OpenPlace open = _place.Open())
        {
            Disposer.Dispose(open, Erasure, new Unwatched(), CancellationToken.None);
            Assert.Equal(["CT100", "CT101", "CT102", "CT103", "CT104"], ManyForms.Records(open, "council_tax"));
        }

        Assert.Empty(ByteSearch.Find(_place.Folder, Needles, "data", Path.Combine(".reeve", "keys")));
    }

    [Fact]
    public void Somebody_nobody_knows_is_not_erased_and_the_message_names_nobody()
    {
        using OpenPlace open = _place.Open();
        DisposalRequest unknown = Erasure with { Records = [new SourceRecord("council_tax", "CT999999")] };
        StoreException fault = Assert.Throws<StoreException>(() => Disposer.Dispose(open, unknown, new Unwatched(), CancellationToken.None));
        Assert.Equal(StoreFault.Request, fault.Fault);
        Assert.DoesNotContain("CT999999", fault.Message, StringComparison.Ordinal);
        Assert.Empty(open.State.Register.Disposals.All());
    }

    static DisposalRequest.Erasure Erasure { get; } = new()
    {
        Day = new DateOnly(2026, 4, 1), Threads = 1, Program = "test", Reason = "objection", Officer = "Records officer",
        Records = [new SourceRecord("council_tax", "CT777"), new SourceRecord("school", "SC777")],
    };

    static DisposalRequest Retention => new DisposalRequest.Retention { Day = new DateOnly(2026, 4, 1), Threads = 1, Program = "test" };

    /// <summary>The place as it was after each kind of step, the first and the last time.</summary>
    List<string> Images()
    {
        Dictionary<string, (string First, string? Last)> images = new(StringComparer.Ordinal);
        using OpenPlace open = _place.Open();
        open.State.Steps.Done = step =>
        {
            if (open.State.Register.Disposals.All().Count == 0) return;
            string image = _place.Beside($"{step.Replace(' ', '-')}-{(images.ContainsKey(step) ? "last" : "first")}");
            if (Directory.Exists(image)) Directory.Delete(image, recursive: true);
            Copy(_place.Folder, image);
            images[step] = images.TryGetValue(step, out var known) ? (known.First, image) : (image, null);
        };
        Disposer.Dispose(open, Erasure, new Unwatched(), CancellationToken.None);
        open.State.Steps.Done = null;
        return [.. images.Values.SelectMany(pair => new[] { pair.First, pair.Last }).OfType<string>()];
    }

    static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            // The lock is held by this process, and goes with it.
            if (Path.GetFileName(file) == "build.lock") continue;
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
