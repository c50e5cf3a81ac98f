using Reeve.Store.Backups;
using Reeve.Store.Registers;
using Reeve.Store.Registers.Reviews;
using Reeve.Store.State;
using Reeve.Store.Tests.State;

namespace Reeve.Store.Tests.Registers;

public sealed class ReviewBookTests
{
    const string Linkage = "person";

    public static TheoryData<DatabaseKind> All => Databases.All;

    static ProposedTask Task(string left, string right, double probability = 0.5, string why = "uncertain link") => new()
    {
        Left = new RecordReference("housing", left), Right = new RecordReference("benefits", right), Kind = ReviewKind.Pair, Why = why, Probability = probability, Weight = 0.25, Evidence = "{}",
    };

    static ReviewBook Proposed(TestPlace place, int needs, Func<RecordReference, bool> isThere, params ProposedTask[] tasks)
    {
        long run = place.Register.Runs.Begin("1.0");
        place.Register.Published.Publish(run, "linkage:person", $"recipe {run}", [], [], new ReviewProposals(Linkage, tasks, [new ReviewStratum("links", 40)], needs, isThere));
        place.Register.Runs.Finish(run, RunOutcome.Succeeded);
        return place.Register.Reviews;
    }

    static ReviewBook Proposed(TestPlace place, params ProposedTask[] tasks) => Proposed(place, 1, _ => true, tasks);

    static long Vote(ReviewBook book, string reviewer, long task, ReviewVerdict verdict) =>
        Assert.IsType<VoteOutcome.Recorded>(book.Vote(reviewer, [new NewVote(task, verdict, "same person by sight")])).Votes.Single();

    static ReviewState State(ReviewBook book, long task) => book.Tasks(Linkage).Single(each => each.Id == task).State;

    static ReviewVerdict? Verdict(ReviewBook book, long task) => book.Tasks(Linkage).Single(each => each.Id == task).Decision?.Verdict;

    [Theory, MemberData(nameof(All))]
    public void What_is_proposed_is_there_in_its_order_and_the_same_once_more_changes_nothing(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        ProposedTask cluster = Task("1", "2") with { Kind = ReviewKind.Cluster, ClusterSize = 4, Members = [new("housing", "8"), new("library", "9")], Stratum = "links" };
        ReviewBook book = Proposed(place, cluster, Task("3", "4"));
        IReadOnlyList<ReviewTask> first = book.Tasks(Linkage);
        Assert.Equal([1, 2], first.Select(task => task.Id));
        Assert.Equal(cluster.Members, first[0].Asked.Members);
        Assert.Equal(cluster with { Members = [] }, first[0].Asked with { Members = [] });
        Proposed(place, cluster, Task("3", "4"));
        Assert.Equal(first.Select(task => (task.Id, task.Position, task.State)), book.Tasks(Linkage).Select(task => (task.Id, task.Position, task.State)));
        Proposed(place, Task("3", "4"), Task("5", "6"), cluster);
        Assert.Equal([2, 3, 1], book.Tasks(Linkage).Select(task => task.Id));
        Assert.Empty(book.Tasks("household"));
        Assert.Equal([new ReviewStratum("links", 40)], book.Strata(Linkage));
    }

    [Theory, MemberData(nameof(All))]
    public void A_decision_stays_through_builds_and_is_not_asked_again(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        ReviewBook book = Proposed(place, Task("1", "2"));
        long vote = Vote(book, "ann", 1, ReviewVerdict.Same);
        // Named the other way round it is the same question.
        Proposed(place, Task("1", "2", 0.7) with { Left = new("benefits", "2"), Right = new("housing", "1") });
        Proposed(place);
        Proposed(place, 1, _ => false);
        ReviewDecision decision = Assert.Single(book.Decisions(Linkage));
        Assert.Equal((vote, 1, ReviewVerdict.Same), (decision.Number, decision.Task, decision.Verdict));
        ReviewTask task = Assert.Single(book.Tasks(Linkage));
        Assert.True(task.IsGone);
        Assert.Equal(ReviewState.Decided, task.State);
        Assert.False(task.WaitsFor("ben"));
    }

    [Theory, MemberData(nameof(All))]
    public void A_task_whose_record_is_gone_is_obsolete_until_it_returns(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        ReviewBook book = Proposed(place, Task("1", "2"), Task("3", "4"));
        Proposed(place, 1, record => record.Record != "4");
        Assert.Equal((ReviewState.Withdrawn, ReviewState.Obsolete), (State(book, 1), State(book, 2)));
        Assert.IsType<VoteOutcome.Refused>(book.Vote("ann", [new NewVote(2, ReviewVerdict.Same, "r")]));
        Proposed(place, Task("3", "4"));
        Assert.Equal(ReviewState.Open, State(book, 2));
    }

    [Theory, MemberData(nameof(All))]
    public void A_vote_that_is_taken_back_leaves_what_was_before(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        ReviewBook book = Proposed(place, Task("1", "2"));
        long vote = Vote(book, "ann", 1, ReviewVerdict.Different);
        Assert.Equal(vote, book.Undo("ben", vote, "a slip")!.Id);
        Assert.Null(book.Undo("ben", vote, "again"));
        Assert.Null(book.Undo("ben", 99, "none"));
        Assert.Empty(book.Decisions(Linkage));
        Assert.Equal(ReviewState.Open, State(book, 1));
        Assert.Equal(3, Vote(book, "ann", 1, ReviewVerdict.Same));
    }

    [Theory, MemberData(nameof(All))]
    public void Two_reviewers_who_disagree_go_to_a_third_whose_word_decides(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        ReviewBook book = Proposed(place, 2, _ => true, Task("1", "2"));
        Vote(book, "ann", 1, ReviewVerdict.Same);
        Assert.Equal(ReviewState.Second, State(book, 1));
        // The same reviewer is not asked twice, and cannot answer twice.
        Assert.False(book.Tasks(Linkage).Single().WaitsFor("ann"));
        Assert.Contains("already", Assert.Single(Assert.IsType<VoteOutcome.Refused>(book.Vote("ann", [new NewVote(1, ReviewVerdict.Same, "r")])).Faults).Why, StringComparison.Ordinal);
        long second = Vote(book, "ben", 1, ReviewVerdict.Different);
        Assert.Equal((ReviewState.Third, null), (State(book, 1), Verdict(book, 1)));
        Vote(book, "cat", 1, ReviewVerdict.Different);
        Assert.Equal((ReviewState.Decided, ReviewVerdict.Different), (State(book, 1), Verdict(book, 1)));
        book.Undo("ben", second, "a slip");
        Assert.Equal((ReviewState.Third, null), (State(book, 1), Verdict(book, 1)));
        Vote(book, "ben", 1, ReviewVerdict.Same);
        Assert.Equal(ReviewVerdict.Same, Verdict(book, 1));
    }

    [Theory, MemberData(nameof(All))]
    public void Two_reviewers_who_agree_decide(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        ReviewBook book = Proposed(place, 2, _ => true, Task("1", "2"));
        Vote(book, "ann", 1, ReviewVerdict.Unsure);
        Vote(book, "ben", 1, ReviewVerdict.Unsure);
        Assert.Equal((ReviewState.Decided, ReviewVerdict.Unsure), (State(book, 1), Verdict(book, 1)));
        // Later needs do not change what has begun.
        Proposed(place, 1, _ => true, Task("1", "2"));
        Assert.Equal(2, book.Tasks(Linkage).Single().Needs);
    }

    [Theory, MemberData(nameof(All))]
    public void Votes_are_recorded_all_or_none(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        ReviewBook book = Proposed(place, Task("1", "2"), Task("3", "4"));
        Vote(book, "ben", 2, ReviewVerdict.Same);
        VoteOutcome.Refused refused = Assert.IsType<VoteOutcome.Refused>(book.Vote("ann",
            [new NewVote(1, ReviewVerdict.Same, "r"), new NewVote(2, ReviewVerdict.Same, "r"), new NewVote(9, ReviewVerdict.Same, "r"), new NewVote(1, ReviewVerdict.Same, "r")]));
        Assert.Equal([1, 2, 3], refused.Faults.Select(fault => fault.Position));
        Assert.IsType<VoteOutcome.Refused>(book.Vote("ann", [new NewVote(1, ReviewVerdict.Different, " ")]));
        Assert.IsType<VoteOutcome.Refused>(book.Vote("ann", [new NewVote(1, ReviewVerdict.Different, new string('x', NewVote.LongestReason + 1))]));
        Assert.Equal(ReviewState.Open, State(book, 1));
    }

    [Theory, MemberData(nameof(All))]
    public void Who_saw_values_and_who_put_a_task_off_is_kept(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        ReviewBook book = Proposed(place, Task("1", "2"), Task("3", "4"));
        book.Reveal("ann", [1, 2]);
        book.Skip("ann", 2);
        book.Skip("ben", 1);
        Assert.Equal([new ReviewReveal(1, "ann", place.Clock.GetUtcNow())], book.Reveals(1));
        Assert.Equal([2], book.Skips("ann"));
        Assert.Empty(book.Skips("cat"));
    }

    [Theory, MemberData(nameof(All))]
    public void A_backup_has_tasks_and_decisions(DatabaseKind kind)
    {
        using var place = new TestPlace(kind);
        ReviewBook book = Proposed(place, Task("1", "2"), Task("3", "4"));
        Vote(book, "ann", 1, ReviewVerdict.Same);
        book.Undo("ann", Vote(book, "ann", 2, ReviewVerdict.Different), "a slip");
        string archive = place.Beside("place.backup");
        Backup.Write(place.State, place.Folder, archive);
        Restore.From(archive, new RestoreTarget { Folder = place.Beside("restored"), Clock = place.Clock });
        using var restored = PlaceState.Open(new PlaceStateOptions { Folder = place.Beside("restored/.reeve"), Clock = place.Clock });
        ReviewBook again = restored.Register.Reviews;
        Assert.Equal(book.Tasks(Linkage).Select(task => (task.Id, task.State, task.Votes.Count)), again.Tasks(Linkage).Select(task => (task.Id, task.State, task.Votes.Count)));
        Assert.Equal(book.Strata(Linkage), again.Strata(Linkage));
        Assert.Equal(4, Vote(again, "ben", 2, ReviewVerdict.Same));
    }
}
