using Reeve.Store.Registers.Internals;
using Reeve.Store.Snapshots;

namespace Reeve.Store.Registers;

/// <summary>Who reads which snapshots and originals: what is leased is not pruned.</summary>
/// <remarks>A lease lapses an hour after its last renewal, and at once when its process has ended on this machine.</remarks>
public sealed class Leases
{
    /// <summary>How long a lease lasts without being renewed.</summary>
    internal static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    readonly Database _database;

    internal Leases(Database database) => _database = database;

    /// <summary>Takes a lease on snapshots, all of them or none.</summary>
    /// <param name="snapshots">Which.</param>
    /// <param name="holder">What reads, for people who ask who is in the way: as <c>build</c> or <c>backup</c>.</param>
    /// <exception cref="StoreException">Surroundings: one of them has been pruned.</exception>
    public Lease Take(IReadOnlyList<SnapshotId> snapshots, string holder) => _database.Write(session =>
    {
        foreach (SnapshotId id in snapshots)
        {
            if (session.First<long>("SELECT COUNT(*) FROM snapshots WHERE table_name = @Table AND content = @Content", new { id.Table, id.Content }) == 0)
                throw new StoreException(StoreFault.Surroundings, $"The snapshot of table {id.Table} is not there any more: it was pruned. Build again.");
        }

        return Take(session, [.. snapshots.Select(id => id.Item)], holder);
    });

    /// <summary>How many leases are in force.</summary>
    public int Count() => _database.Read(session => InForce(session).Count);

    /// <summary>Who holds leases on some of these items: what each called itself, without repeats.</summary>
    internal IReadOnlyList<string> Holders(Session session, HashSet<string> items) =>
        [.. InForce(session).Where(row => items.Contains(row.Item)).Select(row => row.Holder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal Lease Take(Session session, IReadOnlyList<string> items, string holder)
    {
        ProcessIdentity own = ProcessIdentity.Own;
        var ids = new long[items.Count];
        for (int item = 0; item < ids.Length; item++)
        {
            ids[item] = session.Next("leases");
            session.Execute(
                """
                INSERT INTO leases (id, item, holder, machine, process, process_start, expires)
                VALUES (@id, @item, @holder, @Machine, @Process, @Start, @expires)
                """, new { id = ids[item], item = items[item], holder, own.Machine, own.Process, own.Start, expires = Expiry() });
        }

        return new Lease(this, ids, _database.Clock);
    }

    internal void Renew(IReadOnlyList<long> ids) => _database.Write(session =>
    {
        foreach (long id in ids) session.Execute("UPDATE leases SET expires = @expires WHERE id = @id", new { expires = Expiry(), id });
    });

    internal void End(IReadOnlyList<long> ids) => _database.Write(session =>
    {
        foreach (long id in ids) session.Execute("DELETE FROM leases WHERE id = @id", new { id });
    });

    /// <summary>What is leased; leases that have lapsed are removed.</summary>
    internal HashSet<string> Sweep(Session session)
    {
        List<LeaseRow> inForce = InForce(session);
        HashSet<long> kept = [.. inForce.Select(row => row.Id)];
        foreach (long id in session.Query<long>("SELECT id FROM leases ORDER BY id").Where(id => !kept.Contains(id)))
            session.Execute("DELETE FROM leases WHERE id = @id", new { id });
        return [.. inForce.Select(row => row.Item)];
    }

    List<LeaseRow> InForce(Session session) =>
        [.. session.Query<LeaseRow>("SELECT id, item, holder, machine, process, process_start AS start, expires FROM leases WHERE expires > @now ORDER BY id", new { now = _database.Now() })
            .Where(row => !new ProcessIdentity(row.Machine, row.Process, row.Start).HasEnded)];

    string Expiry() => Times.Text(_database.Clock.GetUtcNow() + Lasts);

    sealed class LeaseRow
    {
        public long Id { get; init; }

        public string Item { get; init; } = "";

        public string Holder { get; init; } = "";

        public string Machine { get; init; } = "";

        public long Process { get; init; }

        public long Start { get; init; }

        public string Expires { get; init; } = "";
    }
}
