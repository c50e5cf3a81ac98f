using System.Data;
using System.Security.Cryptography;
using Reeve.Store.Originals;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Store.Snapshots.Internals;
using Reeve.Store.State;

namespace Reeve.Store.Backups.Internals;

/// <summary>What goes into an archive, all of one moment: leased, so that nothing of it is pruned while it is copied.</summary>
sealed class BackupContent : IDisposable
{
    readonly List<(Member Member, Func<Stream> Open)> _members = [];
    readonly Lease _lease;

    BackupContent(PlaceState state, string placeFolder)
    {
        (Dictionary<string, byte[]> dump, _lease, List<SnapshotId> snapshots, List<Original> originals) = Freeze(state);
        try
        {
            foreach (string[] path in PlaceFiles(placeFolder, []))
            {
                byte[] bytes = File.ReadAllBytes(Path.Combine([placeFolder, .. path]));
                Add(MemberName.Place + string.Join('/', path), bytes);
                PlaceFileCount++;
            }

            foreach ((string name, byte[] bytes) in dump) Add($"{MemberName.Register}{name}.ndjson", bytes);
            // Read after the register: a list that is newer than what the register knows is taken in, and an older one refused.
            if (state.NeverLink.Exists) Add(MemberName.NeverLink, File.ReadAllBytes(state.NeverLink.Path));
            foreach (SnapshotId id in snapshots) Add(state.Tables, id);
            foreach (Original original in originals)
                _members.Add((new Member($"{MemberName.Originals}{original.Hash[..2]}/{original.Hash}", original.Bytes, original.Hash), () => state.Originals.Open(original)));
            SnapshotCount = snapshots.Count;
            OriginalCount = originals.Count;
        }
        catch
        {
            _lease.Dispose();
            throw;
        }
    }

    /// <summary>The members, with what opens each.</summary>
    public IReadOnlyList<(Member Member, Func<Stream> Open)> Members => _members;

    public int PlaceFileCount { get; }

    public int SnapshotCount { get; }

    public int OriginalCount { get; }

    public static BackupContent Of(PlaceState state, string placeFolder) => new(state, placeFolder);

    public void Dispose() => _lease.Dispose();

    /// <summary>In one transaction: what is current or in use is leased, and the register written out.</summary>
    static (Dictionary<string, byte[]>, Lease, List<SnapshotId>, List<Original>) Freeze(PlaceState state) => state.Register.Database.Write(session =>
    {
        HashSet<string> items = state.Register.Leases.Sweep(session);
        items.UnionWith(session.Query<string>(
            "SELECT 'tables/' || o.table_name || '/' || o.content FROM outputs AS o JOIN publications AS p ON p.id = o.publication WHERE p.ended IS NULL"));
        items.UnionWith(Loads.All(session, source: null).SelectMany(load => load.Files).Select(file => file.Original.Item));
        var dump = RegisterDump.Tables.ToDictionary(table => table.Name, table => RegisterDump.Write(session, table, row => IsKept(table.Name, row, items)));
        List<SnapshotId> snapshots = [.. session.Query<(string Table, string Content)>("SELECT table_name, content FROM snapshots ORDER BY table_name, content")
            .Select(row => new SnapshotId(row.Table, row.Content)).Where(id => items.Contains(id.Item))];
        List<Original> originals = [.. session.Query<(string Hash, long Bytes)>("SELECT hash, byte_count FROM originals ORDER BY hash")
            .Select(row => new Original(row.Hash, row.Bytes)).Where(one => items.Contains(one.Item))];
        Lease lease = state.Register.Leases.Take(session, [.. snapshots.Select(id => id.Item), .. originals.Select(one => one.Item)], "backup");
        return (dump, lease, snapshots, originals);
    });

    /// <summary>The register in the archive knows the snapshots and originals that are in it, and no others.</summary>
    static bool IsKept(string table, IDataRecord row, HashSet<string> items) => table switch
    {
        "snapshots" => items.Contains($"tables/{row["table_name"]}/{row["content"]}"),
        "originals" => items.Contains($"originals/{row["hash"]}"),
        _ => true,
    };

    /// <summary>The files of a place that people wrote: nothing hidden (and so no state and no keys), no data, no links.</summary>
    static IEnumerable<string[]> PlaceFiles(string folder, string[] above)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            string[] path = [.. above, entry.Name];
            if (!MemberName.IsPlain(entry.Name) || entry.LinkTarget is not null) continue;
            if (entry is DirectoryInfo && path is not ["data"])
            {
                foreach (string[] below in PlaceFiles(entry.FullName, path)) yield return below;
            }
            else if (entry is FileInfo && MemberName.IsPlaceFile(path))
            {
                yield return path;
            }
        }
    }

    void Add(TableStore tables, SnapshotId id)
    {
        string place = tables.Place(id), rows = Path.Combine(place, SnapshotFile.RowsName);
        SnapshotFile file = tables.Description(id);
        Add($"{id.Item}/{SnapshotFile.Name}", File.ReadAllBytes(Path.Combine(place, SnapshotFile.Name)));
        _members.Add((new Member($"{id.Item}/{SnapshotFile.RowsName}", file.Bytes, file.Sha256), () => File.OpenRead(rows)));
    }

    void Add(string name, byte[] bytes) => _members.Add((new Member(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), () => new MemoryStream(bytes)));
}
