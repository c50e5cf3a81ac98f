using Reeve.Store.Registers.Internals;

namespace Reeve.Store.Registers.Reviews;

/// <summary>Reads tasks with their votes from the register's tables.</summary>
static class ReviewRows
{
    /// <summary>Why a task is closed, as the register has it.</summary>
    public const string Gone = "gone", Withdrawn = "withdrawn";

    /// <summary>The tasks of a linkage, or those of every one (null), in the order of usefulness.</summary>
    public static IReadOnlyList<ReviewTask> Tasks(Session session, string? linkage)
    {
        string where = linkage is null ? "" : " WHERE t.linkage = @linkage";
        ILookup<long, RecordReference> members = session.Query<MemberRow>(
            $"SELECT m.task, m.source, m.record FROM review_members AS m JOIN review_tasks AS t ON t.id = m.task{where} ORDER BY m.task, m.position", new { linkage })
            .ToLookup(row => row.Task, row => new RecordReference(row.Source, row.Record));
        ILookup<long, ReviewVote> votes = session.Query<VoteRow>(
            $"""
            SELECT v.id, v.task, v.reviewer, v.verdict, v.reason, v.given FROM review_votes AS v JOIN review_tasks AS t ON t.id = v.task
            {(linkage is null ? " WHERE" : where + " AND")} v.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM review_votes AS u WHERE u.undoes = v.id) ORDER BY v.id
            """, new { linkage }).ToLookup(row => row.Task, row => row.Vote());
        return [.. session.Query<TaskRow>(
            $"""
            SELECT id, linkage, left_source AS leftsource, left_record AS leftrecord, right_source AS rightsource, right_record AS rightrecord, kind, why, probability, weight,
              position, stratum, needs, cluster_size AS clustersize, evidence, closed
            FROM review_tasks AS t{where} ORDER BY linkage, position, id
            """, new { linkage }).Select(row => row.Task([.. members[row.Id]], [.. votes[row.Id]]))];
    }

    sealed class TaskRow
    {
        public long Id { get; init; }

        public string Linkage { get; init; } = "";

        public string LeftSource { get; init; } = "";

        public string LeftRecord { get; init; } = "";

        public string RightSource { get; init; } = "";

        public string RightRecord { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Why { get; init; } = "";

        public double Probability { get; init; }

        public double Weight { get; init; }

        public long Position { get; init; }

        public string? Stratum { get; init; }

        public long Needs { get; init; }

        public long ClusterSize { get; init; }

        public string Evidence { get; init; } = "";

        public string? Closed { get; init; }

        public ReviewTask Task(IReadOnlyList<RecordReference> members, IReadOnlyList<ReviewVote> votes) => new()
        {
            Id = Id, Linkage = Linkage, Position = Position, Needs = (int)Needs, IsGone = Closed == Gone, IsWithdrawn = Closed == Withdrawn, Votes = votes,
            Asked = new ProposedTask
            {
                Left = new RecordReference(LeftSource, LeftRecord), Right = new RecordReference(RightSource, RightRecord), Kind = Enum.Parse<ReviewKind>(Kind), Why = Why,
                Probability = Probability, Weight = Weight, Stratum = Stratum, ClusterSize = (int)ClusterSize, Members = members, Evidence = Evidence,
            },
        };
    }

    sealed class VoteRow
    {
        public long Id { get; init; }

        public long Task { get; init; }

        public string Reviewer { get; init; } = "";

        public string Verdict { get; init; } = "";

        public string Reason { get; init; } = "";

        public string Given { get; init; } = "";

        public ReviewVote Vote() => new(Id, Task, Reviewer, Enum.Parse<ReviewVerdict>(Verdict), Reason, Times.Of(Given));
    }

    sealed class MemberRow
    {
        public long Task { get; init; }

        public string Source { get; init; } = "";

        public string Record { get; init; } = "";
    }
}
