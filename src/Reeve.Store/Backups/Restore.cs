using Reeve.Store.Backups.Internals;
using Reeve.Store.Internals;

namespace Reeve.Store.Backups;

/// <summary>Restores a place from a backup (<see cref="Backup"/>).</summary>
/// <remarks>
/// Everything is unpacked beside the target and checked: names, lengths, every hash, and that the register and the files belong together. Only then does it
/// appear, by a rename. Members that are links, or whose names lead anywhere else, are refused with the whole archive. The hashes show damage; they are no
/// signature: an archive from a stranger is a stranger's data.
/// </remarks>
public static class Restore
{
    /// <summary>Restores a backup, whole or not at all.</summary>
    /// <param name="archive">The archive; compressed or not.</param>
    /// <param name="target">Where to.</param>
    /// <param name="cancel">Stops the work; nothing is left.</param>
    /// <exception cref="StoreException">
    /// Request: no such archive, the target is not empty, the backup is of a newer program. Data: no backup of ours, cut short or changed. Surroundings: disk, register.
    /// </exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static RestoreResult From(string archive, RestoreTarget target, CancellationToken cancel = default)
    {
        RequireEmpty(target.Folder);
        if (target.TablesFolder is { } tables) RequireEmpty(tables);
        using var stage = new RestoreStage(target);
        Manifest manifest = ArchiveReader.Unpack(archive, stage, cancel);
        RestoreCheck.Contents(archive, manifest, stage);
        FileFaults.Writing(target.Folder, stage.Flush);
        RegisterRestore.Run(archive, manifest, stage, target);
        return new RestoreResult(manifest.Made, Count(manifest, MemberName.Place), Count(manifest, MemberName.Tables) / 2, Count(manifest, MemberName.Originals));
    }

    static int Count(Manifest manifest, string prefix) => manifest.Members.Count(member => member.Name.StartsWith(prefix, StringComparison.Ordinal));

    static void RequireEmpty(string folder)
    {
        string full = Path.GetFullPath(folder);
        if (File.Exists(full) || (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any()))
            throw new StoreException(StoreFault.Request, $"{folder} is not empty: restore into a new folder, then move what you need.");
        if (Path.GetDirectoryName(full) is not { } above || !Directory.Exists(above))
            throw new StoreException(StoreFault.Request, $"The folder above {folder} does not exist: make it first.");
    }
}
