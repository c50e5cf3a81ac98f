using Microsoft.Win32.SafeHandles;

namespace Reeve.Store.Internals;

/// <summary>A folder of state: what is in it stands there whole, under a name of its content; what is being written stands in a folder beside.</summary>
/// <param name="root">The folder; made when it is first needed.</param>
sealed class StateFolders(string root)
{
    const string Temporary = ".tmp", Trash = "trash-";
    const UnixFileMode ReadOnlyMode = UnixFileMode.UserRead;

    static int s_number;

    /// <summary>The folder.</summary>
    public string Root { get; } = root;

    /// <summary>Where unfinished things and things to be removed stand; on the same disk, so that a rename moves them.</summary>
    public string TemporaryFolder => Path.Combine(Root, Temporary);

    /// <summary>A new folder for something unfinished.</summary>
    public string NewTemporary() => FileFaults.Writing(Root, () =>
    {
        Make(TemporaryFolder);
        while (true)
        {
            string path = Path.Combine(TemporaryFolder, $"{Environment.ProcessId}-{Interlocked.Increment(ref s_number)}");
            if (NativeFiles.TryMakeFolder(path)) return path;
        }
    });

    /// <summary>The disk's own time, with which the ages of what stands on it are told: its clock, as a server's, need not be ours.</summary>
    public DateTimeOffset DiskTime() => FileFaults.Writing(Root, () =>
    {
        string fresh = NewTemporary();
        DateTime time = Directory.GetLastWriteTimeUtc(fresh);
        Remove(fresh);
        return new DateTimeOffset(time);
    });

    /// <summary>Makes a folder and those above it, each for its owner only, and flushes the entry of each that was new.</summary>
    public static void Make(string folder)
    {
        if (Directory.Exists(folder)) return;
        string above = Path.GetDirectoryName(folder)!;
        Make(above);
        if (NativeFiles.TryMakeFolder(folder)) NativeFiles.FlushFolder(above);
    }

    /// <summary>Makes a file read-only and flushes it.</summary>
    public static void Seal(string file)
    {
        using SafeFileHandle handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(handle, ReadOnlyMode);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Puts a finished file or folder where it belongs, for good.</summary>
    /// <param name="finished">Below <see cref="TemporaryFolder"/>; flushed.</param>
    /// <param name="place">Nothing is there.</param>
    public static void Place(string finished, string place)
    {
        string above = Path.GetDirectoryName(place)!;
        Make(above);
        Directory.Move(finished, place);
        NativeFiles.FlushFolder(above);
    }

    /// <summary>Takes a file or folder out of its place, to be removed by <see cref="EmptyTrash"/>.</summary>
    /// <returns>False when nothing was there.</returns>
    public bool Discard(string place)
    {
        if (!Path.Exists(place)) return false;
        string trash = Path.Combine(NewTemporary(), "it");
        Directory.Move(place, trash);

        // The name says that nobody works in it, also when this process is killed before it is emptied.
        string folder = Path.GetDirectoryName(trash)!;
        Directory.Move(folder, Path.Combine(TemporaryFolder, Trash + Path.GetFileName(folder)));
        return true;
    }

    /// <summary>What stands in place: two levels down, named by a hash, in the order of paths.</summary>
    public IReadOnlyList<FileSystemInfo> InPlace() => !Directory.Exists(Root) ? [] :
        [.. new DirectoryInfo(Root).EnumerateDirectories().Where(folder => folder.Name != Temporary)
            .SelectMany(folder => folder.EnumerateFileSystemInfos())
            .Where(one => Snapshots.TableName.IsHash(one.Name)).OrderBy(one => one.FullName, StringComparer.Ordinal)];

    /// <summary>Removes what was discarded, and what has been unfinished since before a time.</summary>
    /// <returns>How many unfinished things were removed, and their bytes.</returns>
    public (int Count, long Bytes) EmptyTrash(DateTimeOffset before)
    {
        int count = 0;
        long bytes = 0;
        if (!Directory.Exists(TemporaryFolder)) return default;
        foreach (DirectoryInfo folder in new DirectoryInfo(TemporaryFolder).EnumerateDirectories())
        {
            bool trash = folder.Name.StartsWith(Trash, StringComparison.Ordinal);
            if (!trash && folder.LastWriteTimeUtc >= before.UtcDateTime) continue;
            long size = trash ? 0 : Bytes(folder);
            Remove(folder.FullName);
            if (trash) continue;
            count++;
            bytes += size;
        }

        return (count, bytes);
    }

    /// <summary>Removes a folder and all in it; one that is gone, or going, is no fault.</summary>
    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Another was faster.
        }
    }

    /// <summary>The bytes of the files in a folder.</summary>
    public static long Bytes(DirectoryInfo folder) => folder.EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
