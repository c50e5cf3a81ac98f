using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using Reeve.Store.Backups.Internals;
using Reeve.Store.Internals;
using Reeve.Store.Registers.Internals;
using Reeve.Store.State;

namespace Reeve.Store.Backups;

/// <summary>Makes backups of a place: one archive with all of its state, of one moment, while others work.</summary>
/// <remarks>
/// In it: the files of the place that people wrote (YAML), the register, the never-link list as it is encrypted, current snapshots and those in use, the originals of
/// loads that are kept, and the SHA-256 of each. Not in it: keys (<c>keys</c> in the state folder), which are to be kept apart from what they
/// protect; extracts in <c>data</c>, whose bytes are among the originals; superseded snapshots. The archive is for its owner only (mode 0600): it holds people.
/// </remarks>
public static class Backup
{
    const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a backup, whole or not at all. Every byte that goes into it is checked.</summary>
    /// <param name="state">The place's state.</param>
    /// <param name="placeFolder">The place's folder.</param>
    /// <param name="target">The archive (compressed when its name ends in <c>.gz</c> or <c>.tgz</c>), or a folder that is there; then its name says the time.</param>
    /// <param name="cancel">Stops the work; nothing is left.</param>
    /// <exception cref="StoreException">
    /// Surroundings: the disk, the register, a snapshot or an original that is damaged or gone. Request: the target's folder is not there, or is in the state folder.
    /// </exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static BackupResult Write(PlaceState state, string placeFolder, string target, CancellationToken cancel = default)
    {
        DateTimeOffset made = state.Clock.GetUtcNow();
        string path = Target(state, target, made);
        using AtomicFile file = AtomicFile.CreatePrivate(path);
        using BackupContent content = FileFaults.Reading(placeFolder, () => BackupContent.Of(state, placeFolder));
        var manifest = new Manifest
        {
            Format = Manifest.CurrentFormat, Register = Migrations.Newest, Made = made, Members = [.. content.Members.Select(member => member.Member)],
        };
        Write(file.Stream, IsCompressed(path), manifest, content, cancel);
        file.Commit();
        long bytes = new FileInfo(path).Length;
        state.Register.Backups.Record(path, made, bytes);
        return new BackupResult(path, bytes, content.PlaceFileCount, content.SnapshotCount, content.OriginalCount);
    }

    static string Target(PlaceState state, string target, DateTimeOffset made)
    {
        string path = Path.GetFullPath(target);
        if (Directory.Exists(path)) path = Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"reeve-backup-{made.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}.tar"));
        if (path.StartsWith(state.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new StoreException(StoreFault.Request, $"{path} is in the state folder, which a backup is to outlive: choose another place, best on another disk.");
        return path;
    }

    static bool IsCompressed(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase);

    static void Write(Stream stream, bool compressed, Manifest manifest, BackupContent content, CancellationToken cancel)
    {
        using GZipStream? zip = compressed ? new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true) : null;
        using var tar = new TarWriter(zip ?? stream, TarEntryFormat.Pax, leaveOpen: true);
        using (var first = new MemoryStream(manifest.Json())) tar.WriteEntry(Entry(Manifest.Name, first, manifest.Made));
        foreach ((Member member, Func<Stream> open) in content.Members)
        {
            cancel.ThrowIfCancellationRequested();
            FileFaults.Reading(member.Name, () =>
            {
                using var bytes = new CheckedStream(open(), member.Bytes);
                tar.WriteEntry(Entry(member.Name, bytes, manifest.Made));
                if (!bytes.Was(member.Sha256)) throw Damaged(member);
                return true;
            });
        }
    }

    static PaxTarEntry Entry(string name, Stream bytes, DateTimeOffset made) =>
        new(TarEntryType.RegularFile, name) { DataStream = bytes, Mode = Private, ModificationTime = made };

    static StoreException Damaged(Member member) =>
        new(StoreFault.Surroundings, $"{member.Name} of the state is damaged: no backup was made. Build again, or restore the last backup, then try again.");
}
