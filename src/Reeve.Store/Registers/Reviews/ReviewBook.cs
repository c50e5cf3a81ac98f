using Reeve.Store.Registers.Internals;

namespace Reeve.Store.Registers.Reviews;

/// <summary>What reviewers are asked and what they said. Votes are only ever added; one that is taken back stays, beside the row that takes it back.</summary>
public sealed class ReviewBook
{
    const string Revealed = "revealed", Skipped = "skipped";

    readonly Database _database;

    internal ReviewBook(Database database) => _database = database;

    /// <summary>All tasks, of one linkage or of every one (null), in the order of linkages and then of usefulness.</summary>
    public IReadOnlyList<ReviewTask> Tasks(string? linkage = null) => _database.Read(session => ReviewRows.Tasks(session, linkage));

    /// <summary>The decisions of a linkage, by number.</summary>
    public IReadOnlyList<ReviewDecision> Decisions(string linkage) => [.. Tasks(linkage).Select(task => task.Decision).OfType<ReviewDecision>().OrderBy(decision => decision.Number)];

    /// <summary>The strata of a linkage's random sample, by name.</summary>
    public IReadOnlyList<ReviewStratum> Strata(string linkage) => _database.Read(session =>
        session.Query<StratumRow>("SELECT stratum, pairs FROM review_strata WHERE linkage = @linkage ORDER BY stratum", new { linkage }).Select(row => new ReviewStratum(row.Stratum, row.Pairs)).ToArray());

    /// <summary>How many tasks, and how many decisions, are about some records.</summary>
    /// <param name="isOf">Whether a record is one of them.</param>
    public (long Tasks, long Decisions) About(Func<RecordReference, bool> isOf)
    {
        ReviewTask[] tasks = [.. Tasks().Where(task => isOf(task.Asked.Left) || isOf(task.Asked.Right))];
        return (tasks.Length, tasks.Count(task => task.Decision is not null));
    }

    /// <summary>Removes tasks about some records, with all that was said of them, and these records from the clusters of other tasks. Nothing brings it back.</summary>
    /// <param name="isOf">Whether a record is one of them.</param>
    public void Forget(Func<RecordReference, bool> isOf) => _database.Write(session =>
    {
        foreach (ReviewTask task in ReviewRows.Tasks(session, null))
        {
            if (isOf(task.Asked.Left) || isOf(task.Asked.Right))
            {
                // What takes a vote back refers to it, and goes first.
                session.Execute("DELETE FROM review_votes WHERE task = @Id AND undoes IS NOT NULL", new { task.Id });
                foreach (string table in new[] { "review_votes", "review_looks", "review_members" }) session.Execute($"DELETE FROM {table} WHERE task = @Id", new { task.Id });
                session.Execute("DELETE FROM review_tasks WHERE id = @Id", new { task.Id });
            }
            else
            {
                foreach (RecordReference member in task.Asked.Members.Where(isOf))
                    session.Execute("DELETE FROM review_members WHERE task = @Id AND source = @Source AND record = @Record", new { task.Id, member.Source, member.Record });
            }
        }
    });

    /// <summary>Records votes, all or none.</summary>
    /// <param name="reviewer">Who gives them.</param>
    /// <param name="votes">The votes.</param>
    /// <exception cref="ArgumentException">The reviewer has no name.</exception>
    public VoteOutcome Vote(string reviewer, IReadOnlyList<NewVote> votes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reviewer);
        return _database.Write<VoteOutcome>(session =>
        {
            Dictionary<long, ReviewTask> tasks = ReviewRows.Tasks(session, null).ToDictionary(task => task.Id);
            HashSet<long> seen = [];
            VoteFault[] faults = [.. votes.Select((vote, at) => Fault(vote, tasks.GetValueOrDefault(vote.Task), reviewer, seen) is { } why ? new VoteFault(at, why) : null).OfType<VoteFault>()];
            if (faults.Length > 0) return new VoteOutcome.Refused(faults);
            List<long> ids = [];
            foreach (NewVote vote in votes)
            {
                long id = session.Next("review_votes");
                session.Execute("INSERT INTO review_votes (id, task, reviewer, verdict, reason, given) VALUES (@id, @Task, @reviewer, @verdict, @reason, @now)",
                    new { id, vote.Task, reviewer, verdict = vote.Verdict.ToString(), reason = vote.Reason.Trim(), now = _database.Now() });
                ids.Add(id);
            }

            return new VoteOutcome.Recorded(ids);
        });
    }

    /// <summary>Takes a vote back: what the task was before it, it is again. The vote may be anyone's, and who took it back is kept.</summary>
    /// <param name="reviewer">Who takes it back.</param>
    /// <param name="vote">The number of the vote.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The vote that was taken back; null when there is none of that number, or it was taken back already.</returns>
    public ReviewVote? Undo(string reviewer, long vote, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reviewer);
        return _database.Write(session =>
        {
            ReviewVote? found = ReviewRows.Tasks(session, null).SelectMany(task => task.Votes).FirstOrDefault(each => each.Id == vote);
            if (found is null) return null;
            session.Execute("INSERT INTO review_votes (id, task, reviewer, reason, given, undoes) VALUES (@id, @Task, @reviewer, @reason, @now, @undone)",
                new { id = session.Next("review_votes"), found.Task, reviewer, reason = reason.Trim(), now = _database.Now(), undone = found.Id });
            return found;
        });
    }

    /// <summary>Records that a reviewer was shown the values of a task's records.</summary>
    public void Reveal(string reviewer, IReadOnlyList<long> tasks) => Look(reviewer, tasks, Revealed);

    /// <summary>Records that a reviewer put a task off: it comes after those that were not.</summary>
    public void Skip(string reviewer, long task) => Look(reviewer, [task], Skipped);

    /// <summary>The tasks that a reviewer put off, the earliest first; each as often as it was.</summary>
    public IReadOnlyList<long> Skips(string reviewer) => _database.Read(session =>
        session.Query<long>("SELECT task FROM review_looks WHERE reviewer = @reviewer AND kind = @Skipped ORDER BY id", new { reviewer, Skipped }));

    /// <summary>Who was shown the values of a task's records, in order.</summary>
    public IReadOnlyList<ReviewReveal> Reveals(long task) => _database.Read(session =>
        session.Query<LookRow>("SELECT reviewer, at FROM review_looks WHERE task = @task AND kind = @Revealed ORDER BY id", new { task, Revealed })
            .Select(row => new ReviewReveal(task, row.Reviewer, Times.Of(row.At))).ToArray());

    void Look(string reviewer, IReadOnlyList<long> tasks, string kind)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reviewer);
        _database.Write(session =>
        {
            long id = session.Next("review_looks");
            foreach (long task in tasks)
                session.Execute("INSERT INTO review_looks (id, task, reviewer, kind, at) VALUES (@id, @task, @reviewer, @kind, @now)", new { id = id++, task, reviewer, kind, now = _database.Now() });
        });
    }

    static string? Fault(NewVote vote, ReviewTask? task, string reviewer, HashSet<long> seen)
    {
        if (task is null) return $"there is no task {vote.Task}";
        if (!seen.Add(vote.Task)) return $"task {vote.Task} is answered twice";
        if (task.Votes.Any(other => other.Reviewer == reviewer)) return $"{reviewer} has said something of task {vote.Task} already: take that back first";
        if (task.Decision is { } decision) return $"task {vote.Task} is decided (decision {decision.Number})";
        if (task.IsGone) return $"a record of task {vote.Task} is gone";
        if (vote.Verdict != ReviewVerdict.Unsure && string.IsNullOrWhiteSpace(vote.Reason)) return $"task {vote.Task} needs a reason";
        return vote.Reason.Length > NewVote.LongestReason ? $"the reason for task {vote.Task} is longer than {NewVote.LongestReason} characters" : null;
    }

    sealed class StratumRow
    {
        public string Stratum { get; init; } = "";

        public long Pairs { get; init; }
    }

    sealed class LookRow
    {
        public string Reviewer { get; init; } = "";

        public string At { get; init; } = "";
    }
}

/// <summary>That somebody was shown the values of a task's records.</summary>
/// <param name="Task">The task.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="At">When.</param>
public sealed record ReviewReveal(long Task, string Reviewer, DateTimeOffset At);
