using Reeve.Store.Snapshots.Internals;

namespace Reeve.Store.Backups.Internals;

/// <summary>Whether the files of an archive are what their names say.</summary>
static class RestoreCheck
{
    /// <summary>Snapshots have the content that their folders are named by, and originals the bytes.</summary>
    /// <exception cref="StoreException">Data: one of them has not.</exception>
    public static void Contents(string archive, Manifest manifest, RestoreStage stage)
    {
        Dictionary<string, Member> members = manifest.Members.ToDictionary(member => member.Name);
        foreach (Member member in manifest.Members)
        {
            bool sound = member.Name.Split('/') switch
            {
                ["originals", _, var hash] => member.Sha256 == hash,
                ["tables", var table, var content, SnapshotFile.Name] => IsSnapshot(members, table, content, File.ReadAllBytes(stage.PathOf(member.Name))),
                ["tables", var table, var content, _] => members.ContainsKey($"{MemberName.Tables}{table}/{content}/{SnapshotFile.Name}"),
                _ => true,
            };
            if (!sound) throw new StoreException(StoreFault.Data, $"{archive} is damaged: {member.Name} is not what its name says. Nothing was restored.");
        }
    }

    static bool IsSnapshot(Dictionary<string, Member> members, string table, string content, byte[] description) =>
        SnapshotFile.Parse(description) is { } file && file.Table == table && file.Content == content
        && members.TryGetValue($"{MemberName.Tables}{table}/{content}/{SnapshotFile.RowsName}", out Member? rows) && rows.Bytes == file.Bytes && rows.Sha256 == file.Sha256;
}
