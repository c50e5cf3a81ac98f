using Reeve.Store.Registers.Internals;

namespace Reeve.Store.Registers;

/// <summary>Counts and measures, by node and load: what trends are made of.</summary>
public sealed class Facts
{
    readonly Database _database;

    internal Facts(Database database) => _database = database;

    /// <summary>Records facts outside of a publication; those of the same node, kind, load and run are replaced.</summary>
    public void Record(long run, string node, IReadOnlyList<Fact> facts) => _database.Write(session => Record(session, run, node, facts));

    /// <summary>The history of one kind of fact, oldest first: for each load its newest measure; a fact without a load once for each run.</summary>
    public IReadOnlyList<RecordedFact> History(string node, string kind) => _database.Read<IReadOnlyList<RecordedFact>>(session =>
        [.. session.Query<FactRow>(
            """
            SELECT node, kind, load, run, body FROM facts AS f
            WHERE node = @node AND kind = @kind
              AND (load = 0 OR NOT EXISTS (SELECT 1 FROM facts AS newer WHERE newer.node = f.node AND newer.kind = f.kind AND newer.load = f.load AND newer.run > f.run))
            ORDER BY load, run
            """, new { node, kind }).Select(row => row.Recorded())]);

    /// <summary>The newest fact of a kind, by load and then run, or null.</summary>
    public RecordedFact? Newest(string node, string kind) => _database.Read(session =>
        session.First<FactRow>("SELECT node, kind, load, run, body FROM facts WHERE node = @node AND kind = @kind ORDER BY load DESC, run DESC LIMIT 1", new { node, kind })
            ?.Recorded());

    /// <summary>Removes measures that a newer run has replaced: what was counted while somebody was still counted.</summary>
    /// <param name="kinds">The kinds of facts.</param>
    public void ForgetReplaced(IReadOnlyList<string> kinds) => _database.Write(session =>
    {
        foreach (string kind in kinds)
            session.Execute(
                """
                DELETE FROM facts WHERE kind = @kind AND EXISTS (
                  SELECT 1 FROM facts AS newer WHERE newer.node = facts.node AND newer.kind = facts.kind AND newer.load = facts.load AND newer.run > facts.run)
                """, new { kind });
    });

    internal static void Record(Session session, long run, string node, IReadOnlyList<Fact> facts)
    {
        foreach (Fact fact in facts)
        {
            var row = new { node, fact.Kind, load = fact.Load ?? 0, run, fact.Body };
            session.Execute("DELETE FROM facts WHERE node = @node AND kind = @Kind AND load = @load AND run = @run", row);
            session.Execute("INSERT INTO facts (node, kind, load, run, body) VALUES (@node, @Kind, @load, @run, @Body)", row);
        }
    }

    sealed class FactRow
    {
        public string Node { get; init; } = "";

        public string Kind { get; init; } = "";

        public long Load { get; init; }

        public long Run { get; init; }

        public string Body { get; init; } = "";

        public RecordedFact Recorded() => new(Node, Run, new Fact(Kind, Body, Load == 0 ? null : Load));
    }
}
