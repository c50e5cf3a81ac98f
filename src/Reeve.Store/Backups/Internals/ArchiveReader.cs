using System.Formats.Tar;
using System.IO.Compression;
using Reeve.Store.Internals;
using Reeve.Store.Tables;

namespace Reeve.Store.Backups.Internals;

/// <summary>Unpacks an archive into a stage, and refuses one that is not exactly what its manifest says.</summary>
static class ArchiveReader
{
    const byte ZipFirst = 0x1F, ZipSecond = 0x8B; // RFC 1952, 2.3.1.

    /// <returns>The manifest; each member that it names has been unpacked, with the length and the hash that it says.</returns>
    /// <exception cref="StoreException">As for <see cref="Restore.From"/>.</exception>
    public static Manifest Unpack(string archive, RestoreStage stage, CancellationToken cancel) => FileCheck.Opened(archive, file =>
    {
        using GZipStream? zip = IsCompressed(file) ? new GZipStream(file, CompressionMode.Decompress) : null;
        try
        {
            using var tar = new TarReader(zip ?? (Stream)file);
            Manifest manifest = First(archive, tar);
            Dictionary<string, Member> waiting = manifest.Members.ToDictionary(member => member.Name);
            while (tar.GetNextEntry() is { } entry)
            {
                cancel.ThrowIfCancellationRequested();
                if (!waiting.Remove(entry.Name, out Member? member) || !IsFile(entry)) throw Foreign(archive);
                Unpack(archive, entry, member, stage, cancel);
            }

            return waiting.Count == 0 ? manifest : throw CutShort(archive);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new StoreException(StoreFault.Data, $"{archive} is cut short or damaged, or no backup: nothing was restored.", e);
        }
    });

    static bool IsCompressed(FileStream file)
    {
        Span<byte> first = stackalloc byte[2];
        int read = file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return read == first.Length && first[0] == ZipFirst && first[1] == ZipSecond;
    }

    static Manifest First(string archive, TarReader tar)
    {
        TarEntry? entry = tar.GetNextEntry();
        if (entry is null || entry.Name != Manifest.Name || !IsFile(entry) || entry.Length is 0 or > Manifest.MostBytes)
            throw new StoreException(StoreFault.Data, $"{archive} is no backup of Reeve: it does not begin with a manifest.");
        byte[] json = new byte[entry.Length];
        entry.DataStream!.ReadExactly(json);
        Manifest manifest = Manifest.Parse(json) ?? throw new StoreException(StoreFault.Data, $"{archive} has a manifest that cannot be read: it was damaged or changed.");
        if (manifest.Format > Manifest.CurrentFormat)
            throw new StoreException(StoreFault.Request, $"{archive} was made by a newer program: restore it with that program or a newer one.");
        return IsSound(manifest.Members) ? manifest : throw Foreign(archive);
    }

    /// <summary>Whether all names are allowed, different on any system, and none is a folder of another.</summary>
    static bool IsSound(IReadOnlyList<Member> members)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (!members.All(member => member is not null && MemberName.IsAllowed(member.Name) && member.Bytes >= 0 && names.Add(member.Name))) return false;
        foreach (string name in names)
        {
            for (int end = name.LastIndexOf('/'); end > 0; end = name.LastIndexOf('/', end - 1))
                if (names.Contains(name[..end])) return false;
        }

        return true;
    }

    static bool IsFile(TarEntry entry) => entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;

    static void Unpack(string archive, TarEntry entry, Member member, RestoreStage stage, CancellationToken cancel)
    {
        if (entry.Length != member.Bytes) throw Changed(archive, member);
        using Stream from = entry.DataStream ?? new MemoryStream();
        string hash;
        if (member.Name.StartsWith(MemberName.Register, StringComparison.Ordinal))
        {
            using var memory = new MemoryStream();
            hash = FileHash.Copy(from, memory, cancel).Hash;
            stage.Dump[member.Name] = memory.ToArray();
        }
        else
        {
            string path = stage.PathOf(member.Name);
            FileFaults.Writing(path, () =>
            {
                StateFolders.Make(Path.GetDirectoryName(path)!);
                new FileStream(path, FileMode.CreateNew).Dispose();
            });
            using var to = new TemporaryStream(path, path);
            hash = FileHash.Copy(from, to, cancel).Hash;
        }

        if (hash != member.Sha256) throw Changed(archive, member);
    }

    static StoreException Foreign(string archive) =>
        new(StoreFault.Data, $"{archive} holds a member that no backup of Reeve has, or one twice: it was changed, and nothing was restored.");

    static StoreException Changed(string archive, Member member) =>
        new(StoreFault.Data, $"{archive} is damaged: {member.Name} is not what was backed up. Nothing was restored; use an earlier backup.");

    static StoreException CutShort(string archive) =>
        new(StoreFault.Data, $"{archive} is cut short: members that its manifest names are missing. Nothing was restored; use an earlier backup.");
}
