using Reeve.Store.Registers.Internals;

namespace Reeve.Store.Registers.Reviews;

/// <summary>Puts what a build asks into the register: new tasks are added, those that are there are brought up to date, and no vote is touched.</summary>
static class ReviewRefresh
{
    public static void Run(Session session, long run, ReviewProposals proposals)
    {
        Dictionary<(RecordReference, RecordReference), ReviewTask> there = ReviewRows.Tasks(session, proposals.Linkage).ToDictionary(task => (task.Asked.Left, task.Asked.Right));
        HashSet<long> asked = [];
        long next = session.Next("review_tasks"), position = 0;
        foreach (ProposedTask task in proposals.Tasks)
        {
            // A pair is one question, whichever of its records is named first.
            if (there.TryGetValue((task.Left, task.Right), out ReviewTask? known) || there.TryGetValue((task.Right, task.Left), out known))
            {
                Update(session, run, known, task, position++, known.Votes.Count > 0 ? known.Needs : proposals.Needs);
                asked.Add(known.Id);
            }
            else
            {
                Insert(session, run, proposals, task, next, position++);
                Members(session, next++, task);
            }
        }

        foreach (ReviewTask left in there.Values.Where(task => !asked.Contains(task.Id)))
        {
            bool gone = !proposals.IsThere(left.Asked.Left) || !proposals.IsThere(left.Asked.Right);
            session.Execute("UPDATE review_tasks SET closed = @closed, position = @position, stratum = NULL WHERE id = @Id",
                new { left.Id, closed = gone ? ReviewRows.Gone : ReviewRows.Withdrawn, position = position++ });
        }

        session.Execute("DELETE FROM review_strata WHERE linkage = @Linkage", new { proposals.Linkage });
        foreach (ReviewStratum stratum in proposals.Strata)
            session.Execute("INSERT INTO review_strata (linkage, stratum, pairs) VALUES (@Linkage, @Name, @Pairs)", new { proposals.Linkage, stratum.Name, stratum.Pairs });
    }

    static void Update(Session session, long run, ReviewTask known, ProposedTask task, long position, int needs)
    {
        session.Execute(
            """
            UPDATE review_tasks SET kind = @kind, why = @Why, probability = @Probability, weight = @Weight, position = @position, stratum = @Stratum, needs = @needs,
              cluster_size = @ClusterSize, evidence = @Evidence, run = @run, closed = NULL WHERE id = @Id
            """, new { known.Id, kind = task.Kind.ToString(), task.Why, task.Probability, task.Weight, position, task.Stratum, needs, task.ClusterSize, task.Evidence, run });
        if (known.Asked.Members.SequenceEqual(task.Members)) return;
        session.Execute("DELETE FROM review_members WHERE task = @Id", new { known.Id });
        Members(session, known.Id, task);
    }

    static void Insert(Session session, long run, ReviewProposals proposals, ProposedTask task, long id, long position) => session.Execute(
        """
        INSERT INTO review_tasks (id, linkage, left_source, left_record, right_source, right_record, kind, why, probability, weight, position, stratum, needs, cluster_size, evidence, run)
        VALUES (@id, @Linkage, @leftSource, @leftRecord, @rightSource, @rightRecord, @kind, @Why, @Probability, @Weight, @position, @Stratum, @Needs, @ClusterSize, @Evidence, @run)
        """, new
        {
            id, proposals.Linkage, leftSource = task.Left.Source, leftRecord = task.Left.Record, rightSource = task.Right.Source, rightRecord = task.Right.Record,
            kind = task.Kind.ToString(), task.Why, task.Probability, task.Weight, position, task.Stratum, proposals.Needs, task.ClusterSize, task.Evidence, run,
        });

    static void Members(Session session, long id, ProposedTask task)
    {
        for (int position = 0; position < task.Members.Count; position++)
            session.Execute("INSERT INTO review_members (task, position, source, record) VALUES (@id, @position, @Source, @Record)",
                new { id, position, task.Members[position].Source, task.Members[position].Record });
    }
}
