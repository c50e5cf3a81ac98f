using Reeve.Store.Internals;
using Reeve.Store.Originals;
using Reeve.Store.Registers.Internals;
using Reeve.Store.Snapshots;

namespace Reeve.Store.State;

/// <summary>Removes at once everything that is not current: all superseded snapshots, all originals of no load, everything unfinished.</summary>
/// <remarks>For disposals, by whoever holds the build lock: then nothing that stands unfinished is anybody's work. Killed at any moment, it is done again.</remarks>
sealed class Remover(PlaceState state)
{
    public RemoveResult Remove()
    {
        (int snapshots, int originals) = state.Register.Database.Write(session =>
        {
            HashSet<string> currentTables = [.. session.Query<string>(
                "SELECT DISTINCT 'tables/' || o.table_name || '/' || o.content FROM outputs AS o JOIN publications AS p ON p.id = o.publication WHERE p.ended IS NULL")];
            Snapshot[] gone = [.. session.Query<SnapshotRow>("""SELECT table_name AS "table", content FROM snapshots ORDER BY table_name, content""")
                .Select(row => new Snapshot(new SnapshotId(row.Table, row.Content), 0, 0)).Where(one => !currentTables.Contains(one.Id.Item))];
            Original[] unused = [.. session.Query<string>(
                """
                SELECT hash FROM originals AS o WHERE NOT EXISTS (
                  SELECT 1 FROM load_files AS f JOIN loads AS l ON l.source = f.source AND l.number = f.number WHERE f.original = o.hash AND l.dropped IS NULL
                ) ORDER BY hash
                """).Select(hash => new Original(hash, 0))];
            RequireFree(session, [.. gone.Select(one => one.Id.Item), .. unused.Select(one => one.Item)]);
            foreach (Snapshot snapshot in gone)
                session.Execute("DELETE FROM snapshots WHERE table_name = @Table AND content = @Content", new { snapshot.Id.Table, snapshot.Id.Content });
            foreach (Original original in unused) session.Execute("DELETE FROM originals WHERE hash = @Hash", new { original.Hash });
            return (gone.Length, unused.Length);
        });
        state.Steps.Say("removal decided");
        state.Register.Database.Write(MoveOut);
        state.Steps.Say("removal moved");
        foreach (StateFolders folders in new[] { state.Tables.Folders, state.Originals.Folders })
            FileFaults.Writing(folders.Root, () => folders.EmptyTrash(DateTimeOffset.MaxValue));
        state.Steps.Say("trash emptied");
        return new RemoveResult(snapshots, originals);
    }

    void RequireFree(Session session, HashSet<string> items)
    {
        IReadOnlyList<string> holders = state.Register.Leases.Holders(session, items);
        if (holders.Count == 0) return;
        throw new StoreException(StoreFault.Surroundings,
            $"What is to be removed is being read ({string.Join(", ", holders)}): wait until that has finished, then run `reeve dispose` again. Nothing that was read is back in a table.");
    }

    /// <summary>Moves out every file that the register does not know, whatever its age.</summary>
    void MoveOut(Session session)
    {
        HashSet<string> known = [
            .. session.Query<SnapshotRow>("""SELECT table_name AS "table", content FROM snapshots""").Select(row => state.Tables.Place(new SnapshotId(row.Table, row.Content))),
            .. session.Query<string>("SELECT hash FROM originals").Select(state.Originals.Place)];
        foreach (StateFolders folders in new[] { state.Tables.Folders, state.Originals.Folders })
        {
            foreach (FileSystemInfo one in FileFaults.Writing(folders.Root, folders.InPlace))
            {
                if (known.Contains(one.FullName)) continue;
                FileFaults.Writing(one.FullName, () => folders.Discard(one.FullName));
                state.Steps.Say("moved out");
            }
        }
    }

    sealed class SnapshotRow
    {
        public string Table { get; init; } = "";

        public string Content { get; init; } = "";
    }
}

/// <summary>What was removed at once.</summary>
/// <param name="Snapshots">How many superseded snapshots.</param>
/// <param name="Originals">How many originals of no load.</param>
public sealed record RemoveResult(int Snapshots, int Originals);
