using Reeve.Store.Internals;
using Reeve.Store.Originals;
using Reeve.Store.Registers;
using Reeve.Store.Registers.Internals;
using Reeve.Store.Snapshots;

namespace Reeve.Store.State;

/// <summary>Removes what is not needed any more and nobody reads.</summary>
/// <remarks>
/// Two register transactions: the first decides and forgets; the second moves out of their places the files that the register does not know. Writers put
/// files in place, and readers take leases, in such transactions too, so that none of them sees half of this: what a writer has made known again in between
/// stays. Killed at any moment, the register knows nothing that is gone, and files that it has forgotten are found by the next prune.
/// </remarks>
sealed class Pruner(PlaceState state)
{
    /// <summary>What a running process has written and not yet published looks like what a killed one left: both are let be for a day.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    readonly DateTimeOffset _before = state.Clock.GetUtcNow() - Grace;

    public PruneResult Prune(PrunePolicy policy, DateTimeOffset asOf)
    {
        (List<Snapshot> snapshots, int loads, List<Original> originals) = state.Register.Database.Write(session =>
        {
            HashSet<string> leased = state.Register.Leases.Sweep(session);
            return (Snapshots(session, asOf - policy.Snapshots, leased), DropLoads(session, policy, asOf), Originals(session, leased));
        });
        state.Steps.Say("prune decided");
        HashSet<string> forgotten = [.. snapshots.Select(one => state.Tables.Place(one.Id)), .. originals.Select(one => state.Originals.Place(one.Hash))];
        (int count, long bytes) = state.Register.Database.Write(session => MoveOut(session, forgotten));
        state.Steps.Say("prune moved");
        foreach (StateFolders folders in new[] { state.Tables.Folders, state.Originals.Folders })
        {
            (int unfinished, long size) = FileFaults.Writing(folders.Root, () => folders.EmptyTrash(folders.DiskTime() - Grace));
            count += unfinished;
            bytes += size;
        }

        return new PruneResult(snapshots.Count, snapshots.Sum(one => one.Bytes), loads, originals.Count, originals.Sum(one => one.Bytes), count, bytes);
    }

    /// <summary>Snapshots that are not current, whatever their age. The build lock is held, so that none of them is being written.</summary>
    public (int Removed, int Read) RemoveSuperseded()
    {
        (List<Snapshot> removed, int read) = state.Register.Database.Write(session =>
        {
            HashSet<string> leased = state.Register.Leases.Sweep(session);
            SnapshotId[] superseded = [.. session.Query<SnapshotRow>(
                """
                SELECT s.table_name AS "table", s.content, s.row_count AS "rows", s.byte_count AS bytes FROM snapshots AS s WHERE NOT EXISTS (
                  SELECT 1 FROM outputs AS o JOIN publications AS p ON p.id = o.publication
                  WHERE o.table_name = s.table_name AND o.content = s.content AND p.ended IS NULL)
                ORDER BY s.table_name, s.content
                """).Select(row => new SnapshotId(row.Table, row.Content))];
            SnapshotId[] free = [.. superseded.Where(id => !leased.Contains(id.Item))];
            foreach (SnapshotId id in free) session.Execute("DELETE FROM snapshots WHERE table_name = @Table AND content = @Content", new { id.Table, id.Content });
            return (free.Select(id => new Snapshot(id, 0, 0)).ToList(), superseded.Length - free.Length);
        });
        // What a killed build left unfinished may hold the same rows: nobody else writes tables now.
        state.Register.Database.Write(session =>
        {
            HashSet<string> known = [.. session.Query<SnapshotRow>("""SELECT table_name AS "table", content FROM snapshots""").Select(row => state.Tables.Place(new SnapshotId(row.Table, row.Content)))];
            StateFolders folders = state.Tables.Folders;
            foreach (FileSystemInfo one in FileFaults.Writing(folders.Root, folders.InPlace).Where(one => !known.Contains(one.FullName)))
                FileFaults.Writing(one.FullName, () => folders.Discard(one.FullName));
        });
        FileFaults.Writing(state.Tables.Folders.Root, () => state.Tables.Folders.EmptyTrash(DateTimeOffset.MaxValue));
        return (removed.Count, read);
    }

    List<Snapshot> Snapshots(Session session, DateTimeOffset ended, HashSet<string> leased)
    {
        // Of several publications of one snapshot, the one that ended last counts; without any, when it was written.
        IReadOnlyList<SnapshotRow> rows = session.Query<SnapshotRow>(
            """
            SELECT s.table_name AS "table", s.content, s.row_count AS "rows", s.byte_count AS bytes FROM snapshots AS s
            LEFT JOIN (
              SELECT o.table_name, o.content, MAX(p.ended) AS ended, COUNT(*) - COUNT(p.ended) AS current_uses
              FROM outputs AS o JOIN publications AS p ON p.id = o.publication GROUP BY o.table_name, o.content
            ) AS u ON u.table_name = s.table_name AND u.content = s.content
            WHERE COALESCE(u.current_uses, 0) = 0 AND s.written < @before AND COALESCE(u.ended, s.written) <= @ended
            ORDER BY s.table_name, s.content
            """, new { before = Times.Text(_before), ended = Times.Text(ended) });
        List<Snapshot> removed = [.. rows.Select(row => new Snapshot(new SnapshotId(row.Table, row.Content), row.Rows, row.Bytes)).Where(one => !leased.Contains(one.Id.Item))];
        foreach (Snapshot snapshot in removed)
            session.Execute("DELETE FROM snapshots WHERE table_name = @Table AND content = @Content", new { snapshot.Id.Table, snapshot.Id.Content });
        return removed;
    }

    /// <summary>Drops loads that one after them has replaced for long enough.</summary>
    static int DropLoads(Session session, PrunePolicy policy, DateTimeOffset asOf)
    {
        int dropped = 0;
        foreach (IGrouping<string, Load> source in Loads.All(session, source: null).GroupBy(load => load.Source))
        {
            Load[] loads = [.. source];
            TimeSpan kept = policy.LoadsOf.GetValueOrDefault(source.Key, policy.Loads);
            for (int index = 0; index < loads.Length; index++)
            {
                Load? replacement = loads.Skip(index + 1).FirstOrDefault(load => load.Kind == LoadKind.Replace);
                if (replacement is null || replacement.Recorded > asOf - kept) continue;
                session.Execute(
                    "UPDATE loads SET dropped = @now WHERE source = @Source AND number = @Number", new { now = Times.Text(asOf), loads[index].Source, loads[index].Number });
                dropped++;
            }
        }

        return dropped;
    }

    List<Original> Originals(Session session, HashSet<string> leased)
    {
        List<Original> removed = [.. session.Query<OriginalRow>(
            """
            SELECT hash, byte_count AS bytes FROM originals AS o WHERE added < @before AND NOT EXISTS (
              SELECT 1 FROM load_files AS f JOIN loads AS l ON l.source = f.source AND l.number = f.number WHERE f.original = o.hash AND l.dropped IS NULL
            ) ORDER BY hash
            """, new { before = Times.Text(_before) }).Select(row => new Original(row.Hash, row.Bytes)).Where(one => !leased.Contains(one.Item))];
        foreach (Original original in removed) session.Execute("DELETE FROM originals WHERE hash = @Hash", new { original.Hash });
        return removed;
    }

    /// <summary>Moves out what the register does not know: what it has just forgotten, and what has long stood there because its writer was killed.</summary>
    /// <returns>How many of the latter, and their bytes.</returns>
    (int Count, long Bytes) MoveOut(Session session, HashSet<string> forgotten)
    {
        HashSet<string> known = [
            .. session.Query<SnapshotRow>("""SELECT table_name AS "table", content FROM snapshots""").Select(row => state.Tables.Place(new SnapshotId(row.Table, row.Content))),
            .. session.Query<string>("SELECT hash FROM originals").Select(state.Originals.Place)];
        int count = 0;
        long bytes = 0;
        foreach (StateFolders folders in new[] { state.Tables.Folders, state.Originals.Folders })
        {
            DateTime before = (folders.DiskTime() - Grace).UtcDateTime;
            foreach (FileSystemInfo one in FileFaults.Writing(folders.Root, folders.InPlace))
            {
                bool orphan = !forgotten.Contains(one.FullName);
                if (known.Contains(one.FullName) || (orphan && one.LastWriteTimeUtc >= before)) continue;
                if (orphan)
                {
                    count++;
                    bytes += one is FileInfo file ? file.Length : StateFolders.Bytes((DirectoryInfo)one);
                }

                FileFaults.Writing(one.FullName, () => folders.Discard(one.FullName));
                state.Steps.Say("moved out");
            }
        }

        return (count, bytes);
    }

    sealed class SnapshotRow
    {
        public string Table { get; init; } = "";

        public string Content { get; init; } = "";

        public long Rows { get; init; }

        public long Bytes { get; init; }
    }

    sealed class OriginalRow
    {
        public string Hash { get; init; } = "";

        public long Bytes { get; init; }
    }
}
