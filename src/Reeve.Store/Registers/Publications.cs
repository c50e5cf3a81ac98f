using Reeve.Store.Registers.Internals;
using Reeve.Store.Registers.Reviews;
using Reeve.Store.Snapshots;

namespace Reeve.Store.Registers;

/// <summary>What nodes have published: the current state of the place, and how it came about.</summary>
public sealed class Publications
{
    const string Columns = "SELECT id, run, node, recipe, published, ended FROM publications";

    readonly Database _database;

    internal Publications(Database database) => _database = database;

    /// <summary>Publishes a node: from here on, its tables are these. One transaction, which also records the facts.</summary>
    /// <remarks>Publishing the current recipe and tables once more changes nothing but the facts, and gives the current publication.</remarks>
    /// <param name="run">The run.</param>
    /// <param name="node">The node.</param>
    /// <param name="recipe">The hash of its recipe.</param>
    /// <param name="outputs">Snapshots that were written (<see cref="TableStore"/>), of different tables; may be none.</param>
    /// <param name="facts">What it measured.</param>
    /// <param name="reviews">What it asks reviewers, in place of what it asked before; null for a node that asks nothing.</param>
    /// <exception cref="ArgumentException">Two outputs are of one table.</exception>
    /// <exception cref="StoreException">Surroundings: a snapshot was pruned before it was published: run again. Request: a table is another node's.</exception>
    public Publication Publish(long run, string node, string recipe, IReadOnlyList<Snapshot> outputs, IReadOnlyList<Fact>? facts = null, ReviewProposals? reviews = null)
    {
        Snapshot[] sorted = [.. outputs.OrderBy(output => output.Id.Table, StringComparer.Ordinal)];
        if (sorted.DistinctBy(output => output.Id.Table).Count() < sorted.Length) throw new ArgumentException("Two outputs are of one table.", nameof(outputs));
        return _database.Write(session =>
        {
            foreach (Snapshot output in sorted) Require(session, node, output.Id);
            Facts.Record(session, run, node, facts ?? []);
            if (reviews is not null) ReviewRefresh.Run(session, run, reviews);
            Publication? current = Current(session, node);
            if (current is not null && current.Recipe == recipe && current.Outputs.SequenceEqual(sorted)) return current;
            string now = _database.Now();
            session.Execute("UPDATE publications SET ended = @now WHERE node = @node AND ended IS NULL", new { now, node });
            long id = session.Next("publications");
            session.Execute("INSERT INTO publications (id, run, node, recipe, published) VALUES (@id, @run, @node, @recipe, @now)", new { id, run, node, recipe, now });
            foreach (Snapshot output in sorted)
            {
                session.Execute(
                    "INSERT INTO outputs (publication, table_name, content, row_count, byte_count) VALUES (@id, @Table, @Content, @Rows, @Bytes)",
                    new { id, output.Id.Table, output.Id.Content, output.Rows, output.Bytes });
            }

            return Current(session, node)!;
        });
    }

    /// <summary>The current publication of a node, or null.</summary>
    public Publication? Find(string node) => _database.Read(session => Current(session, node));

    /// <summary>The current snapshot of a table, or null when no node publishes it.</summary>
    public Snapshot? FindTable(string table) => _database.Read(session => session.First<OutputRow>(
        """
        SELECT o.publication, o.table_name AS "table", o.content, o.row_count AS "rows", o.byte_count AS bytes
        FROM outputs AS o JOIN publications AS p ON p.id = o.publication WHERE o.table_name = @table AND p.ended IS NULL
        """, new { table })?.Snapshot());

    /// <summary>All current publications, by node.</summary>
    public IReadOnlyList<Publication> AllCurrent() => _database.Read(session => Complete(session, session.Query<PublicationRow>($"{Columns} WHERE ended IS NULL ORDER BY node")));

    /// <summary>All publications of a node, oldest first.</summary>
    public IReadOnlyList<Publication> History(string node) =>
        _database.Read(session => Complete(session, session.Query<PublicationRow>($"{Columns} WHERE node = @node ORDER BY id", new { node })));

    /// <summary>Ends the publication of a node that is no longer in the plan; its tables are then pruned in time.</summary>
    /// <returns>Whether it had one.</returns>
    public bool Withdraw(string node) => _database.Write(session =>
        session.Execute("UPDATE publications SET ended = @now WHERE node = @node AND ended IS NULL", new { now = _database.Now(), node }) > 0);

    static void Require(Session session, string node, SnapshotId id)
    {
        if (session.First<long>("SELECT COUNT(*) FROM snapshots WHERE table_name = @Table AND content = @Content", new { id.Table, id.Content }) == 0)
            throw new StoreException(StoreFault.Surroundings, $"A snapshot of table {id.Table} was removed before it was published: run the build again.");
        string? other = session.First<string>(
            """
            SELECT p.node FROM publications AS p JOIN outputs AS o ON o.publication = p.id
            WHERE p.ended IS NULL AND o.table_name = @Table AND p.node <> @node ORDER BY p.node LIMIT 1
            """, new { id.Table, node });
        if (other is not null) throw new StoreException(StoreFault.Request, $"Table {id.Table} is published by {other}: {node} cannot publish it too.");
    }

    static Publication? Current(Session session, string node) =>
        Complete(session, session.Query<PublicationRow>($"{Columns} WHERE node = @node AND ended IS NULL", new { node })) is [var current] ? current : null;

    static IReadOnlyList<Publication> Complete(Session session, IReadOnlyList<PublicationRow> rows)
    {
        if (rows.Count == 0) return [];
        ILookup<long, Snapshot> outputs = session.Query<OutputRow>(
            """
            SELECT publication, table_name AS "table", content, row_count AS "rows", byte_count AS bytes FROM outputs
            WHERE publication >= @first AND publication <= @last ORDER BY table_name
            """, new { first = rows.Min(row => row.Id), last = rows.Max(row => row.Id) }).ToLookup(row => row.Publication, row => row.Snapshot());
        return [.. rows.Select(row => row.Publication([.. outputs[row.Id]]))];
    }

    sealed class PublicationRow
    {
        public long Id { get; init; }

        public long Run { get; init; }

        public string Node { get; init; } = "";

        public string Recipe { get; init; } = "";

        public string Published { get; init; } = "";

        public string? Ended { get; init; }

        public Publication Publication(IReadOnlyList<Snapshot> outputs) =>
            new(Id, Run, Node, Recipe, Times.Of(Published), Ended is null ? null : Times.Of(Ended), outputs);
    }

    sealed class OutputRow
    {
        public long Publication { get; init; }

        public string Table { get; init; } = "";

        public string Content { get; init; } = "";

        public long Rows { get; init; }

        public long Bytes { get; init; }

        public Snapshot Snapshot() => new(new SnapshotId(Table, Content), Rows, Bytes);
    }
}
